"""Reading what buyers write, checking what the shop answers, and the letters themselves.

Pure: text in, values out. No Django, no network, no clock. Words and patterns are data files under
`data/`, one per language and purpose, so that a native speaker can mend them without reading code.

`reading` and `checking` are the two halves; `templates`, `wording`, `names`, `address`, `ready` and
`replies` make what goes out. Beneath them `text_data` opens the lists, `phrases` finds what they
say in a text, and `linear` is the one kind of model there is.
"""

LANGUAGES = ("uk", "ru", "pl", "en")
