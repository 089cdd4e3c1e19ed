"""How sure the reading is of every degree of heat: the signs of a letter, weighed.

`data/weights/mood.tsv` has a line a sign and a column a question ("annoyed or worse", …). The few
dozen numbers are shared by all languages, and can be read, which the character models beside them
(`abuse.bin`, `mood.bin`) cannot: they join in as the signs called `like …`.
"""

import re
from collections.abc import Mapping
from functools import cache
from math import exp

from takt.letters.linear import load
from takt.letters.text_data import DATA

CONSTANT = "constant"
_ADDRESS = re.compile(r"@\w+|https?://\S+")
_FARTHEST = 8.0  # where a character model's margin stops counting


def likenesses(text: str) -> dict[str, float]:
    """What the character models say of `text`, as signs; above 0 is a yes."""
    plain = _ADDRESS.sub(" ", text)
    margins = {**load("mood").scores(plain), **load("abuse").scores(plain)}
    return {f"like {name}": clipped(margin) for name, margin in margins.items()}


def clipped(margin: float) -> float:
    """A margin within what counts."""
    return min(max(margin, -_FARTHEST), _FARTHEST)


def chances(signs: Mapping[str, float]) -> dict[str, float]:
    """How likely each question of the weights is a yes, 0 to 1."""
    asked, weights = _weights()
    totals = [0.0] * len(asked)
    for name, number in {CONSTANT: 1.0, **signs}.items():
        if number and name in weights:
            totals = [t + number * w for t, w in zip(totals, weights[name], strict=True)]
    return {name: 1 / (1 + exp(-total)) for name, total in zip(asked, totals, strict=True)}


@cache
def _weights() -> tuple[list[str], dict[str, list[float]]]:
    lines = (DATA / "weights" / "mood.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    (_, *asked), *signs = rows
    return asked, {name: [float(weight) for weight in weights] for name, *weights in signs}
