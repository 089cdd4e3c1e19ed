"""The buyer's questions, and the sentence of a draft that is taken as the answer to each."""

from collections.abc import Sequence
from dataclasses import dataclass

from takt.desk.conversations.places import Place, placed
from takt.letters.checking import Context
from takt.letters.checking.answering.answers import Answer, answers


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
    return [_question(draft, each) for each in answers(draft, context)]


def _question(draft: str, answer: Answer) -> Question:
    asked, told = answer.question.text, answer.sentence
    if told is None:
        return Question(asked, is_sure=answer.is_sure)
    return Question(asked, told.text, placed(draft, told.start, told.end), answer.is_sure)
