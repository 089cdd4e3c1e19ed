"""How an entry of a lexicon of mood is written, and what it means.

    дебіл          this word
    дебіл*         a word that begins so
    *блят*         a word with this inside
    {за,на,}їб*    one of these, then the rest
    даю .. 0 дн*   at most three words between; `0` stands for any number, `*` for any word

An entry becomes steps; a step is a choice of phrases, a phrase a row of words.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from takt.letters.reading.mood.words import folded

GAP = ".."
ANY, NUMBER = "*", "0"
_PIECE = re.compile(r"\{([^{}]*)\}|([^{}\s]+)|(\s+)")
_BLANKS = re.compile(r"[\s\-]+")

Phrase = tuple[str, ...]


class Step(NamedTuple):
    """One of `phrases` stands here; `after_gap` where up to three words may come before it."""

    phrases: tuple[Phrase, ...]
    after_gap: bool = False


def steps_of(entry: str) -> tuple[Step, ...]:
    """The steps of an entry. Raises ValueError for one without words."""
    if entry.removesuffix("*").isalnum():  # most are one word
        return (Step(((folded(entry),),)),)
    steps: list[Step] = []
    after_gap = False
    for group in _groups(entry):
        if group == [[GAP]]:
            after_gap = True
            continue
        wholes = {"".join(parts).strip() for parts in product(*group)}
        phrases = tuple(sorted(_phrase(whole) for whole in wholes if whole))
        steps.append(Step(phrases, after_gap))
        after_gap = False
    if not steps or not all(step.phrases for step in steps):
        raise ValueError(f"{entry!r} has no word; see docs/explanation/mood.md")
    return tuple(steps)


def _groups(entry: str) -> Iterator[list[list[str]]]:
    """What blanks outside braces part: choices to be written one after the other."""
    group: list[list[str]] = []
    for choices, plain, blank in _PIECE.findall(entry):
        if blank:
            yield from [group] if group else []
            group = []
        else:
            group.append([plain] if plain else choices.split(","))
    yield from [group] if group else []


def _phrase(written: str) -> Phrase:
    return tuple(folded(word) for word in _BLANKS.split(written) if word)
