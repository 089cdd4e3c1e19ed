"""Fits and writes what signs weigh, as `takt.letters.odds` reads it; needs scikit-learn."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from takt.letters.odds import CONSTANT, Weights
from training.linear import WEIGHTS

Numbers = NDArray[Any]
Signs = Mapping[str, float]


def points(names: Sequence[str], signs: Sequence[Signs]) -> Numbers:
    """A row a text, a column a sign; a sign that a text lacks is 0."""
    return np.array([[one.get(name, 0.0) for name in names] for one in signs], dtype=float)


def fitted(
    names: Sequence[str],
    rows: Numbers,
    answers: Numbers,
    *,
    strength: float,
    weights: Numbers | None = None,
) -> dict[str, float]:
    """What each sign weighs for these answers. `strength` is scikit-learn's C: less is smoother."""
    regression = LogisticRegression(C=strength, max_iter=3000)
    regression.fit(rows, answers, sample_weight=weights)
    weighed = zip(names, regression.coef_[0], strict=True)
    constant = float(regression.intercept_[0])
    return {**{name: float(weight) for name, weight in weighed}, CONSTANT: constant}


def write_weights(name: str, columns: Mapping[str, Weights], *, made_by: str, told_in: str) -> None:
    """Writes `data/weights/<name>.tsv`: a column an answer, the signs as the first one has them."""
    signs = list(next(iter(columns.values())))
    lines = [
        f"# What each sign weighs for each answer; made by `{made_by}`.",
        f"# What the signs are is told in {told_in}; sources and figures: {name}.txt",
        "\t".join(["sign", *columns]),
        *("\t".join([s, *(f"{its.get(s, 0.0):.3f}" for its in columns.values())]) for s in signs),
    ]
    (WEIGHTS / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
