"""The elements of phrases: a word, a word's beginning, a choice of both, or a sign."""

from bisect import insort
from collections import defaultdict

from takt.letters.phrase_words import ASKED, BEGINNING, END, folded

_WITH_A_DIGIT = "№"


class Elements:
    """Elements by number, one for however many phrases share it."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._exact: dict[str, set[int]] = defaultdict(set)
        self._stems: dict[str, set[int]] = defaultdict(set)
        self._lengths: list[int] = []  # of stems, the shortest first

    def number(self, piece: str) -> int:
        """The number of an element as it is written: `грош*/кошт*`, `де`, `№`, `*`, `^`."""
        if (known := self._numbers.get(piece)) is not None:
            return known
        number = self._numbers[piece] = len(self._numbers)
        for choice in piece.split("/"):
            stem = folded(choice.removesuffix("*"))
            if choice.endswith("*"):
                self._stems[stem].add(number)
                if len(stem) not in self._lengths:
                    insort(self._lengths, len(stem))
            else:
                self._exact[stem].add(number)
        return number

    def met_by(self, word: str) -> frozenset[int]:
        """The elements that a folded word or a sign meets."""
        met = set(self._exact.get(word, ()))
        if word in (BEGINNING, END, ASKED):
            return frozenset(met | (self._exact.get(END, set()) if word == ASKED else set()))
        for length in self._lengths:
            if length > len(word):
                break
            met |= self._stems.get(word[:length], set())
        if any(character.isdigit() for character in word):
            met |= self._exact.get(_WITH_A_DIGIT, set())
        return frozenset(met)
