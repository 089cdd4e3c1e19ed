"""What speaks for each demand of a letter, and what it weighs.

Two linear models score every sentence and the letter as a whole: `demands` by its words and their
pieces, `meant-demands` by the concepts that its words carry. They are fitted together, so a score
is the sum of both. Phrases tell of some demands. `data/weights/demands.tsv` says what each of these
signs weighs, the same for all demands.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from takt.letters.linear import LinearModel, Scores, load
from takt.letters.odds import Weights, odds, sign_weights
from takt.letters.phrase_words import folded
from takt.letters.reading.concepts import placed_concepts_of, placed_traits_of
from takt.letters.reading.sentences import sentences

SIGNS = (
    "sentence",  # the highest score of a sentence
    "letter",  # the score of the whole letter
    "behind",  # how far that lies behind the best demand's, 0 or less
    "phrase",  # a phrase tells of it
    "phrases",  # of how many demands phrases tell
    "elsewhere",  # phrases tell of others, none of it
)
Signs = Mapping[str, float]
NO_PIECES: Mapping[str, Collection[str]] = {}


@dataclass(frozen=True, slots=True)
class Models:
    """The two models of demands."""

    words: LinearModel
    concepts: LinearModel


def shipped() -> Models:
    """The models in `data/weights`."""
    return Models(load("demands"), load("meant-demands"))


def signs_of(
    own: str,
    language: str | None,
    told: Collection[str],
    models: Models,
    pieces: Mapping[str, Collection[str]] = NO_PIECES,
) -> Iterator[tuple[str, Signs]]:
    """Each demand with its signs; `told` are the demands of which a phrase stands in the letter.

    `pieces` of sentences are looked at as sentences are, for the demands that phrases tell in them.
    """
    of_sentences, letter = _scores(own, language, models)
    of_pieces = [(_scores(piece, language, models)[1], its) for piece, its in pieces.items()]
    best = max(letter.values())
    for demand, whole in letter.items():
        pieced = [scores[demand] for scores, its in of_pieces if demand in its]
        highest = max([*(its[demand] for its in of_sentences), *pieced], default=whole)
        said, elsewhere = float(demand in told), float(bool(told) and demand not in told)
        values = (highest, whole, whole - best, said, float(len(told)), elsewhere)
        yield demand, dict(zip(SIGNS, values, strict=True))


def likelihoods(signs: Mapping[str, Signs], weights: Weights | None = None) -> Scores:
    """How much speaks for each demand, as a margin: above 0 it is taken as asked."""
    weights = weights or sign_weights("demands")["asked"]
    return {name: odds(weights, its) for name, its in signs.items()}


def heard(own: str, language: str | None) -> Scores:
    """How much a text speaks of each demand, by its words and what they mean."""
    return _scores(own, language, shipped())[1]


def _scores(own: str, language: str | None, models: Models) -> tuple[Sequence[Scores], Scores]:
    """The scores of each sentence, and of the letter."""
    texts = [folded(span.text) for span in sentences(own)]
    by_words, letter_by_words = models.words.scores_of_parts(texts)
    traits = [placed_traits_of(places) for places in placed_concepts_of(own, language)]
    by_concepts = [models.concepts.scores("", its) for its in traits]
    letter_by_concepts = models.concepts.scores("", set[str]().union(*traits))
    both = map(_sum, by_words, by_concepts)
    return list(both), _sum(letter_by_words, letter_by_concepts)


def _sum(one: Scores, other: Scores) -> Scores:
    return {name: score + other[name] for name, score in one.items()}
