"""Fits the model that scores a sentence for every demand."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from scipy.sparse import vstack

from takt.letters.linear import Features, LinearModel
from takt.letters.phrase_words import folded
from takt.letters.reading.demands import DEMANDS
from training.demand_rows import Letter, examples
from training.heads import fit_together
from training.linear import matrix, shrunk

FEATURES = Features(shortest=3, longest=5, size=1 << 14, words=True, pairs=True, marks=True)
STRENGTH = 0.3
LETTERS_WEIGH = 1.5  # beside an example's 1: they are what is to be read
LARGEST = 31  # of a weight: so the file packs to half, and reads no worse


def fit_sentences(seen: Sequence[Letter]) -> LinearModel:
    """The model of `seen` letters, their sentences, and the examples."""
    sentences = [(n, text) for n, letter in enumerate(seen) for text in letter.sentences()]
    of = np.array([number for number, _ in sentences])
    asked = _answers(seen)
    points = vstack([*_examples()[:1], _points([letter.own for letter in seen])]).tocsr()
    points = vstack([points, _points([text for _, text in sentences])]).tocsr()
    answers = np.vstack([_examples()[1], asked, asked[of]])
    known = np.full(answers.shape, LETTERS_WEIGH)
    known[: len(_examples()[1])] = 1.0
    alone = np.bincount(of)[of] == 1
    open_ = asked[of] & ~alone[:, None]
    known[-len(of) :][open_] = 0.0
    rows, biases = fit_together(points, answers, known, strength=STRENGTH)
    likeliest = _likeliest(points[-len(of) :] @ rows.T + biases, of)
    known[-len(of) :][open_ & likeliest] = LETTERS_WEIGH
    rows, biases = fit_together(points, answers, known, strength=STRENGTH)
    return shrunk(FEATURES, "heads", list(DEMANDS), rows, biases, largest=LARGEST)


def _likeliest(scores: Any, of: Any) -> Any:
    """Whether a sentence has its letter's highest score, for each demand."""
    best = np.full((of.max() + 1, scores.shape[1]), -np.inf)
    np.maximum.at(best, of, scores)
    return scores >= best[of]


@cache
def _examples() -> tuple[Any, Any]:
    found = list(examples())
    return _points([letter.own for letter in found]), _answers(found)


def _answers(letters: Sequence[Letter]) -> Any:
    return np.array([[demand in letter.demands for demand in DEMANDS] for letter in letters])


def _points(texts: Sequence[str]) -> Any:
    return matrix([folded(text) for text in texts], FEATURES)
