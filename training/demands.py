"""Trains the model of demands and prints how well demands are read: `python -m training.demands`.

The model sees only letters that are not kept aside. "seen" is measured with models that were
trained without the letter measured, "kept" with the one that is written. The phrases are the same
in all of them; they were written with the seen letters in view and none of those kept aside.
"""

from collections.abc import Callable, Sequence

from takt.letters import LANGUAGES
from takt.letters.linear import Features, LinearModel
from takt.letters.reading.demands import DEMANDS, SURE, told_by_phrases
from takt.letters.reading.folding import fold, own_text
from training.corpus import Row, letters
from training.linear import fit_heads, outside, write

FEATURES = Features(shortest=3, longest=5, size=1 << 12, words=True, marks=True)
STRENGTH = 30.0
Labelled = tuple[str, str, frozenset[str]]  # language, own words, demands


def main() -> None:
    """Trains, measures, writes."""
    seen = [row for language in LANGUAGES for row in _rows(language, "seen")]
    texts = [text for _, text, _ in seen]
    model = _fit(seen)
    names = [f"{language} {text}" for language, text, _ in seen]
    scores = outside(names, lambda chosen: _fit([seen[n] for n in chosen]), texts)
    lines = ["| | uk | ru | pl | en |", "|---|---|---|---|---|"]
    lines.append(_line("seen, cross-validated", seen, lambda n: scores[n]))
    kept = [row for language in LANGUAGES for row in _rows(language, "kept")]
    lines.append(_line("kept aside", kept, lambda n: model.scores(kept[n][1])))
    lines.append(_line("kept aside, phrases alone", kept, lambda _: {"other": -1.0}))
    figures = "Micro-F1 of demands:\n\n" + "\n".join(lines)
    print(figures)
    sources = ["shared desk letters (made for this)", "training/letters (our own)"]
    write("demands", model, made_by="python -m training.demands", sources=sources, figures=figures)


def _rows(language: str, part: str) -> list[Labelled]:
    rows = letters(language, "seen" if part == "seen" else "kept")
    return [(language, _own(row), frozenset(row["demands"])) for row in rows]


def _own(row: Row) -> str:
    text: str = row["text"]
    return own_text(text, fold(text))


def _fit(rows: Sequence[Labelled]) -> LinearModel:
    heads = {demand: [demand in demands for _, _, demands in rows] for demand in DEMANDS}
    return fit_heads([text for _, text, _ in rows], heads, FEATURES, strength=STRENGTH)


def _line(name: str, rows: Sequence[Labelled], scores: Callable[[int], dict[str, float]]) -> str:
    figures = (_micro_f1(rows, scores, language) for language in LANGUAGES)
    return f"| {name} | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |"


def _micro_f1(
    rows: Sequence[Labelled], scores: Callable[[int], dict[str, float]], language: str
) -> float:
    right = said = true = 0
    for number, (of, text, demands) in enumerate(rows):
        if of == language:
            found = _found(text, of, scores(number))
            right, said, true = (
                right + len(found & demands),
                said + len(found),
                true + len(demands),
            )
    return 2 * right / (said + true)


def _found(text: str, language: str, scores: dict[str, float]) -> set[str]:
    """As `takt.letters.reading.demands.find_demands` has it, with scores given."""
    margin = SURE - 0.5  # near enough: a likelihood of SURE is a margin of about four times that
    found = told_by_phrases(text, language) | {d for d, s in scores.items() if s > 4 * margin}
    return found or {max(scores, key=lambda demand: scores[demand])}


if __name__ == "__main__":
    main()
