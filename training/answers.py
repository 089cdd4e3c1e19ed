"""Makes `answer-weights.all.txt`: how much each sign says that a question is answered.

    python -m training.answers

A line a sign, from the labelled drafts that are not kept aside; cross-validated figures beside it.
The regularisation is strong: there are few drafts, and a sign must hold in all four languages.
"""

from collections.abc import Iterator
from typing import Any
from zlib import crc32

import numpy as np
from sklearn.linear_model import LogisticRegression

from takt.letters import LANGUAGES
from takt.letters.checking.answer_signs import signs
from takt.letters.checking.answers import each_asked, spoken
from takt.letters.checking.matter import matter
from takt.letters.reading.languages import language_of
from takt.letters.text_data import DATA
from training.corpus import Part, Row, drafts, letters

STRENGTH = 0.3  # scikit-learn's C: less means smoother
FOLDS = 5
PATH = "checking/answer-weights.all.txt"
HEAD = """# How much each sign says that a question is answered (sign = weight), made by
# `python -m training.answers` from the labelled drafts of training/ and of the shared data, those
# kept aside left out. "*" is where the sum begins; the more above 0, the likelier an answer.
"""


def main() -> None:
    rows = list(pairs("seen"))
    names = list(rows[0][0])
    points = np.array([[found[name] for name in names] for found, _, _ in rows])
    answered = np.array([label for _, label, _ in rows])
    fold_of = np.array([crc32(f"fold {name}".encode()) % FOLDS for _, _, name in rows])
    outside = np.zeros(len(rows))
    for fold in range(FOLDS):
        fitted = _fit(points[fold_of != fold], answered[fold_of != fold])
        outside[fold_of == fold] = fitted.predict_proba(points[fold_of == fold])[:, 1]
    whole = _fit(points, answered)
    lines = [f"{name} = {weight:.2f}" for name, weight in zip(names, whole.coef_[0], strict=True)]
    text = HEAD + "\n".join([f"* = {whole.intercept_[0]:.2f}", *lines]) + "\n"
    (DATA / PATH).write_text(text, encoding="utf-8")  # type: ignore[attr-defined]
    for threshold in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        print(threshold, _figures(outside < threshold, answered))


def pairs(part: Part) -> Iterator[tuple[dict[str, float], bool, str]]:
    """The signs of each question in each draft, whether it is answered, and the letter's id."""
    for language in LANGUAGES:
        asked = {row["id"]: row["questions"] for row in letters(language, "all")}
        for row in drafts(language, part):
            yield from _of_draft(row, asked[row["letter_id"]])


def _of_draft(row: Row, questions: list[str]) -> Iterator[tuple[dict[str, float], bool, str]]:
    language = language_of(row["draft"])
    sentences = [matter(s.text, language) for s in spoken(row["draft"], row["letter"])]
    for text, asked in zip(questions, each_asked(questions, row["letter"]), strict=True):
        yield signs(asked, sentences), text not in row["unanswered"], row["letter_id"]


def _fit(points: Any, answered: Any) -> LogisticRegression:
    regression = LogisticRegression(C=STRENGTH, max_iter=2000, class_weight="balanced")
    return regression.fit(points, answered)


def _figures(found: Any, answered: Any) -> str:
    hits = int((found & ~answered).sum())
    return (
        f"recall {hits / max(1, (~answered).sum()):.2f} precision {hits / max(1, found.sum()):.2f}"
    )


if __name__ == "__main__":
    main()
