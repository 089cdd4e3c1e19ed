"""Letters that a machine wrote, by what they say: absence notices, delivery reports, circulars.

What a message's own headers say (RFC 3834) is the channel's to read; this is for all that come
without them. A buyer who tells of a holiday, or of an automatic answer they got, is a buyer.
"""

import re
from functools import cache

from takt.letters import LANGUAGES
from takt.letters.text_data import entries, pattern

MAX_LENGTH = 4000  # characters looked at
HINTS = 2  # so many kinds of softer words make a letter automatic
_QUESTIONS = 2  # a letter that asks so often is a person's


def is_automatic(own: str) -> bool:
    """Whether `own`, a letter without its quotations, says that no person wrote it."""
    start = own[:MAX_LENGTH]
    if pattern("reading/automatic").search(start):
        return True
    return start.count("?") < _QUESTIONS and _absent_or_circular(start)


def _absent_or_circular(text: str) -> bool:
    """At least two kinds of softer words, all of one language."""
    return any(_kinds(text, language) >= HINTS for language in LANGUAGES)


def _kinds(text: str, language: str) -> int:
    return sum(hint.search(text) is not None for hint in _hints(language))


@cache
def _hints(language: str) -> tuple[re.Pattern[str], ...]:
    found = entries("reading/automatic-hints", language)
    return tuple(re.compile(hint, re.IGNORECASE) for hint in found)
