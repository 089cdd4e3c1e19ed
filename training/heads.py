"""Fits many yes-or-no heads at once, each row weighing what it must in each head.

A row may count for one head and not for another: what a sentence of a letter asks is known only
where the letter's label leaves no choice, so the rest of its answers weigh nothing.
"""

from typing import Any

import numpy as np
from scipy.optimize import minimize


def fit_together(
    points: Any,
    answers: Any,
    weights: Any,
    *,
    strength: float,
    rarer: float = 0.3,
    turns: int = 25,
    begin: tuple[Any, Any] | None = None,
) -> tuple[Any, Any]:
    """Coefficients (heads x features) and biases (heads) of linear support vector machines.

    `points` is sparse (rows x features), `answers` and `weights` are (rows x heads). `strength` is
    the C of scikit-learn's LinearSVC (squared hinge); the yeses of a head weigh (noes / yeses) **
    `rarer` times as much. `begin` is what an earlier fit found, to go on from.
    """
    yes, no = (weights * answers).sum(0), (weights * ~answers).sum(0)
    weighed = weights * np.where(answers, (no / np.maximum(yes, 1)) ** rarer, 1.0)
    signs, size = np.where(answers, 1.0, -1.0), points.shape[1]
    transposed = points.T.tocsr()

    def loss(flat: Any) -> tuple[float, Any]:
        found = flat.reshape(size + 1, -1)
        margins = signs * (points @ found[:-1] + found[-1])
        short = np.maximum(0, 1 - margins)
        slopes = -2 * strength * weighed * signs * short
        whole = strength * (weighed * short**2).sum() + (found[:-1] ** 2).sum() / 2
        return whole, np.vstack([transposed @ slopes + found[:-1], slopes.sum(0)]).ravel()

    rows, biases = begin or (np.zeros((answers.shape[1], size)), np.zeros(answers.shape[1]))
    first = np.vstack([rows.T, biases]).ravel()
    fitted = minimize(loss, first, jac=True, method="L-BFGS-B", options={"maxiter": turns})
    found = fitted.x.reshape(size + 1, -1)
    return found[:-1].T, found[-1]
