"""What one letter says, as plain values."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from takt.letters.spans import Part, Span

Target = Literal["none", "thing", "person"]
MONTHS_AHEAD = 60  # a 29th of February comes at least once in them


@dataclass(frozen=True, slots=True)
class Mood:
    """How heated a letter is (F1), with the words that show it.

    `level` is 0 calm, 1 annoyed, 2 angry, 3 abusive; `target` says at what or whom. `annoyance`,
    `anger` and `abuse` are how sure the reading is (0–1) of "annoyed or worse", of "angry or worse"
    and of "abusive".
    """

    level: int = 0
    target: Target = "none"
    evidence: tuple[Span, ...] = ()
    annoyance: float = 0.0
    anger: float = 0.0
    abuse: float = 0.0


@dataclass(frozen=True, slots=True)
class NamedDate:
    """A day that a letter names; `month` ("on the 12th") and `year` are None where it has none."""

    span: Span
    day: int
    month: int | None = None
    year: int | None = None

    def on_or_after(self, day: dt.date) -> dt.date | None:
        """The day meant by one who writes on `day`, or None where there is no such day."""
        if self.year and self.month:
            return _day(self.year, self.month, self.day)
        first = day.year * 12 + day.month - 1
        months = (divmod(number, 12) for number in range(first, first + MONTHS_AHEAD))
        named = (_day(year, month + 1, self.day) for year, month in months)
        fitting = (one for one in named if one and self.month in (None, one.month))
        return next((one for one in fitting if one >= day), None)


@dataclass(frozen=True, slots=True)
class NamedSum:
    """A sum of money that a letter names; `currency` is ISO 4217, None where none is said."""

    span: Span
    amount: Decimal
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one letter says. Offsets count in the whole letter; `parts` cover all of it in order."""

    own_text: str
    parts: tuple[Part, ...]
    language: str | None
    questions: tuple[Span, ...]
    order_numbers: tuple[str, ...]
    needs_answer: bool
    is_mixed: bool = False
    is_automatic: bool = False
    mood: Mood = Mood()
    demands: tuple[str, ...] = ()
    tracking_numbers: tuple[Span, ...] = ()
    phone_numbers: tuple[Span, ...] = ()
    dates: tuple[NamedDate, ...] = ()
    sums: tuple[NamedSum, ...] = ()

    @property
    def quoted(self) -> tuple[Part, ...]:
        """What the buyer quotes."""
        return tuple(part for part in self.parts if part.kind == "quote")

    @property
    def signature(self) -> tuple[Part, ...]:
        """How the buyer, or their mail program, signs."""
        return tuple(part for part in self.parts if part.kind == "signature")


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
