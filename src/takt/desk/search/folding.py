"""Words as search knows them: letters folded, and a query's endings taken off. Pure.

What is written any way is found any way: `zolty` finds `Żółty`, `елка` finds `ёлка`, `памят` finds
`пам'ять`, `браслета` finds `браслет` (DESIGN.md, trap 11).
"""

import re
import unicodedata
from collections.abc import Iterator

LONGEST = 60
"""Letters of a word that are kept; column width of the index."""
SHORTEST_STEM = 3

# Apostrophes stand inside words; a number sign stands before one.
_SIGNS = str.maketrans(dict.fromkeys("'’‘ʼ`´′ʹ＇\u00ad\u200b", "") | {"№": " "})
# What decomposing does not reach: letters that are letters of their own.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ґ": "г", "є": "е", "ı": "i"}
)


class _Bare(dict[int, str]):
    """What is left of a character once its accents have come apart; asked for once for each."""

    def __missing__(self, code: int) -> str:
        bare = "" if unicodedata.combining(chr(code)) else chr(code)
        self[code] = bare.translate(_SIGNS).translate(_LETTERS)
        return self[code]


_BARE = _Bare()
_WORD = re.compile(r"[^\W_]+")

# Endings of nouns, adjectives and verbs. A stem that is too short finds a
# little more than was meant; one that is too long finds nothing, so endings are taken generously.
_CYRILLIC = """
    иями ями ами ого его ому ему ими ыми ой ей ий ый ая яя ое ее ые ие их ых ов ев ів ем ом ам ям
    ах ях ою ею ию ью ия ья иі еи ии ть ти ла ло ли а я у ю о е и і ы ь
"""
_LATIN = """
    owego owemu iego emu ego ach ami ymi imi owi ow om ie ia iu ej ym im ing ies es ed
    a e i o u y s
"""


def fold(text: str) -> str:
    """Lower case, without accents and apostrophes, kindred letters as one; words stay apart."""
    plain = _decomposed(_decomposed(text.translate(_SIGNS)).casefold())
    return plain.translate(_BARE)


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFKD", text)


_ENDINGS = frozenset(map(fold, (_CYRILLIC + _LATIN).split()))
_LONGEST_ENDING = max(map(len, _ENDINGS))


def words(text: str) -> Iterator[str]:
    """The folded words of a text, each once, in order; single letters are left out."""
    found = (word[:LONGEST] for word in _WORD.findall(fold(text)))
    yield from dict.fromkeys(word for word in found if len(word) > 1 or word.isdigit())


def stem(word: str) -> str:
    """A folded word without its ending; words with a digit and short ones stay as they are."""
    if any(c.isdigit() for c in word):
        return word
    for letters in range(min(_LONGEST_ENDING, len(word) - SHORTEST_STEM), 0, -1):
        if word[-letters:] in _ENDINGS:
            return word[:-letters]
    return word
