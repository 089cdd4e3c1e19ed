"""Long letters of one thing over and over: `python -m benchmarks.letters.long`.

What costs the square of a letter's length costs sixteen times as much for four times the length;
what costs its length, four times. Seconds are the processor's, so that a busy machine tells the
same.
"""

from collections.abc import Callable, Iterator
from itertools import product
from time import process_time

from tests.letters.long_letters import LONGEST, REPEATED, repeated

from benchmarks.letters.figure import Figure, show
from takt.letters.checking import Context, check
from takt.letters.reading import read

ENDS = ("", "a", "?")
TRIES = 2
LETTER = "Where is my parcel? How much is it, and when will it be here?"
DRAFT = "Hello Anna! The parcel left on Monday, it costs £11 and takes three days. Best, Olha"
MOST_SECONDS = 2.0
FOUR_TIMES = 8.0  # what four times the length may cost; a clock is never exact
LEAST_SECONDS = 0.1  # below, a ratio tells nothing
Seconds = tuple[float, float]  # of a quarter and of the whole length


def figures() -> Iterator[Figure]:
    """The most seconds and the highest ratio of reading, checking, answering, with the letter."""
    for name, does in (("read", _read), ("checked", _checked), ("answered", _answered)):
        spent = {each: _spent(does, *each) for each in product(REPEATED, ENDS)}
        slowest = max(spent, key=lambda each: spent[each][1])
        seconds = spent[slowest][1]
        yield Figure(f"{name}: most seconds", seconds, MOST_SECONDS, True, repr(slowest))
        steepest = max(spent, key=lambda each: _ratio(spent[each]))
        ratio = _ratio(spent[steepest])
        yield Figure(f"{name}: four times as long", ratio, FOUR_TIMES, True, repr(steepest))


def _read(letter: str) -> object:
    return read(letter)


def _checked(draft: str) -> object:
    return check(draft, Context(letter=LETTER))


def _answered(letter: str) -> object:
    return check(DRAFT, Context(letter=letter))


def _spent(does: Callable[[str], object], piece: str, end: str) -> Seconds:
    does(repeated(piece, LONGEST // 20, end))  # what is loaded once is loaded now
    quarter, whole = (_seconds(does, piece, end, length) for length in (LONGEST // 4, LONGEST))
    return quarter, whole


def _seconds(does: Callable[[str], object], piece: str, end: str, length: int) -> float:
    """The least of a few tries: a clock errs upwards. What was read once is remembered, so that
    every try has a letter of its own, shorter than the one before by more than a blank.
    """
    return min(_once(does, repeated(piece, length - 5 * less, end)) for less in range(TRIES))


def _once(does: Callable[[str], object], text: str) -> float:
    begun = process_time()
    does(text)
    return process_time() - begun


def _ratio(spent: Seconds) -> float:
    quarter, whole = spent
    return whole / quarter if whole > LEAST_SECONDS else 0.0


if __name__ == "__main__":
    show("Long letters", list(figures()))
