"""Linear models over hashed pieces of words: small, fast, and the same everywhere.

A text is cut into tokens (words, runs of marks, and on demand pairs of neighbours); each token
gives its buckets: itself and its character n-grams, by CRC-32. A model's score for a class is the
sum of the weights of all buckets, divided by the root of their number, plus the class's bias. What
a token adds is remembered, so that an ordinary letter costs little more than a look-up a word.

    model = load("languages")             # data/weights/languages.bin, made by training/linear.py
    model.scores("Доброго дня")           # {"uk": 2.1, "ru": -1.3, …}: margins
    model.probabilities("Доброго дня")    # softmax, or a sigmoid a head
    model.scores(text, extra=("shouts",))  # named features of one's own beside the text's
"""

import json
import re
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import exp, sqrt
from struct import unpack
from typing import Literal, Self

from takt.letters.odds import chance
from takt.letters.text_data import DATA

Scores = dict[str, float]  # the margin of each class, by its name
Kind = Literal["classes", "heads"]  # one of several holds; each holds or not, by itself

_WORD = r"[^\W\d_]+(?:'[^\W\d_]+)*"
_WORDS = re.compile(_WORD)
_TOKENS = re.compile(rf"{_WORD}|\d+|[!?.…)(]+|[^\w\s]")
_REMEMBERED = 1 << 14  # tokens a model remembers
_SHARED = 1 << 10  # tokens whose pieces are remembered for the next model
_ABOVE = 128  # added to each weight in its lane, so that none is below 0
_RAISED = bytes((byte + _ABOVE) % 256 for byte in range(256))  # signed bytes with it added
_LONGEST_TOKEN = 40  # characters; what is longer is an address or noise


@dataclass(frozen=True, slots=True)
class Features:
    """How a text becomes buckets. `size` is a power of two.

    `shortest` to `longest` are the lengths of the n-grams inside a token (with its ends marked);
    `words` and `pairs` add whole tokens and neighbouring ones; `marks` keeps "!!", "?", smileys and
    digits (as their count) as tokens.
    """

    shortest: int = 2
    longest: int = 4
    size: int = 1 << 15
    words: bool = True
    pairs: bool = False
    marks: bool = False

    def tokens(self, text: str) -> list[str]:
        """The tokens of `text` in small letters."""
        plain = text.lower().replace("’", "'").replace("ʼ", "'").replace("`", "'")
        if self.marks:
            found = _TOKENS.findall(plain)
            words = [_shortened(word) if word[0].isdigit() else word for word in found]
        else:
            words = _WORDS.findall(plain)
        words = [word[:_LONGEST_TOKEN] for word in words]
        return [*words, *map(" ".join, pairwise(words))] if self.pairs else words

    def buckets(self, token: str) -> list[int]:
        """The buckets of one token; of a pair it is the pair alone."""
        mask = self.size - 1
        if " " in token:
            return [zlib.crc32(_code_of(token), 1) & mask]
        found = [code & mask for code in _piece_codes(token, self.shortest, self.longest)]
        return [zlib.crc32(_code_of(token), 1) & mask, *found] if self.words else found


def _code_of(token: str) -> bytes:
    """Two bytes a character, so that a piece of a token is a piece of its bytes."""
    return f"<{token[:_LONGEST_TOKEN]}>".encode("utf-16-le", "surrogatepass")


@lru_cache(maxsize=_SHARED)
def _piece_codes(token: str, shortest: int, longest: int) -> list[int]:
    """The codes of a token's n-grams; models that read the same letter have most in common."""
    code = _code_of(token)
    return [
        zlib.crc32(code[at : at + width])
        for width in range(2 * shortest, 2 * longest + 1, 2)
        for at in range(0, len(code) - width + 1, 2)
    ]


class LinearModel:
    """Weights for several classes; `kind` says whether one of them holds or each by itself."""

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
        self._biases, self._scales, self._columns = biases, scales, columns
        self._width = 4 * (1 + len(self.names))
        self._rows = self._packed()
        self._sums = lru_cache(maxsize=_REMEMBERED)(self._sums_of)

    def scores(self, text: str, extra: Iterable[str] = ()) -> Scores:
        """The margin of every class; above 0 a head says yes."""
        return self._scores_of(self._total(tokens_of(self.features, text, extra)))

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
        """The rows of all buckets of the tokens, added up."""
        return sum(map(self._sums, tokens))

    def _scores_of(self, total: int) -> Scores:
        packed = total.to_bytes(4 * (1 + len(self.names)), "little")
        count, *lanes = unpack(f"<{1 + len(self.names)}I", packed)
        above, root = _ABOVE * count, sqrt(count or 1)
        of_each = zip(self.names, lanes, self._scales, self._biases, strict=True)
        return {name: (lane - above) * scale / root + bias for name, lane, scale, bias in of_each}

    def _sums_of(self, token: str) -> int:
        """The rows of its buckets added up."""
        rows, width = self._rows, self._width
        starts = [bucket * width for bucket in self.features.buckets(token)]
        return sum([int.from_bytes(rows[at : at + width], "little") for at in starts])

    def _packed(self) -> bytes:
        """A row a bucket, as lanes of one number, so that one sum adds up all classes.

        A lane is four bytes. The lowest is 1 and so counts the buckets; the others are the weights.
        """
        table = bytearray(self._width * self.features.size)
        table[:: self._width] = b"\1" * self.features.size
        for lane, column in enumerate(self._columns, 1):
            table[4 * lane :: self._width] = column.tobytes().translate(_RAISED)
        return bytes(table)

    def to_bytes(self) -> bytes:
        """A line of JSON, then the weights of one class after the other, compressed."""
        head = {
            "features": asdict(self.features),
            "kind": self.kind,
            "names": self.names,
            "biases": self._biases,
            "scales": self._scales,
        }
        body = b"".join(column.tobytes() for column in self._columns)
        return json.dumps(head).encode() + b"\n" + zlib.compress(body, 9)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """The model that `to_bytes` wrote. Raises ValueError for anything else."""
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


def tokens_of(features: Features, text: str, extra: Iterable[str]) -> list[str]:
    """The tokens of `text` and the features named beside it."""
    return [*features.tokens(text), *(f"{name} " for name in extra)]


def _shortened(token: str) -> str:
    """A number as its length, "000"."""
    return "0" * min(len(token), 6) if token[0].isdigit() else token
