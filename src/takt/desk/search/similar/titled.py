"""Which titles a text names, and which it may name as well as another. Pure."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from takt.desk.search.folding import fold, stem, words
from takt.desk.search.similar.comparing import AskedWords
from takt.desk.search.similar.meanings import meanings, names_no_item

ENOUGH = 0.5
"""The share of a title that a text must name; rare words of the title are a larger share."""
_ENOUGH_UNNAMED = 0.7
"""The same where only goods and qualities are named, and not what the thing itself is called."""
_ENOUGH_UNSURE = 0.35
"""The same with its name, for one of several that have it: what tells them apart is not said."""
_MARGIN = 0.12
"""How much more of its title the item must have named than another that has the same words."""
_WHOLE = 0.9
"""A title named nearly whole is meant, however well the same words suit a longer one."""
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


def named_titles(
    titles: Iterable[tuple[int, str]],
    text: str,
    rarity: Callable[[str], float],
    known: Iterable[str] = (),
) -> tuple[list[int], list[int]]:
    """Keys of the titles that the text names, in its order, and of those it names no better than
    others. `known` are titles named for certain: what speaks of them names no other.
    """
    asked, places = AskedWords(text), _places(text)
    spent = {by for title in known for by in _title(0, title, asked, rarity).own}
    left = [_title(key, title, asked, rarity) for key, title in titles]
    left = [_placed(title, places) for title in left if _may_be_meant(title, asked, places)]
    named: list[Title] = []
    unsure: list[Title] = []
    while left := [title for title in left if _adds(title, spent, named)]:
        best = _best(left)
        alike = [other for other in left if _is_as_good(other, best)]
        is_sure = len(alike) == 1 and _is_enough(best, asked)
        if is_sure or len(alike) > 1 or best.share >= ENOUGH:
            (named if is_sure else unsure).extend(alike)
            spent |= best.own
        left = [title for title in left if title not in alike]
    return [t.key for t in sorted(named, key=lambda t: t.start)], [t.key for t in unsure]


def _title(key: int, title: str, asked: AskedWords, rarity: Callable[[str], float]) -> Title:
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


def _is_enough(title: Title, asked: AskedWords) -> bool:
    """Half of a title; more where its name is not among it, if the text says anything else."""
    is_all = len(title.own) == len(asked)
    return title.share >= (ENOUGH if title.called or is_all else _ENOUGH_UNNAMED)


def _may_be_meant(title: Title, asked: AskedWords, places: Sequence[tuple[int, str]]) -> bool:
    """Named well enough, or to be asked about: by its name, or as the goods that it is."""
    if not title.own or len(title.own) == len(asked):
        return bool(title.own)
    if title.called:
        return title.share >= _ENOUGH_UNSURE
    is_other = _is_called_otherwise(title, places)
    return title.share >= (_ENOUGH_UNNAMED if is_other else ENOUGH)


def _is_called_otherwise(title: Title, places: Sequence[tuple[int, str]]) -> bool:
    """Do its goods stand before a name that is not its own ("kolczyki Wave")?"""
    return any(
        word in title.own and after == at + 1 and next_word not in title.own and _is_name(next_word)
        for (at, word), (after, next_word) in pairwise(places)
    )


def _adds(title: Title, spent: Collection[str], named: Sequence[Title]) -> bool:
    """Does the text speak of it with words that it does not need for those named already?"""
    new = title.own.difference(spent)
    if not new or not spent:
        return bool(new)
    is_as_named = any(title.share > other.share - _MARGIN for other in named)
    return is_as_named or bool(title.called & new)


def _best(titles: Sequence[Title]) -> Title:
    """The one named best; of those that have a word more, the one whose words stand together."""
    best = max(titles, key=lambda t: (round(t.share, 2), -t.width, -t.start, -t.key))
    fuller = [t for t in titles if t.own > best.own]
    return _best(fuller) if fuller else best


def _is_as_good(other: Title, best: Title) -> bool:
    is_near = other.share > best.share - _MARGIN or best.share < _WHOLE
    return other.own == best.own and is_near


def _places(text: str) -> list[tuple[int, str]]:
    """The stems of a text with where they stand."""
    at, found = 0, []
    for match in _WORD_OR_STOP.finditer(fold(text)):
        is_word = match.group()[0].isalnum()
        if is_word:
            found.append((at, stem(match.group())))
        at += 1 if is_word else _STOP
    return found


def _placed(title: Title, places: Sequence[tuple[int, str]]) -> Title:
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
