"""A2: each question of the letter finds something in the draft that speaks to it."""

from collections.abc import Iterator

from takt.letters.checking.answer_cues import has_cue
from takt.letters.checking.overlap import share, trigrams
from takt.letters.checking.read_the_rules import sends_away
from takt.letters.checking.remark import Context, Remark, Severity
from takt.letters.reading.folding import fold
from takt.letters.reading.languages import language_of
from takt.letters.reading.questions import find_questions
from takt.letters.reading.sentences import sentences
from takt.letters.spans import Span

ANSWERS = 0.34  # from this share of the question's trigrams on, a sentence takes it up
SURE = 0.10  # below it, with no cue either, the remark is more than a hint


def unanswered_question(draft: str, context: Context) -> Iterator[Remark]:
    """Remarks, at the draft's end, on each question that nothing in the draft speaks to.

    Sentences that send the buyer elsewhere answer nothing. Where draft and letter are in different
    languages the words cannot be compared, and the remark stays a hint.
    """
    if not context.letter:
        return
    away = {sentence.start for sentence in sends_away(draft)}
    answers = [s.text for s in sentences(draft) if s.start not in away]
    same_language = language_of(draft) in (None, language_of(context.letter))
    for question in find_questions(context.letter, fold(context.letter)):
        nearness = _nearness(question.text, answers)
        if nearness < ANSWERS and not has_cue(question.text, answers):
            sure = same_language and nearness < SURE
            yield _remark(question, "warning" if sure else "hint", len(draft))


def _nearness(question: str, answers: list[str]) -> float:
    asked = trigrams(question)
    return max((share(asked, trigrams(answer)) for answer in answers), default=0.0)


def _remark(question: Span, severity: Severity, place: int) -> Remark:
    return Remark(
        kind="unanswered_question",
        severity=severity,
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
