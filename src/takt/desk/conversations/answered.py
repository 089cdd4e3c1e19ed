"""The buyer's questions, and the sentence of a draft that is taken as the answer to each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from takt.desk.conversations.places import Place, placed
from takt.letters.checking import Context, check
from takt.letters.checking.overlap import share, trigrams
from takt.letters.reading import Span, fold
from takt.letters.reading.questions import find_questions
from takt.letters.reading.sentences import sentences


@dataclass(frozen=True)
class Question:
    """A question of the letter; `answer` is the evidence, empty where nothing speaks to it."""

    text: str
    answer: str = ""
    place: Place | None = None
    """Of the answer in the draft."""
    is_sure: bool = False


def questions_of(draft: str, context: Context) -> Sequence[Question]:
    """Every question of the letter answered, in order, each with its answer in the draft."""
    return [_question(draft, *each) for each in _answers(draft, context)]


def _question(draft: str, asked: Span, answer: Span | None, is_sure: bool) -> Question:
    if answer is None:
        return Question(asked.text, is_sure=is_sure)
    return Question(asked.text, answer.text, placed(draft, answer.start, answer.end), is_sure)


def _answers(draft: str, context: Context) -> Iterator[tuple[Span, Span | None, bool]]:
    letter = context.letter or ""
    remarks = check(draft, context)
    left = {remark.details.get("question_start") for remark in remarks}
    for question in find_questions(letter, fold(letter)):
        is_open = not draft or str(question.start) in left
        yield question, None if is_open else _nearest(question, draft), False


def _nearest(question: Span, draft: str) -> Span | None:
    asked = trigrams(question.text)
    return max(sentences(draft), key=lambda s: share(asked, trigrams(s.text)), default=None)
