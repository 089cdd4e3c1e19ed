"""What a buyer's letter says: their own words, questions, order numbers, whether it waits.

`read` puts together what the modules beside this one find, each on its own.
"""

from collections.abc import Container

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
]

HEATED = 2  # from this mood on, most question marks are reproaches


def read(text: str, known_orders: Container[str] = (), *, by_machine: bool = False) -> Reading:
    """Reads a letter (plain text). `known_orders` are numbers that count also without a word.
    `by_machine`: the channel knows that no person wrote it, so that there is no mood to read.

    An order number counts wherever it stands in the buyer's own words; where there is none, one in
    the quoted letter does, for that is the letter answered.
    """
    parts = fold(text)
    own, new = own_text(text, parts), only(text, parts, "own")
    language, automatic = language_of(own or text), by_machine or is_automatic(own)
    mood = Mood() if automatic else mood_of(new, language)
    questions = find_questions(text, parts, is_heated=mood.level >= HEATED)
    tracking_numbers = find_tracking_numbers(new)
    return Reading(
        own_text=own,
        parts=parts,
        language=language,
        is_mixed=is_mixed(own, language),
        is_automatic=automatic,
        mood=mood,
        demands=() if automatic else find_demands(own, language),
        questions=questions,
        order_numbers=find_order_numbers(own, known_orders)
        or find_order_numbers(text, known_orders),
        needs_answer=needs_answer(
            own, questions, automatic=automatic, is_heated=mood.level >= HEATED
        ),
        tracking_numbers=tracking_numbers,
        phone_numbers=find_phone_numbers(
            only(text, parts, "own", "signature"), language, tracking_numbers
        ),
        dates=find_dates(new),
        sums=find_sums(new),
    )
