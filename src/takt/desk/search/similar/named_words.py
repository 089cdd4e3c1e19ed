"""What of a title a text names, and by which of its words. Pure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from takt.desk.search.folding import fold, stem, words
from takt.desk.search.similar.comparing import AskedWords
from takt.desk.search.similar.meanings import meanings, names_no_item

_WORD_OR_STOP = re.compile(r"[^\W_]+|[,;.!?\n]")
_STOP = 3
"""A comma sets words as far apart as so many words between them."""


@dataclass(frozen=True)
class Title:
    """A title of which a text has something; `key` is whose it is."""

    key: int
    share: float
    """How much of it is named, 0 to 1."""
    own: frozenset[str]
    """The words of the text by which it is."""
    called: frozenset[str]
    """Those of them that stand for no goods and no quality but for the name of the thing."""
    width: int = 0
    """How far apart they stand."""
    start: int = 0


def title_in(key: int, title: str, asked: AskedWords, rarity: Callable[[str], float]) -> Title:
    weights = {word: rarity(word) for word in map(stem, words(title))}
    told = {word: asked.meant_by(word) for word in weights}
    share = sum(weights[word] * sure for word, (sure, _) in told.items())
    own = {word: by for word, (_, by) in told.items() if by}
    called = frozenset(by for word, by in own.items() if _is_name(word))
    if not any(map(_is_name, weights)):
        called = frozenset(own.values())  # a title without a name: its goods are all it is called
    return Title(key, share / (sum(weights.values()) or 1), frozenset(own.values()), called)


def _is_name(word: str) -> bool:
    return not meanings(word) and word not in names_no_item() and not word[0].isdigit()


def is_called_otherwise(title: Title, places: Sequence[tuple[int, str]]) -> bool:
    """Do its goods stand before a name that is not its own ("kolczyki Wave")?"""
    return any(
        word in title.own and after == at + 1 and next_word not in title.own and _is_name(next_word)
        for (at, word), (after, next_word) in pairwise(places)
    )


def places_of(text: str) -> list[tuple[int, str]]:
    """The stems of a text with where they stand."""
    at, found = 0, []
    for match in _WORD_OR_STOP.finditer(fold(text)):
        is_word = match.group()[0].isalnum()
        if is_word:
            found.append((at, stem(match.group())))
        at += 1 if is_word else _STOP
    return found


def placed(title: Title, places: Sequence[tuple[int, str]]) -> Title:
    """The title with the narrowest stretch of the text that has all its words."""
    last: dict[str, int] = {}
    best: tuple[int, int] = (len(places) * _STOP, 0)
    for at, word in places:
        if word in title.own:
            last[word] = at
            if len(last) == len(title.own):
                start = min(last.values())
                best = min(best, (at - start, start))
    return Title(title.key, title.share, title.own, title.called, *best)
