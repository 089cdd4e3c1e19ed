"""The signs of heat in a letter: how many entries of each family, how words stand together, shape.

A sign is a name with a number from 0 up; what each weighs stands in `data/weights/mood.tsv`.
"""

from bisect import bisect_right
from collections.abc import Sequence
from math import log
from typing import NamedTuple

from takt.letters.reading.mood.families import COARSE, FAMILIES, INNOCENT, lexicon
from takt.letters.reading.mood.lexicon import Hit, Lexicon
from takt.letters.reading.mood.masks import masked
from takt.letters.reading.mood.shape import shape_of
from takt.letters.reading.mood.words import Word, words

_MOST = 3  # entries of a family that count
_USUAL_LENGTH = 5.0  # logarithm of 150 characters
_LIKENED = frozenset((*COARSE, "contempt", "fraud", "violence"))
HOT = ("consequences", "contempt", "fraud", "insults", "obscene", "outrage", "sarcasm", "violence")


class Found(NamedTuple):
    """A stretch of the letter that is an entry of a family."""

    family: str
    start: int
    end: int
    sentence: int


def find(text: str, language: str | None) -> tuple[Found, ...]:
    """All entries of all families in `text`, by place, each stretch once a family."""
    known, said = lexicon(language), words(text)
    plain = [_found(hit, said) for hit in known.hits(said) if not _is_only_named(hit, said)]
    hidden = _unmasked(text, known, said)
    in_order = sorted([*plain, *hidden], key=lambda f: (f.start, -f.end, f.family))
    return tuple(_joined(_without_self_irony(_without_chance_likes(in_order))))


def _found(hit: Hit, said: Sequence[Word]) -> Found:
    first = said[hit.first]
    return Found(hit.family, first.start, said[hit.last].end, first.sentence)


def _is_only_named(hit: Hit, said: Sequence[Word]) -> bool:
    return hit.family in COARSE and all(w.is_name for w in said[hit.first : hit.last + 1])


def _unmasked(text: str, known: Lexicon, said: Sequence[Word]) -> list[Found]:
    found, starts = [], [word.start for word in said]
    for stretch in masked(text):
        family = next(filter(None, map(known.coarse_family_of, stretch.readings)), None)
        if family:
            sentence = said[max(bisect_right(starts, stretch.start) - 1, 0)].sentence
            found.append(Found(family, stretch.start, stretch.end, sentence))
    return found


def _without_chance_likes(found: Sequence[Found]) -> list[Found]:
    """Hot words that stand in an innocent one or phrase ("порахуйте", "a blunt knife") are none."""
    likes = [(f.start, f.end) for f in found if f.family == INNOCENT]
    said = [one for one in found if one.family != INNOCENT]
    if not likes:
        return said
    return [
        one
        for one in said
        if one.family not in _LIKENED or not any(a <= one.start < b for a, b in likes)
    ]


def _without_self_irony(found: Sequence[Found]) -> list[Found]:
    """Coarse words that the writer calls themselves are left out ("what a plonker I am")."""
    selves = [(f.start, f.end) for f in found if f.family == "self"]
    return [
        one
        for one in found
        if one.family not in COARSE or not any(a <= one.start < b for a, b in selves)
    ]


def _joined(found: Sequence[Found]) -> list[Found]:
    """Overlapping stretches of one family made one, at the first one's place."""
    kept: list[Found] = []
    newest: dict[str, int] = {}
    for one in found:
        at = newest.get(one.family)
        if at is not None and one.start < kept[at].end:
            kept[at] = kept[at]._replace(end=max(one.end, kept[at].end))
        else:
            newest[one.family] = len(kept)
            kept.append(one)
    return kept


def signs_of(text: str, found: Sequence[Found]) -> dict[str, float]:
    """Every sign of `text`, those that are 0 too."""
    counts = dict.fromkeys(FAMILIES, 0)
    for one in found:
        counts[one.family] += 1
    signs: dict[str, float] = {name: min(count, _MOST) for name, count in counts.items()}
    signs.update(shape_of(text))
    signs["at-you"] = _together(found, ("insults", "obscene"), "familiar")
    signs["slights-at-you"] = _together(found, ("slights",), "familiar")
    signs["families"] = sum(counts[name] > 0 for name in HOT)
    signs["length"] = log(1 + len(" ".join(text.split()))) - _USUAL_LENGTH
    return signs


def _together(found: Sequence[Found], some: tuple[str, ...], other: str) -> float:
    """In how many sentences one of `some` families stands beside the `other`."""
    beside = {one.sentence for one in found if one.family == other}
    return min(len(beside & {one.sentence for one in found if one.family in some}), _MOST)
