"""Reading what buyers write, checking what the shop answers, and the letters themselves.

Pure: text in, values out. No Django, no network, no clock. Words and patterns are data files under
`data/`, one per language and purpose, so that a native speaker can mend them without reading code.
"""

LANGUAGES = ("uk", "ru", "pl", "en")
