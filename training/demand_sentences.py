"""Fits the models that score a sentence, and a letter, for every demand.

Each model sees letters its own way (`View`): by their words, or by the concepts that the words
carry. They are fitted together, as one model that sees both: what a concept explains is not learnt
once more of every word that carries it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from scipy.sparse import hstack, vstack

from takt.letters.features import Features
from takt.letters.linear import LinearModel
from takt.letters.phrase_words import folded
from takt.letters.reading.concepts import Places, placed_concepts_of, placed_traits_of
from takt.letters.reading.demand_signs import Models
from takt.letters.reading.demands import DEMANDS
from training.demand_rows import Letter, examples
from training.heads import fit_together
from training.linear import matrix, shrunk

LETTERS_WEIGH = 2.0  # beside an example's 1: they are what is to be read
STRENGTH, TURNS = 0.1, 13
Seen = tuple[str, Sequence[str]]  # a text, and the traits beside it


@dataclass(frozen=True, slots=True)
class View:
    """What a model sees of a letter, and of its sentences; how much it says beside the other
    model's 1, and the largest of its weights (less packs smaller, and reads no worse).
    """

    features: Features
    loudness: float
    largest: int
    letter: Callable[[Letter], Seen]
    sentences: Callable[[Letter], list[Seen]]

    def points(self, seen: Sequence[Seen]) -> Any:
        """A row for each."""
        found = matrix([text for text, _ in seen], self.features, [its for _, its in seen])
        return found * self.loudness


@dataclass(frozen=True, slots=True)
class _Rows:
    """Letters as points, those of more than one sentence as their sentences beside."""

    letters: Any
    sentences: Any
    of: Any  # the letter of each sentence, by its number
    asked: Any  # letters x demands


def _words(letter: Letter) -> Seen:
    return folded(letter.own), ()


def _words_of_sentences(letter: Letter) -> list[Seen]:
    return [(text, ()) for text in letter.sentences()]


def _concepts(letter: Letter) -> Seen:
    return "", sorted(set[str]().union(*map(placed_traits_of, _places(letter))))


def _concepts_of_sentences(letter: Letter) -> list[Seen]:
    return [("", sorted(placed_traits_of(places))) for places in _places(letter)]


@cache
def _places(letter: Letter) -> Sequence[Places]:
    return placed_concepts_of(letter.own, letter.language)


WORDS = View(
    Features(shortest=3, longest=5, size=1 << 14, words=True, pairs=True, marks=True),
    1.0,
    31,
    _words,
    _words_of_sentences,
)
CONCEPTS = View(
    Features(shortest=1, longest=0, size=1 << 15), 1.5, 31, _concepts, _concepts_of_sentences
)


VIEWS = (WORDS, CONCEPTS)


def fit_models(seen: Sequence[Letter]) -> Models:
    """Both models of `seen` letters, of the examples, and of the sentences of both."""
    given, letters = _examples(), _rows(seen)
    of = np.hstack([given.of, letters.of + len(given.asked)])
    asked = np.vstack([given.asked, letters.asked])
    sentences = vstack([given.sentences, letters.sentences]).tocsr()
    points = vstack([given.letters, letters.letters, sentences]).tocsr()
    weights = np.repeat([1.0, LETTERS_WEIGH], [len(given.asked), len(letters.asked)])
    rows, biases = _fit(points, asked, of, weights)
    by_words, by_concepts = np.hsplit(rows, [WORDS.features.size])
    return Models(
        _model(WORDS, by_words, biases), _model(CONCEPTS, by_concepts, np.zeros_like(biases))
    )


def _fit(points: Any, asked: Any, of: Any, weights: Any) -> tuple[Any, Any]:
    """Coefficients and biases of letters and, below them, their sentences, each `of` a letter.

    What a letter asks is at first not known of its sentences, then of the likeliest alone.
    """
    answers, sentences = np.vstack([asked, asked[of]]), slice(len(asked), None)
    weights = np.repeat(np.hstack([weights, weights[of]])[:, None], asked.shape[1], axis=1)
    known = np.where(answers, 0.0, weights)
    known[: len(asked)] = weights[: len(asked)]
    first = fit_together(points, answers, known, strength=STRENGTH, turns=TURNS)
    likeliest = asked[of] & _likeliest(points[sentences] @ first[0].T + first[1], of)
    known[sentences][likeliest] = weights[sentences][likeliest]
    return fit_together(points, answers, known, strength=STRENGTH, turns=TURNS, begin=first)


def _model(view: View, rows: Any, biases: Any) -> LinearModel:
    loud = rows * view.loudness
    return shrunk(view.features, "heads", list(DEMANDS), loud, biases, largest=view.largest)


def _likeliest(scores: Any, of: Any) -> Any:
    """Whether a sentence has its letter's highest score, for each demand."""
    best = np.full((of.max() + 1, scores.shape[1]), -np.inf)
    np.maximum.at(best, of, scores)
    return scores >= best[of]


def _rows(letters: Sequence[Letter]) -> _Rows:
    """A letter of one sentence is that sentence: it stands there once."""
    parts = [[view.sentences(letter) for letter in letters] for view in VIEWS]
    times = [len(its) if len(its) > 1 else 0 for its in parts[0]]
    flat = [[one for its in of_view if len(its) > 1 for one in its] for of_view in parts]
    return _Rows(
        hstack([view.points([view.letter(letter) for letter in letters]) for view in VIEWS]),
        hstack([view.points(its) for view, its in zip(VIEWS, flat, strict=True)]),
        np.repeat(np.arange(len(letters)), times),
        np.array([[demand in letter.demands for demand in DEMANDS] for letter in letters]),
    )


@cache
def _examples() -> _Rows:
    return _rows(list(examples()))
