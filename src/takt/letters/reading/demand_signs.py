"""What speaks for each demand of a letter, and what it weighs.

The linear model `demands` scores every sentence and the letter as a whole; phrases tell of some
demands. `data/weights/demands.tsv` says what each of these signs weighs, the same for all demands.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from takt.letters.linear import LinearModel, Scores
from takt.letters.phrase_words import folded
from takt.letters.reading.sentences import sentences
from takt.letters.text_data import DATA

SIGNS = (
    "sentence",  # the model's highest score of a sentence
    "letter",  # its score of the whole letter
    "behind",  # how far that lies behind the best demand's, 0 or less
    "phrase",  # a phrase tells of it
    "phrases",  # of how many demands phrases tell
    "elsewhere",  # phrases tell of others, none of it
)
Signs = tuple[float, ...]
Weighed = tuple[Signs, float]  # the weight of each sign, and a bias


def signs_of(own: str, told: Collection[str], model: LinearModel) -> Iterator[tuple[str, Signs]]:
    """Each demand with its signs; `told` are the demands of which a phrase stands in the letter."""
    pieces = [folded(span.text) for span in sentences(own)]
    by_sentence, whole = model.scores_of_parts(pieces)
    best = max(whole.values())
    for name, score in whole.items():
        highest = max((scores[name] for scores in by_sentence), default=score)
        said = float(name in told)
        elsewhere = float(bool(told) and not said)
        yield name, (highest, score, score - best, said, float(len(told)), elsewhere)


def likelihoods(signs: Mapping[str, Signs], weighed: Weighed | None = None) -> Scores:
    """How much speaks for each demand, as a margin: above 0 it is taken as asked."""
    weights, bias = weighed or _weights()
    return {
        name: bias + sum(a * b for a, b in zip(weights, values, strict=True))
        for name, values in signs.items()
    }


@cache
def _weights() -> Weighed:
    """The weight of each sign, in order, and the bias."""
    lines = (DATA / "weights" / "demands.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    found = {name: float(weight) for name, weight in rows}
    return tuple(found[sign] for sign in SIGNS), found["bias"]
