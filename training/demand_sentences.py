"""Fits the models that score a sentence, and a letter, for every demand.

A model sees letters one way (`View`): by their words, or by the concepts that the words carry.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from scipy.sparse import vstack

from takt.letters.linear import Features, LinearModel
from takt.letters.phrase_words import folded
from takt.letters.reading.concepts import concepts_of, traits_of, traits_of_all
from takt.letters.reading.demand_signs import Models
from takt.letters.reading.demands import DEMANDS
from training.demand_rows import Letter, examples
from training.heads import fit_together
from training.linear import matrix, shrunk

LETTERS_WEIGH = 1.5  # beside an example's 1: they are what is to be read
Seen = tuple[str, Sequence[str]]  # a text, and the traits beside it


@dataclass(frozen=True, slots=True)
class View:
    """What a model sees of a letter, and of its sentences; how strongly it is fitted, and the
    largest of its weights (less packs smaller, and reads no worse).
    """

    features: Features
    strength: float
    largest: int
    letter: Callable[[Letter], Seen]
    sentences: Callable[[Letter], list[Seen]]

    def points(self, seen: Sequence[Seen]) -> Any:
        """A row for each."""
        return matrix([text for text, _ in seen], self.features, [its for _, its in seen])


def _words(letter: Letter) -> Seen:
    return folded(letter.own), ()


def _words_of_sentences(letter: Letter) -> list[Seen]:
    return [(text, ()) for text in letter.sentences()]


def _concepts(letter: Letter) -> Seen:
    return "", traits_of_all(concepts_of(letter.own, letter.language))


def _concepts_of_sentences(letter: Letter) -> list[Seen]:
    return [("", list(traits_of(each))) for each in concepts_of(letter.own, letter.language)]


WORDS = View(
    Features(shortest=3, longest=5, size=1 << 14, words=True, pairs=True, marks=True),
    0.3,
    31,
    _words,
    _words_of_sentences,
)
CONCEPTS = View(
    Features(shortest=1, longest=0, size=1 << 14), 0.1, 31, _concepts, _concepts_of_sentences
)


def fit_models(seen: Sequence[Letter]) -> Models:
    """Both models of `seen` letters, their sentences, and the examples."""
    return Models(fit(seen, WORDS), fit(seen, CONCEPTS))


def fit(seen: Sequence[Letter], view: View) -> LinearModel:
    """The model of `seen` letters, their sentences, and the examples, by one view of them."""
    of_letters = [view.sentences(letter) for letter in seen]
    of = np.repeat(np.arange(len(seen)), [len(its) for its in of_letters])
    asked = _answers(seen)
    points = vstack([*_examples(view)[:1], view.points([view.letter(letter) for letter in seen])])
    points = vstack([points, view.points([each for its in of_letters for each in its])]).tocsr()
    answers = np.vstack([_examples(view)[1], asked, asked[of]])
    known = np.full(answers.shape, LETTERS_WEIGH)
    known[: len(_examples(view)[1])] = 1.0
    alone = np.bincount(of, minlength=len(seen))[of] == 1
    open_ = asked[of] & ~alone[:, None]
    known[-len(of) :][open_] = 0.0
    rows, biases = fit_together(points, answers, known, strength=view.strength)
    likeliest = _likeliest(points[-len(of) :] @ rows.T + biases, of)
    known[-len(of) :][open_ & likeliest] = LETTERS_WEIGH
    rows, biases = fit_together(points, answers, known, strength=view.strength)
    return shrunk(view.features, "heads", list(DEMANDS), rows, biases, largest=view.largest)


def _likeliest(scores: Any, of: Any) -> Any:
    """Whether a sentence has its letter's highest score, for each demand."""
    best = np.full((of.max() + 1, scores.shape[1]), -np.inf)
    np.maximum.at(best, of, scores)
    return scores >= best[of]


@cache
def _examples(view: View) -> tuple[Any, Any]:
    found = list(examples())
    return view.points([view.letter(letter) for letter in found]), _answers(found)


def _answers(letters: Sequence[Letter]) -> Any:
    return np.array([[demand in letter.demands for demand in DEMANDS] for letter in letters])
