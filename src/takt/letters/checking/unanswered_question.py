"""A2: each question of the letter finds something in the draft that speaks to it."""

from collections.abc import Iterator

from takt.letters.checking.answer_cues import GENERAL, SPECIFIC, has_cue
from takt.letters.checking.overlap import share, trigrams
from takt.letters.checking.read_the_rules import sends_away
from takt.letters.checking.remark import Context, Remark
from takt.letters.reading.folding import fold
from takt.letters.reading.languages import language_of
from takt.letters.reading.questions import find_questions
from takt.letters.reading.sentences import sentences
from takt.letters.spans import Span

ANSWERS = 0.20  # from this share of the question's trigrams on, a sentence takes it up
TOUCHES = 0.15  # from this share on, a "yes" or a "because" belongs to the question


def unanswered_question(draft: str, context: Context) -> Iterator[Remark]:
    """Remarks, at the draft's end, on each question that nothing in the draft speaks to.

    Sentences that send the buyer elsewhere answer nothing. Where draft and letter are in different
    languages their words cannot be compared, and the check is silent. Words alone are never
    sure, so that every remark of this check is a hint.
    """
    if not context.letter or _differ(language_of(draft), language_of(context.letter)):
        return
    away = {sentence.start for sentence in sends_away(draft)}
    answers = [s.text for s in sentences(draft) if s.start not in away]
    questions = _to_answer(context.letter)
    for question in questions:
        if not _is_answered(question.text, answers, alone=len(questions) == 1):
            yield _remark(question, len(draft))


def _differ(one: str | None, other: str | None) -> bool:
    return None not in (one, other) and one != other


def _to_answer(letter: str) -> list[Span]:
    """The questions that want an answer and have words enough to look for it."""
    found = find_questions(letter, fold(letter))
    return [q for q in found if len(q.text.split()) > 1]


def _is_answered(question: str, answers: list[str], *, alone: bool) -> bool:
    """Whether a sentence takes the question up, or holds the kind of thing it asks for.

    A day or a sum answers a "when" or a "how much" wherever it stands. A "yes" or a "because" could
    belong to any question, so that it must touch this one unless there is no other.
    """
    asked = trigrams(question)
    near = {answer: share(asked, trigrams(answer)) for answer in answers}
    if any(nearness >= ANSWERS for nearness in near.values()):
        return True
    touching = answers if alone else [a for a in answers if near[a] >= TOUCHES]
    return has_cue(question, answers, SPECIFIC) or has_cue(question, touching, GENERAL)


def _remark(question: Span, place: int) -> Remark:
    return Remark(
        kind="unanswered_question",
        severity="hint",
        start=place,
        end=place,
        why="unanswered_question.nothing_speaks_to_it",
        practice="A2",
        mend="unanswered_question.answer_it",
        details={
            "question": question.text,
            "question_start": str(question.start),
            "question_end": str(question.end),
        },
    )
