"""Words that look alike, whatever the slip of a finger or the ending. Pure."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

LEAST = 0.22
"""Below this, two words merely share some letters."""
_MOST = 25
"""Words of the vocabulary that one asked word may stand for."""


def pieces(word: str) -> set[str]:
    """Any three letters in order out of each four in a row, the word's beginning being a letter.

    A letter wrong, missing, doubled or swapped with its neighbour leaves some of them whole even
    in a short word, where it would spoil every plain trigram. Pairs of letters would be as good
    and are shared by ten times as many words (docs/decisions/0010).
    """
    rows = f"^{word}"
    found = {rows[n : n + 3] for n in range(len(rows) - 2)}
    for n in range(len(rows) - 3):
        found |= {rows[n : n + 2] + rows[n + 3], rows[n] + rows[n + 2 : n + 4]}
    return found


class Vocabulary:
    """Words by number, found by likeness."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self.words: list[str] = []
        self._numbers: dict[str, int] = {}
        self._by_piece: dict[str, list[int]] = {}
        self._sizes = bytearray()
        for word in words:
            self.add(word)

    def number(self, word: str) -> int | None:
        """The word's number, if it is known."""
        return self._numbers.get(word)

    def add(self, word: str) -> int:
        """The word's number, a new one if it was not known."""
        if (known := self._numbers.get(word)) is not None:
            return known
        number = self._numbers[word] = len(self.words)
        self.words.append(word)
        found = pieces(word)
        self._sizes.append(len(found))
        for piece in found:
            self._by_piece.setdefault(piece, []).append(number)
        return number

    def like(self, word: str) -> dict[int, float]:
        """Numbers of the words that look like this one, and how much, from `LEAST` to 1.

        A word with a digit (a size, a model) is only like itself: 17 is not nearly 18.
        """
        if any(c.isdigit() for c in word):
            number = self._numbers.get(word)
            return {} if number is None else {number: 1.0}
        asked = pieces(word)
        shared = Counter(chain.from_iterable(self._by_piece.get(piece, ()) for piece in asked))
        alike = []
        for number, count in shared.items():
            likeness = 2 * count / (len(asked) + self._sizes[number])
            if likeness >= LEAST:
                alike.append((likeness, number))
        return {number: likeness for likeness, number in sorted(alike, reverse=True)[:_MOST]}
