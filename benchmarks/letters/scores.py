"""Measures. Each is checked by hand-worked examples in tests/benchmarks/test_scores.py."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Found:
    """How many of the wanted were found: precision, recall and F1, all 0–1."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of the found that is wanted; of nothing, 1 if nothing was wanted."""
        return self.right / self.found if self.found else float(not self.wanted)

    @property
    def recall(self) -> float:
        """The share of the wanted that was found; 1 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 1 where nothing was wanted or found."""
        both = self.found + self.wanted
        return 2 * self.right / both if both else 1.0

    def __add__(self, other: "Found") -> "Found":
        return Found(self.right + other.right, self.found + other.found, self.wanted + other.wanted)


def compared(ours: Iterable[str], wanted: Iterable[str]) -> Found:
    """Sets compared."""
    mine, theirs = set(ours), set(wanted)
    return Found(len(mine & theirs), len(mine), len(theirs))


def total(counts: Iterable[Found]) -> Found:
    """Micro-average: counts are added before they are divided."""
    return sum(counts, Found(0, 0, 0))


def auc(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """Area under the ROC curve: how often one that is so scores above one that is not.

    Equal scores count half (Mann–Whitney U). Not a number where one of the classes is empty.
    """
    positives = sum(labels)
    negatives = len(labels) - positives
    if not positives or not negatives:
        return float("nan")
    ranks = _ranks(scores)
    above = sum(rank for rank, label in zip(ranks, labels, strict=True) if label)
    return (above - positives * (positives + 1) / 2) / (positives * negatives)


def _ranks(scores: Sequence[float]) -> list[float]:
    """Ranks from 1, equal scores sharing the mean of theirs."""
    order = sorted(range(len(scores)), key=scores.__getitem__)
    ranks = [0.0] * len(scores)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and scores[order[end]] == scores[order[start]]:
            end += 1
        for index in order[start:end]:
            ranks[index] = (start + 1 + end) / 2
        start = end
    return ranks


def macro_f1(found_labels: Sequence[bool], labels: Sequence[bool]) -> float:
    """The mean of the F1 of both classes."""
    pairs = list(zip(found_labels, labels, strict=True))
    each = [
        Found(
            sum(f is one and label is one for f, label in pairs),
            sum(f is one for f, _ in pairs),
            sum(label is one for _, label in pairs),
        )
        for one in (True, False)
    ]
    return sum(one.f1 for one in each) / 2


def weighted_kappa(one: Sequence[int], other: Sequence[int], levels: int = 4) -> float:
    """Quadratic weighted kappa (Cohen 1968) of two gradings on 0 … `levels` − 1."""
    n = len(one)
    if not n:
        return float("nan")
    observed = sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
    expected = sum(
        one.count(a) * other.count(b) * (a - b) ** 2 / n
        for a in range(levels)
        for b in range(levels)
    )
    return 1 - observed / expected if expected else 1.0


def best_overlaps(
    ours: Sequence[tuple[int, int]], wanted: Sequence[tuple[int, int]], *, least: float
) -> Found:
    """Spans paired one to one, best overlap first; a pair counts from `least` on.

    Overlap is intersection over union, in characters.
    """
    pairs = sorted(
        ((_overlap(a, b), i, j) for i, a in enumerate(ours) for j, b in enumerate(wanted)),
        reverse=True,
    )
    left, right = set(range(len(ours))), set(range(len(wanted)))
    for overlap, i, j in pairs:
        if overlap >= least and i in left and j in right:
            left.remove(i)
            right.remove(j)
    return Found(len(ours) - len(left), len(ours), len(wanted))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))
