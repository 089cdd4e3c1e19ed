"""A2: each question of the letter finds something in the draft that speaks to it."""

from collections.abc import Iterator

from takt.letters.checking.answering.answers import Answer, answers
from takt.letters.checking.remark import Context, Remark


def unanswered_question(draft: str, context: Context) -> Iterator[Remark]:
    """Remarks, at the draft's end, on each question that nothing in the draft speaks to.

    What makes an answer is learnt from few drafts, so that every remark of this check is a hint.
    """
    for answer in answers(draft, context):
        if answer.sentence is None:
            yield _remark(answer, len(draft))


def _remark(answer: Answer, place: int) -> Remark:
    return Remark(
        kind="unanswered_question",
        severity="hint",
        start=place,
        end=place,
        why="unanswered_question.nothing_speaks_to_it",
        practice="A2",
        mend="unanswered_question.answer_it",
        details={
            "question": answer.question.text,
            "question_start": str(answer.question.start),
            "question_end": str(answer.question.end),
        },
    )
