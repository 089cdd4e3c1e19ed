"""What a buyer's letter says: their own words, questions, order numbers, whether it waits.

`read` puts together what the modules beside this one find, each on its own.
"""

from collections.abc import Container
from dataclasses import replace

from takt.letters.reading.answer_needed import needs_answer
from takt.letters.reading.automatic import is_automatic
from takt.letters.reading.dates import find_dates
from takt.letters.reading.demands import find_demands
from takt.letters.reading.folding import fold, only, own_text
from takt.letters.reading.languages import language_of
from takt.letters.reading.mixing import is_mixed
from takt.letters.reading.mood import mood_of
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
    "find_order_numbers",
    "fold",
    "language_of",
    "read",
    "skim",
]

HEATED = 2  # from this mood on, most question marks are reproaches


def skim(text: str, known_orders: Container[str] = ()) -> Reading:
    """Reads of a letter (plain text) what places it and says whether it waits: its own words, its
    language, questions and order numbers. `known_orders` are numbers that count also without a
    word.

    An order number counts wherever it stands in the buyer's own words; where there is none, one in
    the quoted letter does, for that is the letter answered.
    """
    parts = fold(text)
    own = own_text(text, parts)
    automatic, questions = is_automatic(own), find_questions(text, parts)
    return Reading(
        own_text=own,
        parts=parts,
        language=language_of(own or text),
        is_automatic=automatic,
        questions=questions,
        order_numbers=find_order_numbers(own, known_orders)
        or find_order_numbers(text, known_orders),
        needs_answer=needs_answer(own, questions, automatic=automatic),
    )


def read(text: str, known_orders: Container[str] = ()) -> Reading:
    """Reads a letter as `skim` does, and how it sounds, what it asks for and what it names."""
    letter = skim(text, known_orders)
    own, language, new = letter.own_text, letter.language, only(text, letter.parts, "own")
    mood = Mood() if letter.is_automatic else mood_of(new, language)
    if mood.level >= HEATED:
        letter = _of_heat(text, letter)
    tracking_numbers = find_tracking_numbers(new)
    signed = only(text, letter.parts, "own", "signature")
    return replace(
        letter,
        is_mixed=is_mixed(own, language),
        mood=mood,
        demands=() if letter.is_automatic else find_demands(own, language),
        tracking_numbers=tracking_numbers,
        phone_numbers=find_phone_numbers(signed, language, tracking_numbers),
        dates=find_dates(new),
        sums=find_sums(new),
    )


def _of_heat(text: str, letter: Reading) -> Reading:
    """The same letter without its reproaches among the questions; it waits, whatever it says."""
    questions = find_questions(text, letter.parts, is_heated=True)
    waits = needs_answer(letter.own_text, questions, automatic=letter.is_automatic, is_heated=True)
    return replace(letter, questions=questions, needs_answer=waits)
