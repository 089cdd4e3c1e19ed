"""How well the heat of letters and the abuse of texts are read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from sklearn.metrics import cohen_kappa_score, roc_auc_score

from takt.letters import LANGUAGES
from takt.letters.reading.folding import fold, only
from takt.letters.reading.mood import chances_of, level_of, target_of
from training.corpus import letters
from training.incivility import Labelled, for_measuring

ANGRY = 2


@dataclass(frozen=True, slots=True)
class Read:
    """A letter as labelled, and how sure the reading is of each question."""

    language: str
    mood: int
    target: str
    sure: dict[str, float] = field(default_factory=dict)


def read_kept() -> list[Read]:
    """The letters kept aside, read with the weights as shipped."""
    return [
        Read(language, row["mood"], row["target"], chances_of(_own(row["text"]), language)[0])
        for language in LANGUAGES
        for row in letters(language, "kept")
    ]


def _own(text: str) -> str:
    return only(text, fold(text), "own")


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


def abuse_figures() -> str:
    """AUC of abuse on the split `dev`, by language and by source where it has both kinds."""
    rows = for_measuring()
    scored = [(row, chances_of(row.text, row.language)[0]["abuse"]) for row in rows]
    by_language = [[s for s in scored if s[0].language == language] for language in LANGUAGES]
    lines = ["abuse, dev: AUC", *(f"  {some[0][0].language}: {_auc(some)}" for some in by_language)]
    for source in sorted({row.source for row in rows}):
        some = [s for s in scored if s[0].source == source]
        if len({row.is_abusive for row, _ in some}) == 2:
            lines.append(f"    {source}: {_auc(some)}")
    return "\n".join(lines)


def _auc(scored: Iterable[tuple[Labelled, float]]) -> str:
    some = list(scored)
    found = roc_auc_score([row.is_abusive for row, _ in some], [score for _, score in some])
    return f"{found:.3f} (n={len(some)})"
