"""Looks a letter's words up in the lexicons of mood, all families of a language at once.

Every entry is kept under the first word of each of its phrases, so that a word costs a few look-ups
and not a search of thousands of entries; and only those are followed up of which every further step
may begin somewhere in the letter.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from takt.letters.reading.mood.choices import Choice
from takt.letters.reading.mood.entries import NUMBER, Phrase, Step, steps_of
from takt.letters.reading.mood.masks import HIDDEN
from takt.letters.reading.mood.word_index import WordIndex
from takt.letters.reading.mood.words import Word

COMMON = ("insults", "obscene")  # families in which a language borrows from its neighbours
_SHORTEST_HIDDEN = 3  # letters of a word that may be recognised with some of them hidden
_REMEMBERED = 1 << 14  # words
Numbers = frozenset[int]


class Hit(NamedTuple):
    """Words `first` to `last`, both included, are an entry of `family`."""

    family: str
    first: int
    last: int


class _Opening(NamedTuple):
    """What must follow the word under which an entry is kept."""

    family: str
    rest: Phrase
    steps: tuple[Choice, ...]
    needs: Numbers  # the steps


class Lexicon:
    """The families of one language, with the coarse words of its neighbours."""

    def __init__(self, families: Iterable[tuple[str, str]], numbers: frozenset[str]) -> None:
        self._numbers = numbers
        self._openings = WordIndex[_Opening](numbers)
        self._beginning = WordIndex[int](numbers)  # the steps that a word may begin
        self._steps = 0
        inner: dict[str, list[str]] = {}
        for family, entry in families:
            if entry.startswith("*") and entry.endswith("*") and len(entry) > 2:
                inner.setdefault(family, []).append(re.escape(entry.strip("*")))
            else:
                self._add(family, steps_of(entry))
        self._inner = [(f, re.compile("|".join(cores))) for f, cores in inner.items()]
        self._coarse: dict[str, list[str]] = {}
        for stem in self._obscene_stems():
            self._coarse.setdefault(stem[0], []).append(stem)
        self.openings = lru_cache(maxsize=_REMEMBERED)(self._openings_of)
        self._begun_by = lru_cache(maxsize=_REMEMBERED)(self._steps_begun_by)
        self.coarse_family_of = lru_cache(maxsize=1 << 12)(self._coarse_family_of)

    def _add(self, family: str, steps: tuple[Step, ...]) -> None:
        following = tuple(map(self._choice, steps[1:]))
        needs = frozenset(choice.number for choice in following)
        for first, *rest in steps[0].phrases:
            self._openings.add(first, _Opening(family, tuple(rest), following, needs))

    def _choice(self, step: Step) -> Choice:
        self._steps += 1
        for first, *_ in step.phrases:
            self._beginning.add(first, self._steps)
        return Choice(step, self._numbers, self._steps)

    def hits(self, words: Sequence[Word]) -> Iterator[Hit]:
        """Every entry found, by the place of its first word."""
        begun = [self._begun_by(word.folded) for word in words]
        somewhere = frozenset[int]().union(*begun)
        for at, word in enumerate(words):
            for opening in self.openings(word.folded):
                if opening.needs <= somewhere:
                    last = self._last_of(opening, words, begun, at)
                    if last is not None:
                        yield Hit(opening.family, at, last)

    def _steps_begun_by(self, word: str) -> Numbers:
        return frozenset(self._beginning.of(word))

    def _coarse_family_of(self, reading: str) -> str | None:
        """The coarse family of one word, of which `*` may hide letters; None if it has none."""
        if reading == HIDDEN:
            return "obscene"
        if "*" in reading:
            stems = self._coarse.get(reading[0], ())
            return "obscene" if any(_may_be(reading, stem) for stem in stems) else None
        alone = (o.family for o in self.openings(reading) if not o.rest and not o.steps)
        return next((family for family in alone if family in COMMON), None)

    def _obscene_stems(self) -> Iterator[str]:
        """Single obscene words long enough to be recognised with letters hidden."""
        for stem, opening in self._openings.items():
            single = not opening.rest and not opening.steps
            if single and opening.family == "obscene" and len(stem) >= _SHORTEST_HIDDEN:
                yield stem

    def _openings_of(self, word: str) -> tuple[_Opening, ...]:
        inside = (family for family, core in self._inner if core.search(word))
        alone = (_Opening(family, (), (), frozenset()) for family in inside)
        return (*self._openings.of(word), *alone)

    def _last_of(
        self, opening: _Opening, words: Sequence[Word], begun: Sequence[Numbers], at: int
    ) -> int | None:
        end = self._phrase_end(opening.rest, words, at + 1) if opening.rest else at + 1
        for choice in opening.steps:
            if end is None:
                return None
            end = self._choice_end(choice, words, begun, end)
        return None if end is None else end - 1

    def _choice_end(
        self, choice: Choice, words: Sequence[Word], begun: Sequence[Numbers], at: int
    ) -> int | None:
        sentence = words[at - 1].sentence
        for begin in range(at, min(at + choice.reach, len(words))):
            if words[begin].sentence != sentence:
                return None
            if choice.number not in begun[begin]:
                continue
            if choice.holds(words[begin].folded):
                return begin + 1
            ends = (self._phrase_end(phrase, words, begin) for phrase in choice.longer)
            end = next(filter(None, ends), None)
            if end:
                return end
        return None

    def _phrase_end(self, phrase: Phrase, words: Sequence[Word], at: int) -> int | None:
        """Where `phrase` ends if it stands at `at` in the sentence of the word before."""
        if at + len(phrase) > len(words):
            return None
        sentence = words[at - 1].sentence if at else words[at].sentence
        for place, wanted in enumerate(phrase, at):
            word = words[place]
            if not self._is_it(wanted, word.folded) or word.sentence != sentence:
                return None
        return at + len(phrase)

    def _is_it(self, wanted: str, word: str) -> bool:
        if wanted.endswith("*"):
            return word.startswith(wanted[:-1])
        if wanted == NUMBER:
            return word.isdigit() or word in self._numbers
        return word == wanted


def _may_be(reading: str, stem: str) -> bool:
    """Whether a word with hidden letters may begin with `stem`, most of it being seen."""
    if len(reading) < len(stem) or reading[: len(stem)].count("*") * 2 > len(stem):
        return False
    return all(seen in ("*", letter) for seen, letter in zip(reading, stem, strict=False))
