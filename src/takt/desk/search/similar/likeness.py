"""Words that look alike, whatever the slip of a finger or the ending. Pure."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

LEAST = 0.34
"""Below this, two words merely share some letters."""
_MOST = 40
"""Words of the vocabulary that one asked word may stand for."""


def pieces(word: str) -> set[str]:
    """Pairs of letters side by side or one apart, the beginning of the word counted as a letter.

    A letter wrong, missing or doubled spoils few of them, and two swapped hardly any. Trigrams,
    the usual choice, would lose nearly all of a short word (docs/decisions/0010).
    """
    text = f"^{word}"
    ends = range(len(text))
    return {text[n] + text[n + gap] for gap in (1, 2) for n in ends[:-gap]}


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
        # The least that even a word of no other pieces would have to share.
        enough = LEAST * len(asked) / (2 - LEAST)
        alike = [
            (2 * count / (len(asked) + self._sizes[number]), number)
            for number, count in shared.items()
            if count >= enough
        ]
        best = sorted((pair for pair in alike if pair[0] >= LEAST), reverse=True)[:_MOST]
        return {number: likeness for likeness, number in best}
