"""Whether a letter is written in two languages: sentence by sentence, or word by word.

A loan word, a brand, a name, a title and what stands in quotation marks mix nothing. How much a
letter mixes is the gain of the best way to cut it into stretches of two languages over calling all
of it one.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from takt.letters import LANGUAGES
from takt.letters.reading.languages import QUOTED, evidence, without_addresses
from takt.letters.text_data import entries

ENOUGH = 6.5  # the gain (natural logarithm) from which on a letter is called mixed
CHANGE = 2.0  # what it costs to suppose that the writer changed the language
_TELLING = 1.0  # a word that goes so much better with the other language tells
_ELSEWHERE, _NOT_ELSEWHERE = 3.5, -1.5

_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*(?![\w-])")
_NEW_SENTENCE = re.compile(r"(?:^|[.!?…:;\n)])[\s\"«„“(—–-]*$")


def is_mixed(text: str, main: str | None) -> bool:
    """Whether a good deal of `text`, whose language is `main`, is in another one."""
    return main is not None and mixture(text, main) >= ENOUGH


def is_partly(text: str, language: str, main: str) -> bool:
    """Whether a good deal of `text`, whose language is `main`, is in this other `language`."""
    return _gain(_against(_words(text), language, main)) >= ENOUGH


def mixture(text: str, main: str) -> float:
    """How much `text` gains when stretches of it may be in another language than `main`."""
    words = _words(text)
    if not words:
        return 0.0
    others = (other for other in LANGUAGES if other != main)
    gains = [_gain(_against(words, other, main)) for other in others]
    return max(*gains, _gain(_for_elsewhere(words)))


def _against(words: Iterable[str], other: str, main: str) -> list[float]:
    """How much better each word goes with the `other` language."""
    here, there = LANGUAGES.index(main), LANGUAGES.index(other)
    return [said[there] - said[here] for said in map(evidence, words)]


def _gain(said: Sequence[float]) -> float:
    """Of the best stretches: `said` is how much better each word goes with the other language."""
    telling = [gain for gain in said if gain >= _TELLING]
    if len(telling) < 2 or sum(telling) < ENOUGH:
        return 0.0
    in_main, in_other = 0.0, -CHANGE
    for gain in said:
        in_main, in_other = max(in_main, in_other), max(in_other, in_main - CHANGE) + gain
    return max(in_main, in_other)


def _for_elsewhere(words: Sequence[str]) -> list[float]:
    known = _elsewhere()
    return [_ELSEWHERE if word in known else _NOT_ELSEWHERE for word in words]


def _words(text: str) -> list[str]:
    plain = QUOTED.sub(" ", without_addresses(text))
    return [m.group().lower() for m in _WORD.finditer(plain) if not _is_a_name(plain, m)]


def _is_a_name(plain: str, match: re.Match[str]) -> bool:
    word, start = match.group(), match.start()
    if not word[0].isupper() or (word.isupper() and len(word) > 1):
        return False
    return _NEW_SENTENCE.search(plain, max(0, start - 4), start) is None


@cache
def _elsewhere() -> frozenset[str]:
    return frozenset(
        word for line in entries("languages/elsewhere", "other") for word in line.split()
    )
