"""The words of a letter as the lexicons of mood see them: folded, with their sentences."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from takt.letters.spelling import APOSTROPHES, ONE_APOSTROPHE, WITHOUT_MARKS

_TOKEN = re.compile(
    rf"[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*"  # a word; п'ять and don't are one each
    r"|[.!?…;\n]+"  # the end of a sentence
)
_TITLE = re.compile(r"[«„“\"]([^«»„“”\"\n]{2,80})[»”“\"]")
_LONGEST = 60  # characters of a word that are looked at
_REMEMBERED = 1 << 13  # words
_FOLDED = WITHOUT_MARKS | ONE_APOSTROPHE


class Word(NamedTuple):
    """One word: `folded` is what lexicons are asked for, small and without accents.

    `is_name` holds for what looks like part of a name or a title, where bad words are no insult
    (Henryk Baran, "The Complete Idiot's Guide").
    """

    folded: str
    start: int
    end: int
    sentence: int
    is_name: bool = False


@lru_cache(maxsize=_REMEMBERED)
def folded(word: str) -> str:
    """A word in small letters, without the marks that buyers in a hurry leave out."""
    return word.lower().translate(_FOLDED)


def words(text: str) -> list[Word]:
    """The words of `text` in order; offsets count in `text`."""
    titles = [m.span(1) for m in _TITLE.finditer(text) if m.group(1)[0].isupper()]
    found: list[Word] = []
    sentence, begins = 0, True
    for match in _TOKEN.finditer(text):
        raw, start = match.group(), match.start()
        if not raw[0].isalnum():
            sentence, begins = sentence + 1, True
            continue
        is_name = (not begins and _is_capitalised(raw)) or (
            bool(titles) and _is_inside(titles, start)
        )
        found.append(Word(folded(raw[:_LONGEST]), start, match.end(), sentence, is_name))
        begins = False
    return found


def _is_inside(places: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether `at` is inside one of `places`, which stand in order apart from each other."""
    before = bisect_right(places, (at, at))
    return any(start <= at < end for start, end in places[max(before - 1, 0) : before + 1])


def _is_capitalised(raw: str) -> bool:
    return raw[0].isupper() and raw[1:].islower()
