"""In which language: `python -m benchmarks.letters.language`."""

from collections.abc import Iterator

from benchmarks.letters.figure import Figure, show
from benchmarks.letters.rows import LANGUAGES, has_shared, letters, table
from takt.letters.reading import language_of, read

KINDS = ("sentences", "ud-short", "word-pairs", "single-words")


def figures() -> Iterator[Figure]:
    """Accuracy on texts of each kind and on desk letters; mixed letters found and imagined."""
    if has_shared("text/langid"):
        for kind in KINDS:
            yield _accuracy(kind, texts_of(kind), 0.98 if kind == "sentences" else None)
    all_letters = [row for each in LANGUAGES for row in letters(each, "all")]
    pure = [(row["text"], row["lang"]) for row in all_letters if not row.get("mixed")]
    yield _accuracy("desk letters", pure, 0.98)
    yield from _mixed(all_letters)


def texts_of(kind: str) -> list[tuple[str, str]]:
    rows = (row for each in LANGUAGES for row in table(f"text/langid/{each}.tsv"))
    return [(row["text"], row["label"]) for row in rows if row["kind"] == kind]


def _accuracy(what: str, texts: list[tuple[str, str]], target: float | None) -> Figure:
    right = sum(language_of(text) == label for text, label in texts)
    return Figure(f"{what}: right", right / len(texts), target, of=f"{len(texts)} texts")


def _mixed(rows: list[dict[str, object]]) -> Iterator[Figure]:
    found = {True: 0, False: 0}
    wanted = {True: 0, False: 0}
    for row in rows:
        is_mixed = bool(row.get("mixed"))
        wanted[is_mixed] += 1
        found[is_mixed] += read(str(row["text"])).is_mixed
    if wanted[True]:
        of = f"{wanted[True]} letters"
        yield Figure("mixed letters recognised", found[True] / wanted[True], 0.8, of=of)
    of = f"{wanted[False]} letters"
    yield Figure("others called mixed", found[False] / max(wanted[False], 1), of=of)


if __name__ == "__main__":
    show("Language", list(figures()))
