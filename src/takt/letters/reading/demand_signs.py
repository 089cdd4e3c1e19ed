"""What speaks for each demand of a letter, and what it weighs.

Two linear models score every sentence and the letter as a whole: `demands` by its words and their
pieces, `meant-demands` by the concepts that its words carry. Phrases tell of some demands.
`data/weights/demands.tsv` says what each of these signs weighs, the same for all demands.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from takt.letters.linear import LinearModel, Scores, load
from takt.letters.phrase_words import folded
from takt.letters.reading.concepts import concepts_of, traits_of, traits_of_all
from takt.letters.reading.sentences import sentences
from takt.letters.text_data import DATA

SIGNS = (
    "sentence",  # the highest score of a sentence by its words
    "letter",  # the score of the whole letter
    "behind",  # how far that lies behind the best demand's, 0 or less
    "meant in a sentence",  # the same three by concepts
    "meant in the letter",
    "meant behind",
    "phrase",  # a phrase tells of it
    "phrases",  # of how many demands phrases tell
    "elsewhere",  # phrases tell of others, none of it
)
Signs = tuple[float, ...]
Weighed = tuple[Signs, float]  # the weight of each sign, and a bias


@dataclass(frozen=True, slots=True)
class Models:
    """The two models of demands."""

    words: LinearModel
    concepts: LinearModel


@dataclass(frozen=True, slots=True)
class _Heard:
    """A letter as one model hears it: its sentences, and the whole."""

    sentences: Sequence[Scores]
    letter: Scores

    def signs(self) -> Iterator[Signs]:
        """For each demand: the highest score of a sentence, the letter's, and how far that lies
        behind the best.
        """
        best = max(self.letter.values())
        by_demand = zip(*(its.values() for its in self.sentences or [self.letter]), strict=True)
        for of_sentences, whole in zip(by_demand, self.letter.values(), strict=True):
            yield max(of_sentences), whole, whole - best


def shipped() -> Models:
    """The models in `data/weights`."""
    return Models(load("demands"), load("meant-demands"))


def signs_of(
    own: str, language: str | None, told: Collection[str], models: Models
) -> Iterator[tuple[str, Signs]]:
    """Each demand with its signs; `told` are the demands of which a phrase stands in the letter."""
    words, meant = _by_words(own, models.words), _by_concepts(own, language, models.concepts)
    heard = zip(words.letter, words.signs(), meant.signs(), strict=True)
    for demand, by_words, by_concepts in heard:
        said, elsewhere = float(demand in told), float(bool(told) and demand not in told)
        yield demand, (*by_words, *by_concepts, said, float(len(told)), elsewhere)


def likelihoods(signs: Mapping[str, Signs], weighed: Weighed | None = None) -> Scores:
    """How much speaks for each demand, as a margin: above 0 it is taken as asked."""
    weights, bias = weighed or _weights()
    return {
        name: bias + sum(a * b for a, b in zip(weights, values, strict=True))
        for name, values in signs.items()
    }


def _by_words(own: str, model: LinearModel) -> _Heard:
    return _Heard(*model.scores_of_parts([folded(span.text) for span in sentences(own)]))


def _by_concepts(own: str, language: str | None, model: LinearModel) -> _Heard:
    concepts = concepts_of(own, language)
    by_sentence = [model.scores("", traits_of(each)) for each in concepts]
    return _Heard(by_sentence, model.scores("", traits_of_all(concepts)))


@cache
def _weights() -> Weighed:
    """The weight of each sign, in order, and the bias."""
    lines = (DATA / "weights" / "demands.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    found = {name: float(weight) for name, weight in rows}
    return tuple(found[sign] for sign in SIGNS), found["bias"]
