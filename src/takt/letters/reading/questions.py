"""The questions of a letter, each with its place, several in one sentence apart.

A sentence that ends with a question mark asks; so does one that begins as questions do, or asks to be
told something, for many buyers write without marks.
"""

from takt.letters.reading.languages import language_of
from takt.letters.reading.question_parts import questions_in
from takt.letters.reading.sentences import sentences
from takt.letters.spans import Part, Span
from takt.letters.text_data import pattern


def find_questions(
    text: str, parts: tuple[Part, ...], *, is_heated: bool = False
) -> tuple[Span, ...]:
    """The questions in the buyer's own words, in order, exclamations left out.

    In a heated letter (mood 2 and more) most question marks are reproaches: there a question
    counts where it asks for something that can be told (where, when, how, who pays).
    """
    english = language_of(text) == "en"
    own = (part for part in parts if part.kind == "own")
    found = (s for part in own for s in sentences(text, part.start, part.end))
    asked = (question for s in found for question in questions_in(s, is_english=english))
    return tuple(span for span in asked if _wants_an_answer(span.text, is_heated))


def is_question(sentence: str) -> bool:
    """Whether one sentence asks."""
    english = language_of(sentence) == "en"
    asked = questions_in(Span.of(sentence, 0, len(sentence)), is_english=english)
    return next(asked, None) is not None


def is_rhetorical(question: str) -> bool:
    """Whether a question is an exclamation, and no draft need answer it ("Are you serious?")."""
    return pattern("reading/rhetorical").search(question) is not None


def _wants_an_answer(question: str, is_heated: bool) -> bool:
    if is_heated and not pattern("reading/question-practical").search(question):
        return False
    return not is_rhetorical(question)
