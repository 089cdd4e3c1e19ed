"""Letters that a machine wrote, by what they say: absence notices, delivery reports, circulars.

What a message's own headers say (RFC 3834) is the channel's to read; this is for all that come
without them. A buyer who tells of a holiday, or of an automatic answer they got, is a buyer.
"""

import re
from collections import Counter
from functools import cache

from takt.letters import LANGUAGES
from takt.letters.text_data import entries, every_entry

MAX_LENGTH = 4000  # characters looked at
HINTS = 2  # so many kinds of softer words, of one language, make a letter automatic
_BOUNDARY = r"\b"  # stands before all of them already
_QUESTIONS = 2  # a letter that asks so often is a person's


def is_automatic(own: str) -> bool:
    """Whether `own`, a letter without its quotations, says that no person wrote it."""
    start = own[:MAX_LENGTH].lower()
    said = {match.lastgroup for match in _signs().finditer(start)}
    if "machine" in said:
        return True
    kinds = Counter(kind[:2] for kind in said if kind)
    return any(number >= HINTS for number in kinds.values()) and start.count("?") < _QUESTIONS


@cache
def _signs() -> re.Pattern[str]:
    """One pattern that is tried where words begin: a letter is searched once, in small letters."""
    sure = "|".join(entry.removeprefix(_BOUNDARY) for entry in every_entry("reading/automatic"))
    hints = [
        f"(?P<{language}{number}>{hint.removeprefix(_BOUNDARY)})"
        for language in LANGUAGES
        for number, hint in enumerate(entries("reading/automatic-hints", language))
    ]
    return re.compile(rf"(?<!\w)(?:(?P<machine>{sure})|{'|'.join(hints)})")
