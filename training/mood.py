"""Makes `abuse.bin`, `mood.bin` and `mood.tsv`, by which the heat of a letter is told.

    python -m training.mood

First two character models: what abuse looks like (short texts and letters) and what annoyed, angry
and personal letters look like (letters alone). Then the few dozen weights of all signs together,
from scores that each text got by models fitted without it. Figures "seen" are cross-validated;
"kept" are of letters, and "dev" of texts, that nothing was fitted on.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

from takt.letters import LANGUAGES
from takt.letters.linear import Features, LinearModel
from takt.letters.reading.folding import fold, only
from takt.letters.reading.mood.signs import find, signs_of
from takt.letters.reading.mood.weighing import CONSTANT, clipped
from training.calming import calmed
from training.corpus import letters
from training.incivility import OWN, Labelled, for_training
from training.linear import WEIGHTS, fit_heads, outside, write
from training.mood_figures import Read, abuse_figures, letter_figures, read_kept

ABUSE_FEATURES = Features(shortest=2, longest=5, size=1 << 18)
LETTER_FEATURES = Features(shortest=2, longest=5, size=1 << 15, pairs=True, marks=True)
DEGREES = ("annoyed", "angry", "abusive")
ASKED = (*DEGREES, "person", "abuse")
# Signs that tell abuse in any text; the others tell of a letter's matter.
OF_ABUSE = frozenset(
    {"obscene", "insults", "slights", "violence", "at-you", "slights-at-you"}
    | {"mild", "self", "exclaimed"}
)
# In the Russian and Ukrainian sources what is polite is also formal, so how far the character model
# may be trusted is learnt where the same thing is said rudely and politely.
OF_ONE_KIND = ("en",)
SMOOTH = 0.3  # scikit-learn's C for the weights of signs
FOLDS = 10
MOST_WEIGHT = 4.0  # of a row of a small language beside an ordinary one's 1
COMMENTS_WEIGH = 2.0  # beside other texts: they are few, and of a kind the others lack
COMMENTS_BESIDE_NEWS = "rudetoxifier"  # abuse alone; what is calm in its language is news
SOURCES = [
    "training/letters and training/comments (our own)",
    "the hand-written desk letters of the shared data, those kept aside left out",
    "Universal Dependencies in Ukrainian and Russian (CC BY-SA 4.0)",
    "paradetox (CC0), davidson2017 (MIT), rudetoxifier (MIT), poleval2019-task6 (BSD-3)",
]
Numbers = NDArray[Any]
Signs = dict[str, float]


@dataclass(frozen=True, slots=True)
class Letter:
    """A labelled letter: `text` has its quotations blank."""

    id: str
    text: str
    language: str
    mood: int
    target: str


def main() -> None:
    said, seen = _said(), _seen()
    abuse, like_abuse = _abuse_model(said)
    of_letters, like_letters = _letter_model(seen)
    by_id = {row.id: like for row, like in zip(said, like_abuse, strict=True)}
    signs = [
        {**_signs_of(row.text, row.language), **like, **by_id[row.id]}
        for row, like in zip(seen, like_letters, strict=True)
    ]
    names = sorted(signs[0])
    points = _points(names, signs)
    columns = _degrees(points, seen)
    columns["abuse"] = _abuse_weights(names, said, like_abuse)
    _write_table(names, columns)
    figures = letter_figures("seen", _crossed(points, seen))
    _write("abuse", abuse, "Figures: see mood.txt")
    _write("mood", of_letters, figures)  # what follows reads with these
    figures = "\n".join([figures, letter_figures("kept", read_kept()), abuse_figures()])
    _write("mood", of_letters, figures)
    print(figures)


def _write(name: str, model: LinearModel, figures: str) -> None:
    write(name, model, made_by="python -m training.mood", sources=SOURCES, figures=figures)


def _said() -> list[Labelled]:
    rows = for_training()
    return [*rows, *calmed(row for row in rows if row.source.startswith(COMMENTS_BESIDE_NEWS))]


def _seen() -> list[Letter]:
    return [
        Letter(r["id"], only(r["text"], fold(r["text"]), "own"), lang, r["mood"], r["target"])
        for lang in LANGUAGES
        for r in letters(lang)
    ]


def _abuse_model(said: Sequence[Labelled]) -> tuple[LinearModel, list[Signs]]:
    texts, answers = [row.text for row in said], [row.is_abusive for row in said]
    weights = _weights_of(said)

    def fit(rows: list[int]) -> LinearModel:
        return fit_heads(
            [texts[n] for n in rows],
            {"abuse": [answers[n] for n in rows]},
            ABUSE_FEATURES,
            strength=30.0,
            weights=[weights[n] for n in rows],
            balanced=False,
            many=True,
        )

    found = outside([row.id for row in said], fit, texts, folds=3)
    return fit(list(range(len(said)))), _as_signs(found)


def _weights_of(said: Sequence[Labelled]) -> list[float]:
    """Abuse and calm of every language weigh as much, as far as few texts can bear it."""
    counts = Counter((row.language, row.is_abusive) for row in said)
    shares = {
        key: min(len(said) / len(counts) / count, MOST_WEIGHT) for key, count in counts.items()
    }
    return [
        shares[row.language, row.is_abusive] * (COMMENTS_WEIGH if row.source == OWN else 1.0)
        for row in said
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
        return fit_heads([texts[n] for n in rows], answers, LETTER_FEATURES, strength=30.0)

    found = outside([row.id for row in seen], fit, texts, folds=FOLDS)
    return fit(list(range(len(seen)))), _as_signs(found)


def _as_signs(found: Sequence[Mapping[str, float]]) -> list[Signs]:
    return [{f"like {name}": clipped(m) for name, m in one.items()} for one in found]


def _signs_of(text: str, language: str) -> Signs:
    return signs_of(text, find(text, language))


def _points(names: Sequence[str], signs: Sequence[Signs]) -> Numbers:
    return np.array([[one.get(name, 0.0) for name in names] for one in signs], dtype=float)


def _degrees(points: Numbers, rows: Sequence[Letter]) -> dict[str, Numbers]:
    """The weights of every degree and of "person", the constant last."""
    moods = np.array([row.mood for row in rows])
    found = {d: _fitted(points, moods > level) for level, d in enumerate(DEGREES)}
    upset = moods > 0
    found["person"] = _fitted(
        points[upset], np.array([row.target == "person" for row in rows])[upset]
    )
    return found


def _fitted(points: Numbers, answers: Numbers, weights: Numbers | None = None) -> Numbers:
    regression = LogisticRegression(C=SMOOTH, max_iter=3000)
    regression.fit(points, answers, sample_weight=weights)
    return np.append(regression.coef_[0], regression.intercept_[0])


def _abuse_weights(
    names: Sequence[str], said: Sequence[Labelled], likes: Sequence[Signs]
) -> Numbers:
    used = [n for n in names if n in OF_ABUSE or n == "like abuse"]
    rows = [n for n, row in enumerate(said) if row.language in OF_ONE_KIND]
    signs = [{**_signs_of(said[n].text, said[n].language), **likes[n]} for n in rows]
    languages = [said[n].language for n in rows]
    weights = np.array([1 / languages.count(lang) for lang in languages]) * len(rows) / 2
    answers = np.array([said[n].is_abusive for n in rows])
    *found, constant = _fitted(_points(used, signs), answers, weights)
    weight_of = dict(zip(used, found, strict=True))
    return np.array([*(weight_of.get(name, 0.0) for name in names), constant])


def _crossed(points: Numbers, rows: Sequence[Letter]) -> list[Read]:
    """Every letter read with weights fitted without it."""
    found = [Read(row.language, row.mood, row.target, {}) for row in rows]
    for fitted, left in KFold(FOLDS, shuffle=True, random_state=0).split(points):
        columns = _degrees(points[fitted], [rows[n] for n in fitted])
        for n in left:
            found[n].sure.update(
                {
                    d: float(1 / (1 + np.exp(-points[n] @ w[:-1] - w[-1])))
                    for d, w in columns.items()
                }
            )
    return found


def _write_table(names: Sequence[str], columns: Mapping[str, Numbers]) -> None:
    lines = [
        "# What each sign of heat weighs for each question; made by `python -m training.mood`.",
        "# A sign is the number of entries of a lexicon family (at most 3) or is told of in",
        "# docs/explanation/mood.md. Sources and figures: mood.txt",
        "\t".join(["sign", *ASKED]),
    ]
    for row, name in enumerate([*names, CONSTANT]):
        lines.append("\t".join([name, *(f"{columns[asked][row]:.3f}" for asked in ASKED)]))
    (WEIGHTS / "mood.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
