"""The words of a text and where they stand, for what looks numbers and days up in tables."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from takt.letters.spelling import APOSTROPHES, ONE_APOSTROPHE, WITHOUT_MARKS

AND = "and"  # may stand inside an English number
_WORD = re.compile(rf"[^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)?")
_BETWEEN = re.compile(rf"[ \u00a0\n](?:{AND}[ \n])?|-", re.IGNORECASE)
_FOLDED = WITHOUT_MARKS | ONE_APOSTROPHE


class Place(NamedTuple):
    """A word of a text, folded, and where it stands."""

    word: str
    start: int
    end: int


def folded(word: str) -> str:
    """A word in small letters, with one apostrophe and without marks, as the tables have it."""
    return word.lower().translate(_FOLDED)


@lru_cache(maxsize=2)
def places(text: str) -> Sequence[Place]:
    """The words of `text`, in order; remembered, for sums and days are both looked for."""
    return tuple(Place(folded(m.group()), *m.span()) for m in _WORD.finditer(text))


def is_beside(text: str, one: int, other: int) -> bool:
    """Whether the word that ends at `one` goes on with that at `other`: "two hundred and fifty"."""
    return _BETWEEN.fullmatch(text, one, other) is not None
