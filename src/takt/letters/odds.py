"""Odds of an answer, from signs that have names and what each of them weighs.

The weights stand in `data/weights/<name>.tsv`, a line a sign and a column an answer, few enough to
be read; `#` begins a comment. Odds are told by their logarithm: above 0 is likelier than not.
They are made by the trainings that `training/weights.py` serves.
"""

from collections.abc import Mapping
from functools import cache
from math import exp

from takt.letters.text_data import DATA

CONSTANT = "constant"
"""The sign that every text has: what it weighs is where the sum begins."""
_FARTHEST = 40.0
"""Odds beyond which a chance is 0 or 1."""

Weights = Mapping[str, float]
"""By sign."""


@cache
def sign_weights(name: str) -> Mapping[str, Weights]:
    """The weights of `data/weights/<name>.tsv` by answer. Raises FileNotFoundError without it."""
    lines = (DATA / "weights" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    (_, *answers), *signs = rows
    return {
        answer: {sign: float(weights[number]) for sign, *weights in signs}
        for number, answer in enumerate(answers)
    }


def odds(weights: Weights, signs: Mapping[str, float]) -> float:
    """The odds of an answer in a text with these signs; one that has no weight counts nothing."""
    told = sum(number * weights.get(name, 0.0) for name, number in signs.items())
    return weights[CONSTANT] + told


def chance(odds: float) -> float:
    """How likely something with these odds is, 0 to 1."""
    return 1 / (1 + exp(-min(max(odds, -_FARTHEST), _FARTHEST)))
