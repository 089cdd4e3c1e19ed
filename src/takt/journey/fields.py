"""The types that an event's fields may have: how each is read, written and described.

One table serves the journal, the desk's stored facts, the docs and the forms.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from .moments import (
    read_date,
    read_moment_after,
    read_moment_before,
    write_moment_with_offset,
)
from .money import Money, read_money
from .phrase import Phrase
from .problem import OutOfBoundsError

_DIGITS = 9  # of a whole number


@dataclass(frozen=True, slots=True)
class FieldType:
    """`read` takes the text and the moment of its event, and raises ValueError for what it can't
    take, OutOfBoundsError where `expected` would not tell why.
    """

    name: str
    expected: str
    read: Callable[[str, datetime], Any]
    write: Callable[[Any], str] = str
    is_text: bool = False


def choice(*words: str) -> FieldType:
    """One of a few words."""

    def read(text: str, _: datetime) -> str:
        if text not in words:
            raise ValueError(text)
        return text

    return FieldType("choice", " | ".join(words), read)


def whole_number(least: int, most: int | None, expected: str) -> FieldType:
    """A whole number within bounds, both included; one of more than nine digits is a slip."""

    def read(text: str, _: datetime) -> int:
        if not re.fullmatch(r"\d+", text):
            raise ValueError(text)
        if len(text) > _DIGITS:
            raise OutOfBoundsError(Phrase("a whole number of at most {most} digits", most=_DIGITS))
        number = int(text)
        if number < least or (most is not None and number > most):
            raise ValueError(text)
        return number

    return FieldType("number", expected, read)


def _read_flag(text: str, _: datetime) -> bool:
    return {"yes": True, "no": False}[text] if text in ("yes", "no") else _refuse(text)


def _refuse(text: str) -> bool:
    raise ValueError(text)


def _read_money(text: str, _: datetime) -> Money:
    return read_money(text)


def _read_amount(text: str, _: datetime) -> Money:
    money = read_money(text)
    if money.amount < 0:
        raise ValueError(text)
    return money


def _read_date(text: str, _: datetime) -> date:
    return read_date(text)


TEXT = FieldType(
    "text", Phrase('text, in "quotes" when it has spaces'), lambda text, _: text, is_text=True
)
FLAG = FieldType("yes or no", "yes | no", _read_flag, lambda flag: "yes" if flag else "no")
MONEY = FieldType("money", Phrase("an amount and a currency, as in 450.00 UAH"), _read_money)
AMOUNT = FieldType(
    "money", Phrase("an amount of 0 or more and a currency, as in 450.00 UAH"), _read_amount
)
DATE = FieldType("date", Phrase("a date that exists, as in 2026-03-06"), _read_date, date.isoformat)
MOMENT = FieldType(
    "moment",
    Phrase("10:00 or 2026-03-06 10:00, on a clock that shows it"),
    read_moment_after,
    write_moment_with_offset,
)
EARLIER = FieldType(
    "moment",
    Phrase("10:00 or 2026-03-06 10:00, on a clock that showed it"),
    read_moment_before,
    write_moment_with_offset,
)
COUNT = whole_number(0, None, Phrase("a whole number, 0 or more"))
QUANTITY = whole_number(1, None, Phrase("a whole number, 1 or more"))
RATING = whole_number(1, 5, Phrase("a whole number from 1 (bad) to 5 (very good)"))
MOOD = whole_number(0, 3, Phrase("0 (calm) | 1 (annoyed) | 2 (angry) | 3 (abusive)"))


def required(kind: FieldType, meaning: str) -> Any:
    """A dataclass field without which the fact says nothing."""
    return field(metadata={"type": kind, "meaning": meaning, "required": True})


def optional(kind: FieldType, meaning: str, default: object = None, name: str | None = None) -> Any:
    """A dataclass field that may be absent; `name` where the journal's word is taken in Python."""
    details = {"type": kind, "meaning": meaning, "required": False, "name": name}
    return field(default=default, metadata=details)
