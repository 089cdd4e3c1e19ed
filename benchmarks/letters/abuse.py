"""Abuse or not, on the incivility collection: `python -m benchmarks.letters.abuse`.

The score is `Mood.abuse`. Some sources state no licence to train on: they measure only.
"""

from collections import defaultdict
from collections.abc import Iterator

from benchmarks.letters.figure import Figure, show
from benchmarks.letters.rows import LANGUAGES, has_shared, table
from benchmarks.letters.scores import auc, macro_f1
from takt.letters.reading import read

TARGETS = {"uk": 0.98, "ru": 0.965, "pl": 0.83, "en": 0.96}
THRESHOLD = 0.5


def figures() -> Iterator[Figure]:
    """AUC and macro-F1 a language, and AUC a source where it has both kinds."""
    for language in LANGUAGES if has_shared("text/incivility") else ():
        rows = list(table(f"text/incivility/{language}.tsv"))
        labels = [row["label"] == "1" for row in rows]
        scores = [read(row["text"]).mood.abuse for row in rows]
        reached = auc(scores, labels)
        yield Figure(f"{language}: AUC", reached, TARGETS[language], of=f"{len(rows)} texts")
        called = [score >= THRESHOLD for score in scores]
        yield Figure(f"{language}: macro-F1", macro_f1(called, labels))
        yield from _by_source(language, [row["source"] for row in rows], scores, labels)


def _by_source(
    language: str, sources: list[str], scores: list[float], labels: list[bool]
) -> Iterator[Figure]:
    by_source: dict[str, list[int]] = defaultdict(list)
    for index, source in enumerate(sources):
        by_source[source].append(index)
    for source, indexes in by_source.items():
        chosen = [labels[i] for i in indexes]
        if len(by_source) > 1 and len(set(chosen)) > 1:
            reached = auc([scores[i] for i in indexes], chosen)
            yield Figure(f"{language}: AUC on {source}", reached, of=f"{len(indexes)} texts")


if __name__ == "__main__":
    show("Abuse or not", list(figures()))
