"""Makes `answer-weights.all.txt`: how much each sign says that a question is answered.

    python -m training.answers

A line a sign, from the labelled drafts that are not kept aside; the figures are cross-validated.
There are few drafts, so that the regularisation is strong, and each good draft with a sentence that
alone answers a question serves once more without it. The figures come from the drafts as written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from zlib import crc32

import numpy as np
from sklearn.linear_model import LogisticRegression

from takt.letters import LANGUAGES
from takt.letters.checking import Context
from takt.letters.checking.answering.asking import Asked, Told, each_asked
from takt.letters.checking.answering.matter import Matter, nearness
from takt.letters.checking.answering.plain_cases import plain_case
from takt.letters.checking.answering.signs import signs
from takt.letters.checking.answering.telling import told
from takt.letters.text_data import DATA
from training.corpus import Part, Row, drafts, letters

STRENGTH = 0.15  # scikit-learn's C: less means smoother
FOLDS = 5
WEIGHT_OF_A_CUT_DRAFT = 0.5
ANSWERS_ALONE = 0.3  # from this nearness on, and
ANSWERS_BARELY = 0.25  # every other sentence at most this near
PATH = "checking/answer-weights.all.txt"
HEAD = """# How much each sign says that a question is answered (sign = weight), made by
# `python -m training.answers` from the labelled drafts of training/ and of the shared data, those
# kept aside left out. "*" is where the sum begins; the more above 0, the likelier an answer.
"""

Pair = tuple[dict[str, float], bool, str]  # the signs, whether answered, the letter's id


def main() -> None:
    as_written, cut = list(pairs("seen")), list(cut_pairs("seen"))
    names = list(as_written[0][0])
    outside = np.array([_likely_outside(fold, as_written, cut, names) for fold in range(FOLDS)])
    folds = np.array([_fold(name) for _, _, name in as_written])
    found = outside[folds, np.arange(len(as_written))]
    whole = _fit(as_written, cut, names)
    lines = [f"{name} = {weight:.2f}" for name, weight in zip(names, whole.coef_[0], strict=True)]
    text = HEAD + "\n".join([f"* = {whole.intercept_[0]:.2f}", *lines]) + "\n"
    (DATA / PATH).write_text(text, encoding="utf-8")  # type: ignore[attr-defined]
    answered = np.array([is_answered for _, is_answered, _ in as_written])
    for threshold in (0.15, 0.2, 0.25, 0.3, 0.4, 0.5):
        print(threshold, _figures(found < threshold, answered))


def pairs(part: Part) -> Iterator[Pair]:
    """A pair for each labelled question in each draft."""
    for row, questions in _rows(part):
        what_is_told = _told(row)
        for text, asked in zip(questions, _asked(row, questions), strict=True):
            if plain_case(asked, what_is_told) is None:
                yield signs(asked, what_is_told), text not in row["unanswered"], row["letter_id"]


def cut_pairs(part: Part) -> Iterator[Pair]:
    """Questions left without the sentence that alone answered them."""
    for row, questions in _rows(part):
        what_is_told = _told(row)
        for asked in _asked(row, questions) if not row["unanswered"] else ():
            rest = _without_the_answer(asked, what_is_told.sentences)
            if rest and plain_case(asked, replace(what_is_told, sentences=rest)) is None:
                yield signs(asked, replace(what_is_told, sentences=rest)), False, row["letter_id"]


def _without_the_answer(asked: Asked, sentences: Sequence[Matter]) -> list[Matter]:
    """The other sentences where one alone answers this question and no other; else none."""
    best = max(sentences, key=lambda s: nearness(asked.question, s), default=None)
    rest = [sentence for sentence in sentences if sentence is not best]
    if best is None or nearness(asked.question, best) < ANSWERS_ALONE:
        return []
    if any(nearness(asked.question, sentence) > ANSWERS_BARELY for sentence in rest):
        return []
    serves_another = any(
        max(sentences, key=lambda s: nearness(other, s)) is best for other in asked.others
    )
    return [] if serves_another else rest


def _rows(part: Part) -> Iterator[tuple[Row, list[str]]]:
    for language in LANGUAGES:
        questions = {row["id"]: row["questions"] for row in letters(language, "all")}
        yield from ((row, questions[row["letter_id"]]) for row in drafts(language, part))


def _told(row: Row) -> Told:
    return told(row["draft"], _context(row))


def _asked(row: Row, questions: list[str]) -> list[Asked]:
    return each_asked(questions, row["letter"], row["context"]["tracking"])


def _context(row: Row) -> Context:
    return Context(letter=row["letter"], tracking=row["context"]["tracking"])


def _fold(name: str) -> int:
    return crc32(f"fold {name}".encode()) % FOLDS


def _likely_outside(fold: int, as_written: list[Pair], cut: list[Pair], names: list[str]) -> Any:
    """How likely each pair is answered, by weights made without the letters of this fold."""
    written = [pair for pair in as_written if _fold(pair[2]) != fold]
    fitted = _fit(written, [pair for pair in cut if _fold(pair[2]) != fold], names)
    return fitted.predict_proba(_points(as_written, names))[:, 1]


def _fit(as_written: list[Pair], cut: list[Pair], names: list[str]) -> Any:
    answered = [is_answered for _, is_answered, _ in as_written]
    rarer = answered.count(True) / answered.count(False)
    weights = [1.0 if a else rarer for a in answered] + [WEIGHT_OF_A_CUT_DRAFT] * len(cut)
    regression = LogisticRegression(C=STRENGTH, max_iter=3000)
    labels = answered + [False] * len(cut)
    return regression.fit(_points([*as_written, *cut], names), labels, sample_weight=weights)


def _points(found: list[Pair], names: list[str]) -> Any:
    return np.array([[one[name] for name in names] for one, _, _ in found])


def _figures(found: Any, answered: Any) -> str:
    hits = int((found & ~answered).sum())
    recall, precision = hits / max(1, (~answered).sum()), hits / max(1, found.sum())
    return f"recall {recall:.2f} precision {precision:.2f}"


if __name__ == "__main__":
    main()
