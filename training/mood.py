"""Makes `abuse.bin`, `mood.bin` and `mood.tsv`, by which the heat of a letter is told.

    python -m training.mood

First two character models: what abuse looks like (short texts and letters) and what annoyed, angry
and personal letters look like (letters alone, the short ones of `training/moods` among them). Then
the few dozen weights of all signs together, from scores that each text got by models fitted without
it; there a short letter counts for half. The figures are cross-validated; on what nothing was
fitted on, `benchmarks.letters.mood` and `abuse` measure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.model_selection import KFold

from takt.letters import LANGUAGES
from takt.letters.features import Features
from takt.letters.linear import LinearModel
from takt.letters.odds import Weights, chance, odds
from takt.letters.reading.folding import fold, only
from training.abuse import abuse_model, abuse_weights, said
from training.corpus import letters, moods
from training.linear import fit_heads, outside, write
from training.mood_figures import Read, letter_figures
from training.mood_signs import SMOOTH, likenesses, signs_in
from training.weights import Numbers, Signs, fitted, points, write_weights

MADE_BY = "python -m training.mood"
FEATURES = Features(shortest=2, longest=5, size=1 << 15, pairs=True, marks=True)
DEGREES = ("annoyed", "angry", "abusive")
FOLDS = 10
ELSEWHERE = """
Letters kept aside, and abuse in texts of others: `python -m benchmarks.letters.mood` and
`python -m benchmarks.letters.abuse`."""
SHORT_COUNT = 0.2  # of a letter: they are plainer than most
SOURCES = [
    "training/letters, training/moods and training/comments (our own)",
    "the hand-written desk letters of the shared data, those kept aside left out",
    "Universal Dependencies in Ukrainian and Russian (CC BY-SA 4.0)",
    "paradetox (CC0), davidson2017 (MIT), rudetoxifier (MIT), poleval2019-task6 (BSD-3)",
]


@dataclass(frozen=True, slots=True)
class Letter:
    """A labelled letter: `text` has its quotations blank."""

    id: str
    text: str
    language: str
    mood: int
    target: str


def main() -> None:
    texts, seen, short = said(), _seen(), _short()
    abuse, like_abuse = abuse_model(texts)
    rows = [*seen, *short]
    of_letters, like_letters = _letter_model(rows)
    by_id = {row.id: like for row, like in zip(texts, like_abuse, strict=True)}
    abuse_of = [*(by_id[row.id] for row in seen), *_likened(short, abuse)]
    like = [{**one, **other} for one, other in zip(like_letters, abuse_of, strict=True)]
    signs = [{**signs_in(r.text, r.language), **its} for r, its in zip(rows, like, strict=True)]
    names, counts = sorted(signs[0]), np.repeat([1.0, SHORT_COUNT], [len(seen), len(short)])
    degrees = _degrees(names, signs, rows, counts)
    columns = {**degrees, "abuse": abuse_weights(names, texts, like_abuse)}
    write_weights("mood", columns, made_by=MADE_BY, told_in="docs/explanation/mood.md")
    crossed = _crossed(names, signs, rows, counts)
    ours, brief = crossed[: len(seen)], crossed[len(seen) :]
    figures = "\n".join([letter_figures("seen", ours), letter_figures("short", brief), ELSEWHERE])
    _write("abuse", abuse, "Figures: see mood.txt")
    _write("mood", of_letters, figures)
    print(figures)


def _likened(rows: Sequence[Letter], model: LinearModel) -> list[Signs]:
    """What a model that was fitted without them says of these letters."""
    return likenesses([model.scores(row.text) for row in rows])


def _write(name: str, model: LinearModel, figures: str) -> None:
    write(name, model, made_by=MADE_BY, sources=SOURCES, figures=figures)


def _seen() -> list[Letter]:
    return [
        Letter(r["id"], only(r["text"], fold(r["text"]), "own"), lang, r["mood"], r["target"])
        for lang in LANGUAGES
        for r in letters(lang)
    ]


def _short() -> list[Letter]:
    return [
        Letter(row["id"], row["text"], language, row["mood"], row["target"])
        for language in LANGUAGES
        for row in moods(language)
    ]


def _letter_model(seen: Sequence[Letter]) -> tuple[LinearModel, list[Signs]]:
    texts = [row.text for row in seen]
    heads = {
        "annoyed": [row.mood >= 1 for row in seen],
        "angry": [row.mood >= 2 for row in seen],
        "person": [row.target == "person" for row in seen],
    }

    def fit(rows: list[int]) -> LinearModel:
        answers = {name: [holds[n] for n in rows] for name, holds in heads.items()}
        return fit_heads([texts[n] for n in rows], answers, FEATURES, strength=30.0)

    found = outside([row.id for row in seen], fit, texts, folds=FOLDS)
    return fit(list(range(len(seen)))), likenesses(found)


def _degrees(
    names: Sequence[str], signs: Sequence[Signs], rows: Sequence[Letter], counts: Numbers
) -> dict[str, Weights]:
    """What each sign weighs for every degree, and, in upset letters, for "person"; `counts` is how
    much each letter does.
    """
    found, moods = points(names, signs), np.array([row.mood for row in rows])
    persons, upset = np.array([row.target == "person" for row in rows]), moods > 0
    return {
        **{
            degree: fitted(names, found, moods > level, strength=SMOOTH, weights=counts)
            for level, degree in enumerate(DEGREES)
        },
        "person": fitted(
            names, found[upset], persons[upset], strength=SMOOTH, weights=counts[upset]
        ),
    }


def _crossed(
    names: Sequence[str], signs: Sequence[Signs], rows: Sequence[Letter], counts: Numbers
) -> list[Read]:
    """Every letter read with weights fitted without it."""
    found = [Read(row.language, row.mood, row.target, {}) for row in rows]
    for inside, left in KFold(FOLDS, shuffle=True, random_state=0).split(rows):
        some = [signs[n] for n in inside]
        columns = _degrees(names, some, [rows[n] for n in inside], counts[inside])
        for n in left:
            sure = {asked: chance(odds(its, signs[n])) for asked, its in columns.items()}
            found[n].sure.update(sure)
    return found


if __name__ == "__main__":
    main()
