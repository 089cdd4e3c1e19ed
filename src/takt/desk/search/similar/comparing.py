"""Which words of a title a text asks for, and which sizes an item comes in. Pure."""

import re

from takt.desk.search.folding import fold, stem, words
from takt.desk.search.similar.likeness import Vocabulary
from takt.desk.search.similar.meanings import meanings, meant, names_no_item

_SURE = 0.5
"""Two words less alike than this are not called the same to a person."""
# A comma before a lone 5 or 0 is a decimal one ("16,5"), any other parts two sizes.
_BETWEEN_SIZES = re.compile(r"[;/|\s]+|,(?![05]\b)")
_RANGE = re.compile(r"(\d+(?:\.\d+)?)[-–—](\d+(?:\.\d+)?)")


class AskedWords:
    """The words of a text that may name an item."""

    def __init__(self, text: str) -> None:
        asked = dict.fromkeys(map(stem, words(text)))
        self._words = Vocabulary(word for word in asked if word not in names_no_item())
        self._meant: dict[str, tuple[float, str]] = {}
        for word in self._words.words:
            for meaning, sure in meant(word).items():
                self._meant[meaning] = max((sure, word), self._meant.get(meaning, (0.0, "")))
        self._told: dict[str, tuple[float, str]] = {}

    def __len__(self) -> int:
        return len(self._words.words)

    def meant_by(self, word: str) -> tuple[float, str]:
        """How surely the text asks for this word (a stem), 0 to 1, and by which word of its own."""
        if word not in self._told:  # titles have many words in common
            self._told[word] = self._find(word)
        return self._told[word]

    def _find(self, word: str) -> tuple[float, str]:
        like = self._words.like(word).items()
        alike = max(((sure, self._words.words[n]) for n, sure in like), default=(0.0, ""))
        same = max((self._meant.get(one, (0.0, "")) for one in meanings(word)), default=(0.0, ""))
        found = max(alike, same)
        return found if found[0] >= _SURE else (0.0, "")

    def sureness(self, word: str) -> float:
        """How surely the text asks for this word (a stem), 0 to 1."""
        return self.meant_by(word)[0]

    def among(self, title: str) -> tuple[str, ...]:
        """The words of a title that are asked for, as the title has them."""
        return tuple(
            word for word in title.split() if any(self.sureness(stem(part)) for part in words(word))
        )


def names_goods(text: str) -> bool:
    """Whether a text has any word that may name goods."""
    return any(stem(word) not in names_no_item() for word in words(text))


def comes_in(sizes: str, wanted: str) -> bool:
    """Whether the wanted size is among an item's `sizes`, which people write in any way."""
    size = _plain(wanted)
    return any(
        size == offered or _within(size, offered)
        for offered in map(_plain, _BETWEEN_SIZES.split(sizes))
        if offered
    )


def only_size(sizes: str) -> str | None:
    """The size of what comes in one alone."""
    found = [size for size in map(_plain, _BETWEEN_SIZES.split(sizes)) if size]
    return found[0] if len(found) == 1 and not _RANGE.fullmatch(found[0]) else None


def _plain(size: str) -> str:
    return fold(size.strip(" .,")).replace(",", ".")


def _within(size: str, offered: str) -> bool:
    between = _RANGE.fullmatch(offered)
    if not between or not re.fullmatch(r"\d+(?:\.\d+)?", size):
        return False
    return float(between[1]) <= float(size) <= float(between[2])
