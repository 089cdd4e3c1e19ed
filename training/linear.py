"""Fits, shrinks and writes the models of `takt.letters.linear`; needs scikit-learn.

    features = Features(shortest=2, longest=4, size=1 << 15)
    model = fit_classes(texts, labels, features)                # one of several labels holds
    model = fit_heads(texts, {"refund": [...], ...}, features)  # each holds or not, by itself
    model = fit_heads(texts, heads, features, extras=[("all capitals",), (), ...])
    write("demands", model, made_by="python -m training.demands", sources=[...], figures="...")

The model that comes back is the shipped one, its weights one byte each already, so figures measured
with it (`model.scores`, `model.probabilities`) are what a user gets. `outside` gives every text its
scores by a model fitted without it: for choosing thresholds, and for figures on few letters.
"""

from array import array
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression, Ridge

from takt.letters.features import Features
from takt.letters.linear import Kind, LinearModel

WEIGHTS = Path(__file__).parent.parent / "src" / "takt" / "letters" / "data" / "weights"
Extras = Sequence[Sequence[str]]


def fit_classes(
    texts: Sequence[str],
    labels: Sequence[str],
    features: Features,
    *,
    strength: float = 10.0,
    weights: Sequence[float] | None = None,
    extras: Extras | None = None,
) -> LinearModel:
    """A model of which one label holds. `strength` is scikit-learn's C: less means smoother."""
    names = sorted(set(labels))
    regression = LogisticRegression(C=strength, max_iter=300)
    fitted = regression.fit(matrix(texts, features, extras), list(labels), sample_weight=weights)
    rows, biases = fitted.coef_, fitted.intercept_
    if len(names) == 2:  # scikit-learn keeps the second class alone
        rows, biases = np.vstack([-rows / 2, rows / 2]), np.hstack([-biases / 2, biases / 2])
    return shrunk(features, "classes", names, rows, biases)


def fit_heads(
    texts: Sequence[str],
    heads: Mapping[str, Sequence[bool]],
    features: Features,
    *,
    strength: float = 10.0,
    weights: Sequence[float] | None = None,
    balanced: bool = True,
    extras: Extras | None = None,
    many: bool = False,
) -> LinearModel:
    """A model with a yes or no a head; the rarer answer weighs more where `balanced`.

    `many` texts are fitted by coordinate descent, which there is ten times sooner at its best.
    """
    points = matrix(texts, features, extras)
    kind = "balanced" if balanced else None
    way = {"solver": "liblinear", "dual": True, "tol": 0.01} if many else {}
    rows, biases = [], []
    for answers in heads.values():
        regression = LogisticRegression(C=strength, max_iter=300, class_weight=kind, **way)
        fitted = regression.fit(points, [bool(a) for a in answers], sample_weight=weights)
        rows.append(fitted.coef_[0])
        biases.append(fitted.intercept_[0])
    return shrunk(features, "heads", list(heads), np.vstack(rows), np.array(biases))


def fit_ridge(
    texts: Sequence[str],
    heads: Mapping[str, Sequence[bool]],
    features: Features,
    *,
    strength: float = 2.0,
    extras: Extras | None = None,
) -> LinearModel:
    """A model whose scores come near 1 for a yes and 0 for a no: steadier where yeses are few."""
    points = matrix(texts, features, extras)
    rows, biases = [], []
    for answers in heads.values():
        ridge = Ridge(alpha=1 / strength, solver="sparse_cg", tol=1e-3)
        fitted = ridge.fit(points, [float(a) for a in answers])
        rows.append(fitted.coef_)
        biases.append(float(fitted.intercept_))
    return shrunk(features, "heads", list(heads), np.vstack(rows), np.array(biases))


def outside(
    ids: Sequence[str],
    fit: Callable[[list[int]], LinearModel],
    texts: Sequence[str],
    extras: Extras | None = None,
    folds: int = 5,
) -> list[dict[str, float]]:
    """Each text's scores by a model that `fit` made from the numbers of the other folds' texts."""
    fold_of = [crc32(f"fold {name}".encode()) % folds for name in ids]
    found: list[dict[str, float]] = [{}] * len(texts)
    for fold in range(folds):
        model = fit([n for n, its in enumerate(fold_of) if its != fold])
        for number in (n for n, its in enumerate(fold_of) if its == fold):
            found[number] = model.scores(texts[number], extras[number] if extras else ())
    return found


def write(
    name: str, model: LinearModel, *, made_by: str, sources: Sequence[str], figures: str
) -> Path:
    """Writes `<name>.bin` and, beside it, `<name>.txt`: the command, the sources, the figures."""
    WEIGHTS.mkdir(exist_ok=True)
    path = WEIGHTS / f"{name}.bin"
    path.write_bytes(model.to_bytes())
    note(name, made_by=made_by, sources=sources, figures=figures)
    return path


def note(name: str, *, made_by: str, sources: Sequence[str], figures: str) -> None:
    """Writes `<name>.txt`, beside the weights of that name: command, sources, figures."""
    lines = [f"Made by `{made_by}`.", "", "Trained on:", *(f"- {source}" for source in sources)]
    text = "\n".join([*lines, "", figures.strip(), ""])
    (WEIGHTS / f"{name}.txt").write_text(text, "utf-8")


def matrix(texts: Sequence[str], features: Features, extras: Extras | None = None) -> Any:
    """A row a text, with the very numbers that `LinearModel.scores` works with."""
    ends, columns, values = [0], list[int](), list[float]()
    for number, text in enumerate(texts):
        tokens = features.tokens(text, extras[number] if extras else ())
        buckets = [bucket for token in tokens for bucket in features.buckets(token)]
        columns += buckets
        values += [1 / np.sqrt(len(buckets) or 1)] * len(buckets)
        ends.append(len(columns))
    found = csr_matrix((values, columns, ends), shape=(len(texts), features.size))
    found.sum_duplicates()
    return found


def shrunk(
    features: Features, kind: Kind, names: list[str], rows: Any, biases: Any, largest: int = 127
) -> LinearModel:
    """Weights of one byte each: the largest of a class becomes `largest`; less packs smaller."""
    scales = [float(np.abs(row).max() or 1) / largest for row in rows]
    bytes_of = [np.rint(row / s).astype(np.int8) for row, s in zip(rows, scales, strict=True)]
    columns = [array("b", found.tobytes()) for found in bytes_of]
    return LinearModel(features, kind, names, [float(b) for b in biases], scales, columns)
