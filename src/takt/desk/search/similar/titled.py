"""Which titles a text names, and which it may name as well as another. Pure."""

from collections.abc import Callable, Collection, Iterable, Sequence

from takt.desk.search.similar.comparing import AskedWords
from takt.desk.search.similar.named_words import (
    Title,
    is_called_otherwise,
    placed,
    places_of,
    title_in,
)

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


def named_titles(
    titles: Iterable[tuple[int, str]],
    text: str,
    rarity: Callable[[str], float],
    known: Iterable[str] = (),
) -> tuple[list[int], list[int]]:
    """Keys of the titles that the text names, in its order, and of those it names no better than
    others. `known` are titles named for certain: what speaks of them names no other.
    """
    asked, places = AskedWords(text), places_of(text)
    spent = {by for title in known for by in title_in(0, title, asked, rarity).own}
    left = [title_in(key, title, asked, rarity) for key, title in titles]
    left = [placed(title, places) for title in left if _may_be_meant(title, asked, places)]
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
    is_other = is_called_otherwise(title, places)
    return title.share >= (_ENOUGH_UNNAMED if is_other else ENOUGH)


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
