"""What a buyer's letter says: their own words, questions, order numbers, whether it waits.

`read` puts together what the modules beside this one find, each on its own.
"""

from collections.abc import Container
from dataclasses import replace

from takt.letters.reading.answer_needed import needs_answer
from takt.letters.reading.automatic import is_automatic
from takt.letters.reading.dates import find_dates
from takt.letters.reading.demands import find_demands
from takt.letters.reading.folding import beginning, fold, only, own_text
from takt.letters.reading.languages import language_of
from takt.letters.reading.markup import without_tags
from takt.letters.reading.mixing import is_mixed, is_partly
from takt.letters.reading.mood import abuse_in, mood_of
from takt.letters.reading.order_numbers import find_order_numbers
from takt.letters.reading.phone_numbers import find_phone_numbers
from takt.letters.reading.questions import find_questions
from takt.letters.reading.reading import Mood, NamedDate, NamedSum, Reading
from takt.letters.reading.sums import find_sums
from takt.letters.reading.tracking_numbers import find_tracking_numbers
from takt.letters.spans import Part, Span

__all__ = [
    "Mood",
    "NamedDate",
    "NamedSum",
    "Part",
    "Reading",
    "Span",
    "abuse_of",
    "find_order_numbers",
    "fold",
    "language_of",
    "read",
    "skim",
]

HEATED = 2  # from this mood on, thanks are sarcasm
LONGEST = 20_000  # characters of a buyer's own words that are read; longer is a pasted page


def abuse_of(text: str) -> float:
    """How sure (0–1) it is that a comment or letter is abusive: `Mood.abuse` of what `read` finds
    and nothing else, several times as fast. All of `text` counts as its writer's own words.
    """
    return abuse_in(text, language_of(text[:LONGEST]))


def skim(
    text: str, known_orders: Container[str] = (), known_language: str | None = None
) -> Reading:
    """Reads of a letter (plain text) what places it and says whether it waits: its own words, its
    language, questions and order numbers. `known_orders` are numbers that count also without a
    word; `known_language`, the buyer's, decides where the letter leaves its own open.

    An order number counts wherever it stands in the buyer's own words; where there is none, one in
    the quoted letter does, for that is the letter answered.
    """
    text = without_tags(text)
    return _asking(_placed(text, known_orders, known_language), text)


def _placed(text: str, known_orders: Container[str], known_language: str | None) -> Reading:
    """The letter before its questions are looked for."""
    parts = fold(text)
    own = own_text(text, parts)
    numbers = find_order_numbers(own, known_orders)
    if not numbers and own != text.strip():
        numbers = find_order_numbers(text, known_orders)
    return Reading(
        own_text=own,
        parts=parts,
        language=language_of((own or text)[:LONGEST], known_language),
        is_automatic=is_automatic(own[:LONGEST]),
        questions=(),
        needs_answer=True,
        order_numbers=numbers,
    )


def read(
    text: str, known_orders: Container[str] = (), known_language: str | None = None
) -> Reading:
    """Reads a letter as `skim` does, and how it sounds, what it asks for and what it names.

    Of the buyer's own words the first `LONGEST` characters are looked at; all of them are kept.
    """
    text = without_tags(text)
    letter = _placed(text, known_orders, known_language)
    parts = beginning(letter.parts, LONGEST)
    own, new = own_text(text, parts), only(text, parts, "own")
    language, mixed = _main_language(own, letter.language, known_language)
    mood = Mood() if letter.is_automatic else mood_of(new, language)
    tracking_numbers = find_tracking_numbers(new)
    signed = only(text, parts, "own", "signature")
    asking = _asking(letter, text, None if letter.is_automatic else mood)
    asked = [question.text for question in asking.questions]
    return replace(
        asking,
        language=language,
        is_mixed=mixed,
        mood=mood,
        demands=() if letter.is_automatic else find_demands(own, language, asked),
        tracking_numbers=tracking_numbers,
        phone_numbers=find_phone_numbers(signed, language, tracking_numbers),
        dates=find_dates(new),
        sums=find_sums(new),
    )


def _main_language(own: str, told: str | None, known: str | None) -> tuple[str | None, bool]:
    """The language of a letter, and whether it is mixed; one in two languages is in the known."""
    mixed = is_mixed(own, told)
    if told and known and mixed and is_partly(own, known, main=told):
        return known, mixed
    return told, mixed


def _asking(letter: Reading, text: str, mood: Mood | None = None) -> Reading:
    """The letter with its questions, reproaches apart; a heated one waits for an answer always."""
    parts = beginning(letter.parts, LONGEST)
    questions = find_questions(text, parts, mood=mood)
    waits = needs_answer(
        letter.own_text[:LONGEST],
        questions,
        automatic=letter.is_automatic,
        is_heated=mood is not None and mood.level >= HEATED,
    )
    return replace(letter, questions=questions, needs_answer=waits)
