"""Things kept under words: found again by a word in a few look-ups, however many there are."""

from collections import defaultdict
from collections.abc import Container, Iterator
from typing import Generic, TypeVar

from takt.letters.reading.mood.entries import NUMBER

Kept = TypeVar("Kept")


class WordIndex(Generic[Kept]):
    """Things kept under `word`, under the beginning of words `stem*`, and under `0`, any number."""

    def __init__(self, numbers: Container[str]) -> None:
        self._exact: dict[str, list[Kept]] = defaultdict(list)
        self._stems: dict[str, list[Kept]] = defaultdict(list)
        self._numbers = numbers
        self._lengths: list[int] = []

    def add(self, wanted: str, kept: Kept) -> None:
        """Keeps something under a word as entries write it."""
        if not wanted.endswith("*"):
            self._exact[wanted].append(kept)
            return
        stem = wanted[:-1]
        self._stems[stem].append(kept)
        if len(stem) not in self._lengths:
            self._lengths = sorted([*self._lengths, len(stem)])

    def of(self, word: str) -> Iterator[Kept]:
        """What is kept under `word`: as it stands, as a number, by its beginnings."""
        yield from self._exact.get(word, ())
        if word.isdigit() or word in self._numbers:
            yield from self._exact.get(NUMBER, ())
        for length in self._lengths:
            if length > len(word):
                break
            yield from self._stems.get(word[:length], ())

    def items(self) -> Iterator[tuple[str, Kept]]:
        """All that is kept, with the word or the stem it is kept under."""
        for table in (self._exact, self._stems):
            for written, kept in table.items():
                yield from ((written, one) for one in kept)
