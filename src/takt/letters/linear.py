"""Linear models over hashed pieces of words: small, fast, and the same everywhere.

A model's score for a class is the sum of the weights of all buckets of a text (`features`), divided
by the root of their number, plus the class's bias. What a token adds is remembered, so that an
ordinary letter costs little more than a look-up a word.

    model = load("languages")             # data/weights/languages.bin, made by training/linear.py
    model.scores("Доброго дня")           # {"uk": 2.1, "ru": -1.3, …}: margins
    model.probabilities("Доброго дня")    # softmax, or a sigmoid a head
    model.scores(text, extra=("shouts",))  # named features of one's own beside the text's
"""

import json
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from functools import cache, lru_cache
from math import exp, sqrt
from typing import Literal, Self

from takt.letters.features import Features
from takt.letters.lanes import Lanes
from takt.letters.odds import chance
from takt.letters.text_data import DATA

Scores = dict[str, float]  # the margin of each class, by its name
Kind = Literal["classes", "heads"]  # one of several holds; each holds or not, by itself

_REMEMBERED = 1 << 14  # tokens a model remembers


class LinearModel:
    """Weights for several classes; `kind` says whether one of them holds or each by itself.

    A class has its bias, its column of signed bytes, one a bucket, and the scale that makes weights
    of them.
    """

    def __init__(
        self,
        features: Features,
        kind: Kind,
        names: Sequence[str],
        biases: Sequence[float],
        scales: Sequence[float],
        columns: Sequence["array[int]"],
    ) -> None:
        self.features, self.kind, self.names = features, kind, tuple(names)
        self._biases, self._scales, self._weights = biases, scales, Lanes(columns)
        self._total_of = lru_cache(maxsize=_REMEMBERED)(self._token_total)

    def scores(self, text: str, extra: Iterable[str] = ()) -> Scores:
        """The margin of every class; above 0 a head says yes."""
        return self._scores_of(self._total(self.features.tokens(text, extra)))

    def scores_of_parts(self, parts: Iterable[str]) -> tuple[list[Scores], Scores]:
        """The scores of each part of a text, and of all parts together, for one pass over them."""
        totals = [self._total(self.features.tokens(part)) for part in parts]
        return [self._scores_of(total) for total in totals], self._scores_of(sum(totals))

    def probabilities(self, text: str, extra: Iterable[str] = ()) -> dict[str, float]:
        """How likely every class is: together 1 for classes, each for itself for heads."""
        scores = self.scores(text, extra)
        if self.kind == "heads":
            return {name: chance(score) for name, score in scores.items()}
        highest = max(scores.values())
        powers = {name: exp(score - highest) for name, score in scores.items()}
        whole = sum(powers.values())
        return {name: power / whole for name, power in powers.items()}

    def _total(self, tokens: Iterable[str]) -> int:
        return sum(map(self._total_of, tokens))

    def _token_total(self, token: str) -> int:
        return self._weights.total(self.features.buckets(token))

    def _scores_of(self, total: int) -> Scores:
        count, sums = self._weights.sums(total)
        root = sqrt(count or 1)
        of_each = zip(self.names, sums, self._scales, self._biases, strict=True)
        return {name: its * scale / root + bias for name, its, scale, bias in of_each}

    def to_bytes(self) -> bytes:
        """A line of JSON, then the weights of one class after the other, compressed."""
        head = {
            "features": asdict(self.features),
            "kind": self.kind,
            "names": self.names,
            "biases": self._biases,
            "scales": self._scales,
        }
        body = b"".join(self._weights.columns())
        return json.dumps(head).encode() + b"\n" + zlib.compress(body, 9)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """The model that `to_bytes` wrote."""
        line, _, packed = data.partition(b"\n")
        head = json.loads(line)
        features, body = Features(**head["features"]), zlib.decompress(packed)
        starts = range(0, len(body), features.size)
        columns = [array("b", body[start : start + features.size]) for start in starts]
        return cls(features, head["kind"], head["names"], head["biases"], head["scales"], columns)


@cache
def load(name: str) -> LinearModel:
    """The model in `data/weights/<name>.bin`, read once. Raises FileNotFoundError without it."""
    return LinearModel.from_bytes((DATA / "weights" / f"{name}.bin").read_bytes())
