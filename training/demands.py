"""Trains the reading of demands and prints how well it goes: `python -m training.demands`.

Learnt from the labelled sentences of `training/demands/<language>.tsv` (what is asked, a tab, the
sentence; `-` where nothing is) and from letters that are not kept aside. Which sentence of a letter
asks for what is not labelled: a demand of a letter is looked for in the sentence that a first model
likes best, the others neither count for it nor against it (multiple-instance learning).

Two things are fitted: the models that score sentences, by their words and by the concepts these
carry, and what their scores and the phrases weigh together. The second is fitted on scores by
models that had not seen the letter. Phrases were written with the seen letters in view; there one
counts only if it is found in another text as well.
"seen" is measured with both fitted without the letter measured, "kept" with what is written.
"""

from collections.abc import Sequence
from zlib import crc32

import numpy as np

from takt.letters import LANGUAGES
from takt.letters.odds import CONSTANT, Weights
from takt.letters.reading.demand_signs import SIGNS, Models, Signs, likelihoods, signs_of
from takt.letters.reading.demands import DEMANDS, chosen, told_by_phrases
from training.demand_rows import Letter, letters_of, told_elsewhere
from training.demand_sentences import fit_models
from training.linear import write
from training.weights import fitted, points, write_weights

FOLDS = 5
MADE_BY = "python -m training.demands"
SOURCES = [
    "shared desk letters (made for this)",
    "training/letters and training/demands (our own)",
]
Found = dict[str, Signs]


def main() -> None:
    """Trains, measures, writes."""
    seen, kept = letters_of("seen"), letters_of("kept")
    signs = _signs_outside(seen, told_elsewhere(seen))
    folds = [_fold(letter) for letter in seen]
    lines = ["| | uk | ru | pl | en |", "|---|---|---|---|---|"]
    blends = [_fit_blend(seen, signs, [f != fold for f in folds]) for fold in range(FOLDS)]
    found = [chosen(likelihoods(signs[n], blends[fold])) for n, fold in enumerate(folds)]
    lines.append(_line("seen, cross-validated", seen, found))
    models, blend = fit_models(seen), _fit_blend(seen, signs, [True] * len(seen))
    found = [chosen(likelihoods(_signs(letter, models), blend)) for letter in kept]
    lines.append(_line("kept aside", kept, found))
    told = [tuple(told_by_phrases(letter.own, letter.language)) for letter in kept]
    lines.append(_line("kept aside, phrases alone", kept, told))
    figures = "Micro-F1 of demands:\n\n" + "\n".join(lines)
    print(figures)
    for name, model in (("demands", models.words), ("meant-demands", models.concepts)):
        write(name, model, made_by=MADE_BY, sources=SOURCES, figures=figures)
    write_weights("demands", {"asked": blend}, made_by=MADE_BY, told_in="docs/reference/reading.md")


def _signs(letter: Letter, models: Models, told: set[str] | None = None) -> Found:
    if told is None:
        told = told_by_phrases(letter.own, letter.language)
    return dict(signs_of(letter.own, letter.language, told, models))


def _signs_outside(seen: Sequence[Letter], told: Sequence[set[str]]) -> list[Found]:
    """The signs of every letter by a model of sentences fitted without it."""
    found: list[Found] = [{}] * len(seen)
    for fold in range(FOLDS):
        models = fit_models([letter for letter in seen if _fold(letter) != fold])
        for number, letter in enumerate(seen):
            if _fold(letter) == fold:
                found[number] = _signs(letter, models, told[number])
    return found


def _fold(letter: Letter) -> int:
    return crc32(f"fold {letter.language} {letter.own}".encode()) % FOLDS


def _fit_blend(seen: Sequence[Letter], signs: Sequence[Found], taken: Sequence[bool]) -> Weights:
    """What each sign weighs, the same for all demands.

    The constant is the middle of the three neighbours that do best together: one alone may be luck.
    """
    rows = [n for n, take in enumerate(taken) if take and seen[n].own]
    found = points(SIGNS, [signs[n][demand] for n in rows for demand in DEMANDS])
    answers = np.array([demand in seen[n].demands for n in rows for demand in DEMANDS])
    weights = fitted(SIGNS, found, answers, strength=10)
    choices = [{**weights, CONSTANT: weights[CONSTANT] + shift / 10} for shift in range(-5, 16)]
    reached = [_f1_of(seen, signs, rows, blend) for blend in choices]
    middles = range(1, len(choices) - 1)
    return choices[max(middles, key=lambda n: sum(reached[n - 1 : n + 2]))]


def _f1_of(
    seen: Sequence[Letter], signs: Sequence[Found], rows: Sequence[int], blend: Weights
) -> float:
    return _f1([(seen[n], chosen(likelihoods(signs[n], blend))) for n in rows])


def _line(name: str, rows: Sequence[Letter], found: Sequence[tuple[str, ...]]) -> str:
    pairs = [(letter, its if letter.own else ()) for letter, its in zip(rows, found, strict=True)]
    figures = (_f1([p for p in pairs if p[0].language == language]) for language in LANGUAGES)
    return f"| {name} | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |"


def _f1(pairs: Sequence[tuple[Letter, tuple[str, ...]]]) -> float:
    right = sum(len(letter.demands & set(found)) for letter, found in pairs)
    return 2 * right / sum(len(letter.demands) + len(found) for letter, found in pairs)


if __name__ == "__main__":
    main()
