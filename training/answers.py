"""Makes `answer-weights.all.txt`: how much each sign says that a question is answered.

    python -m training.answers

A line a sign, from the labelled drafts that are not kept aside, from those of `training/answers/`
and from good drafts without the sentence that alone answers a question. There are few, so that the
regularisation is strong. The figures are cross-validated by letter, on the drafts as written alone.
"""

from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np
from sklearn.linear_model import LogisticRegression

from takt.letters.text_data import DATA
from training.answer_pairs import Pair, cut_pairs, pairs, put_together, written

STRENGTH = 0.2  # scikit-learn's C: less means smoother
FOLDS = 5
WEIGHT_OF_A_CUT_DRAFT = 0.5
WEIGHT_OF_A_DRAFT_PUT_TOGETHER = 0.4
LEAST_WEIGHT = 0.01  # of a sign that is kept
OPEN = 0.12  # the share of drafts with an open question that a shop may expect
PATH = "checking/answer-weights.all.txt"
HEAD = """# How much each sign says that a question is answered (sign = weight), made by
# `python -m training.answers` from the labelled drafts of training/ and of the shared data, those
# kept aside left out. "*" is where the sum begins; the more above 0, the likelier an answer.
"""


def main() -> None:
    as_written = list(pairs(written("seen")))
    beside = list(pairs(put_together())), list(cut_pairs(written("seen")))
    found = np.zeros(len(as_written))
    folds = np.array([_fold(pair.letter) for pair in as_written])
    for fold in range(FOLDS):
        rest = [[p for p in some if _fold(p.letter) != fold] for some in (as_written, *beside)]
        weights = _fit(*rest)
        outside = [weights.likely(pair.signs) for pair in as_written]
        found[folds == fold] = np.array(outside)[folds == fold]
    _fit(as_written, *beside).write()
    for threshold in (0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        print(threshold, _figures(as_written, found, threshold))


def _fold(name: str) -> int:
    return crc32(f"fold {name}".encode()) % FOLDS


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign weighs, and where the sum begins."""

    begins: float
    of_signs: dict[str, float]

    def likely(self, signs: dict[str, float]) -> float:
        """How likely (0–1) a question with these signs is answered."""
        score = sum(self.of_signs.get(name, 0.0) * value for name, value in signs.items())
        return float(1 / (1 + np.exp(-self.begins - score)))

    def write(self) -> None:
        """Into the file that ships, the signs that hardly count left out."""
        counts = {name: w for name, w in self.of_signs.items() if abs(w) >= LEAST_WEIGHT}
        lines = [f"{name} = {weight:.2f}" for name, weight in counts.items()]
        text = HEAD + "\n".join([f"* = {self.begins:.2f}", *lines]) + "\n"
        (DATA / PATH).write_text(text, encoding="utf-8")  # type: ignore[attr-defined]


def _fit(as_written: list[Pair], put_together: list[Pair], cut: list[Pair]) -> Weights:
    found = [*as_written, *put_together, *cut]
    names = sorted({name for pair in found for name in pair.signs})
    counts = [
        *_evenly(as_written),
        *(WEIGHT_OF_A_DRAFT_PUT_TOGETHER * count for count in _evenly(put_together)),
        *(WEIGHT_OF_A_CUT_DRAFT for _ in cut),
    ]
    points = np.array([[pair.signs.get(name, 0.0) for name in names] for pair in found])
    labels = [pair.is_answered for pair in found]
    fitted = LogisticRegression(C=STRENGTH, max_iter=3000).fit(points, labels, sample_weight=counts)
    return Weights(fitted.intercept_[0], dict(zip(names, map(float, fitted.coef_[0]), strict=True)))


def _evenly(pairs: list[Pair]) -> list[float]:
    """What each pair counts, that the answered and the open questions count alike."""
    answered = sum(pair.is_answered for pair in pairs)
    rarer = answered / (len(pairs) - answered)
    return [1.0 if pair.is_answered else rarer for pair in pairs]


def _figures(pairs: list[Pair], found: Any, threshold: float) -> str:
    """Of drafts, as if `OPEN` of them left a question open: seen drafts leave more open."""
    remarked = {p.draft for p, likely in zip(pairs, found, strict=True) if likely < threshold}
    left_open = {pair.draft for pair in pairs if not pair.is_answered}
    answering_all = {pair.draft for pair in pairs} - left_open
    recall = len(remarked & left_open) / len(left_open)
    alarms = len(remarked & answering_all) / len(answering_all)
    right = OPEN * recall
    return f"recall {recall:.2f} precision {right / (right + (1 - OPEN) * alarms):.2f}"


if __name__ == "__main__":
    main()
