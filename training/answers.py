"""Makes `answers.tsv`: how much each sign says that a question is answered.

    python -m training.answers

A line a sign, from the labelled drafts that are not kept aside, from those of `training/answers/`
(written whole, put together from sentences, or such that words mislead) and from good drafts
without the sentence that alone answers a question. There are few, so that the regularisation is
strong. The figures are cross-validated by letter, on the drafts as written alone.
"""

from typing import Any
from zlib import crc32

import numpy as np

from takt.letters.odds import CONSTANT, chance, odds
from training.answer_pairs import (
    Pair,
    cut_pairs,
    misleading,
    pairs,
    put_together,
    written,
    written_for_it,
)
from training.linear import note
from training.weights import fitted, points, write_weights

STRENGTH = 0.2  # scikit-learn's C: less means smoother
FOLDS = 5
WEIGHT_OF_A_CUT_DRAFT = 0.5
WEIGHT_OF_A_DRAFT_PUT_TOGETHER = 0.4
WEIGHT_OF_A_MISLEADING_DRAFT = 0.15  # rare in shops; more would unlearn the usual ones
LEAST_WEIGHT = 0.01  # of a sign that is kept
OPEN = 0.12  # the share of drafts with an open question that a shop may expect
TOLD_IN = "docs/reference/remarks.md"
MADE_BY = "python -m training.answers"
SOURCES = ["the labelled drafts of training/ and of the shared data, those kept aside left out"]


def main() -> None:
    as_written = list(pairs(written("seen")))
    for_it = list(pairs(written_for_it()))
    beside = (
        list(pairs(put_together())),
        list(pairs(misleading())),
        list(cut_pairs(written("seen"))),
    )
    whole, found = [*as_written, *for_it], np.zeros(len(as_written))
    folds = np.array([_fold(pair.letter) for pair in as_written])
    for fold in range(FOLDS):
        rest = [[p for p in some if _fold(p.letter) != fold] for some in (whole, *beside)]
        weights = _fit(*rest)
        outside = [chance(odds(weights, pair.signs)) for pair in as_written]
        found[folds == fold] = np.array(outside)[folds == fold]
    weights = _fit(whole, *beside)
    kept = {name: w for name, w in weights.items() if abs(w) >= LEAST_WEIGHT or name == CONSTANT}
    write_weights("answers", {"answered": kept}, made_by=MADE_BY, told_in=TOLD_IN)
    thresholds = (0.2, 0.25, 0.3, 0.35, 0.4, 0.5)
    figures = "\n".join(f"{t}: {_figures(as_written, found, t)}" for t in thresholds)
    note("answers", made_by=MADE_BY, sources=SOURCES, figures=figures)
    print(figures)


def _fold(name: str) -> int:
    return crc32(f"fold {name}".encode()) % FOLDS


def _fit(
    whole: list[Pair], put_together: list[Pair], misleading: list[Pair], cut: list[Pair]
) -> dict[str, float]:
    found = [*whole, *put_together, *misleading, *cut]
    names = sorted({name for pair in found for name in pair.signs})
    counts = [
        *_evenly(whole),
        *(WEIGHT_OF_A_DRAFT_PUT_TOGETHER * count for count in _evenly(put_together)),
        *(WEIGHT_OF_A_MISLEADING_DRAFT * count for count in _evenly(misleading)),
        *(WEIGHT_OF_A_CUT_DRAFT for _ in cut),
    ]
    rows, labels = points(names, [pair.signs for pair in found]), [p.is_answered for p in found]
    return fitted(names, rows, np.array(labels), strength=STRENGTH, weights=np.array(counts))


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
