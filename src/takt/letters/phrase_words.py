"""The words of a text as phrases are looked for in them, and the signs of its sentences' ends."""

import re
from functools import lru_cache
from typing import NamedTuple

from takt.letters.spelling import APOSTROPHES, WITHOUT_MARKS

BEGINNING, END, ASKED = "^", "$", "?"
_FOLDED = WITHOUT_MARKS | str.maketrans("ґé", "гe", f"{APOSTROPHES}\u0301")
_REMEMBERED = 1 << 13  # words
_LONGEST = 60  # characters of a word that are looked at; what is longer is an address or noise
_TOKEN = re.compile(rf"[^\W_]+(?:[{APOSTROPHES}][^\W\d_]+)*|[.!?…]+|\n+|(?<![)(])[)(]++(?=\s|$)")


class Token(NamedTuple):
    """A word, folded, or a sign: `^` (a sentence begins), `$` (it ends), `?` (it ends asking)."""

    word: str
    start: int
    end: int


def folded(word: str) -> str:
    """`word` in small letters, without Polish diacritics, accents and apostrophes, "ё" as "е"."""
    return word.lower().translate(_FOLDED)


@lru_cache(maxsize=_REMEMBERED)
def _folded_word(word: str) -> str:
    return folded(word)


def tokens(text: str) -> list[Token]:
    """The words of `text` and where its sentences begin and end."""
    found, open_ = [], False
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        is_word = text[start].isalnum()
        if is_word and not open_:
            found.append(Token(BEGINNING, start, start))
        if is_word:
            found.append(Token(_folded_word(match.group()[:_LONGEST]), start, end))
        elif open_:
            found.append(Token(ASKED if "?" in match.group() else END, start, end))
        open_ = is_word
    return [*found, Token(END, len(text), len(text))] if open_ else found
