"""The questions of a letter, each with its place.

A sentence that ends with a question mark is one; so is one that begins as questions do, for many
buyers write without marks.
"""

from takt.letters.reading.sentences import sentences
from takt.letters.spans import Part, Span
from takt.letters.text_data import pattern


def find_questions(text: str, parts: tuple[Part, ...]) -> tuple[Span, ...]:
    """The questions in the buyer's own words, in order, exclamations left out."""
    own = (part for part in parts if part.kind == "own")
    asked = (s for p in own for s in sentences(text, p.start, p.end) if is_question(s.text))
    return tuple(span for span in asked if not is_rhetorical(span.text))


def is_question(sentence: str) -> bool:
    """Whether one sentence asks."""
    closing = sentence.rstrip("!.… )\"»”'")
    if closing.endswith("?"):
        return any(character.isalpha() for character in sentence)
    return pattern("reading/question-openers").match(sentence) is not None


def is_rhetorical(question: str) -> bool:
    """Whether a question is an exclamation, and no draft need answer it ("Are you serious?")."""
    return pattern("reading/rhetorical").search(question) is not None
