"""Mood of the desk letters: `python -m benchmarks.letters.mood`."""

from collections.abc import Iterator

from benchmarks.letters.figure import Figure, show
from benchmarks.letters.rows import LANGUAGES, PARTS, Part, letters
from benchmarks.letters.scores import auc, weighted_kappa
from takt.letters.reading import read

ANGRY = 2


def figures(part: Part) -> Iterator[Figure]:
    """Agreement with the labels, how well anger is ranked, calm letters called angry, targets."""
    calm_called_angry = calm = 0
    for language in LANGUAGES:
        rows = list(letters(language, part))
        moods = [read(row["text"]).mood for row in rows]
        labels = [int(row["mood"]) for row in rows]
        levels = [mood.level for mood in moods]
        of = f"{len(rows)} letters"
        yield Figure(f"{language}: quadratic kappa", weighted_kappa(levels, labels), 0.80, of=of)
        angry = [label >= ANGRY for label in labels]
        yield Figure(f"{language}: AUC of anger", auc([m.anger for m in moods], angry), 0.93)
        aimed = [mood.target == row["target"] for mood, row in zip(moods, rows, strict=True)]
        yield Figure(f"{language}: target right", sum(aimed) / max(len(aimed), 1))
        calm += labels.count(0)
        calm_called_angry += sum(
            level >= ANGRY for level, label in zip(levels, labels, strict=True) if label == 0
        )
    share = calm_called_angry / max(calm, 1)
    yield Figure("calm letters called angry", share, 0.02, at_most=True, of=f"{calm} calm")


if __name__ == "__main__":
    for name, part in PARTS.items():
        show(f"Mood, letters {name}", list(figures(part)))
