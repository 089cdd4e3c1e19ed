"""How well the heat of letters is told by weights that were fitted without them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from sklearn.metrics import cohen_kappa_score, roc_auc_score

from takt.letters import LANGUAGES
from takt.letters.reading.mood import level_of, target_of

ANGRY = 2


@dataclass(frozen=True, slots=True)
class Read:
    """A letter as labelled, and how sure the reading is of each question."""

    language: str
    mood: int
    target: str
    sure: dict[str, float] = field(default_factory=dict)


def letter_figures(name: str, rows: Sequence[Read]) -> str:
    """A line a language, and one of all."""
    parts = {lang: [r for r in rows if r.language == lang] for lang in LANGUAGES}
    lines = [f"letters, {name}: kappa (quadratic), AUC angry or worse, calm called angry, target"]
    lines += [f"  {lang}: {_letter_figures(some)}" for lang, some in {**parts, "all": rows}.items()]
    return "\n".join(lines)


def _letter_figures(rows: Sequence[Read]) -> str:
    moods, levels = [r.mood for r in rows], [level_of(r.sure) for r in rows]
    kappa = cohen_kappa_score(moods, levels, weights="quadratic")
    auc = roc_auc_score([m >= ANGRY for m in moods], [r.sure["angry"] for r in rows])
    calm = [level for mood, level in zip(moods, levels, strict=True) if mood == 0]
    false = sum(level >= ANGRY for level in calm)
    upset = [(r, lev) for r, lev in zip(rows, levels, strict=True) if r.mood and lev]
    right = np.mean([target_of(lev, r.sure) == r.target for r, lev in upset])
    return f"{kappa:.3f} {auc:.3f} {false} of {len(calm)} {right:.3f} (n={len(rows)})"
