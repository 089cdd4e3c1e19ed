"""One cell becomes a value, or says what was expected instead."""

import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from takt.channels.terms import delivery_in, payment_in
from takt.journey.moments import FIRST_YEAR, LAST_YEAR
from takt.letters.typed_sum import NotReadError, read_currency, read_sum

_CLOCK = r"(?:[T,\s]+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?)?"
_DATES = (
    re.compile(rf"(?P<year>\d{{4}})[-./](?P<month>\d{{1,2}})[-./](?P<day>\d{{1,2}}){_CLOCK}"),
    re.compile(rf"(?P<day>\d{{1,2}})[-./](?P<month>\d{{1,2}})[-./](?P<year>\d{{4}}){_CLOCK}"),
    re.compile(rf"(?P<day>\d{{1,2}})[-./](?P<month>\d{{1,2}})[-./](?P<year>\d\d){_CLOCK}"),
)
_WITH_OFFSET = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)")
_A_DATE = "a date, as in 2026-03-06, 06.03.2026 or 06.03.2026 17:50"
_YES = ("yes", "y", "true", "1", "так", "да", "tak", "+", "t")
_NO = ("no", "n", "false", "0", "ні", "нет", "nie", "-", "f")


Value = TypeVar("Value")


class BadCell(ValueError):  # noqa: N818  named for what it is
    """The cell's text is not what its column holds; the message says what is expected."""


def text(cell: str, _: ZoneInfo) -> str:
    return cell


def short(cell: str, _: ZoneInfo) -> str:
    """What a thing is known by."""
    if len(cell) > 100:
        raise BadCell("100 characters at most")
    return cell


def email(cell: str, _: ZoneInfo) -> str:
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", cell):
        raise BadCell("an e-mail address, as in olena@example.com")
    return cell


def whole(cell: str, _: ZoneInfo) -> int:
    """A quantity; programs also write 2 as "2,00"."""
    match = re.fullmatch(r"(\d{1,9})(?:[.,]0+)?(?:\s*(?:шт|szt|pcs)\.?)?", cell, re.IGNORECASE)
    if match is None or int(match[1]) < 1:
        raise BadCell("a whole number, 1 or more")
    return int(match[1])


def stock(cell: str, _: ZoneInfo) -> int:
    match = re.fullmatch(r"(-?\d{1,9})(?:[.,]0+)?", cell)
    if match is None:
        raise BadCell("a whole number")
    return int(match[1])


def amount(cell: str, _: ZoneInfo) -> tuple[Decimal, str | None]:
    """A sum and its currency, if it says one: `1 234,50 грн`, `$1,234.50`, `450`."""
    return _as_cell(read_sum, cell)


def currency(cell: str, _: ZoneInfo) -> str:
    return _as_cell(read_currency, cell)


def _as_cell(read: Callable[[str], Value], cell: str) -> Value:
    try:
        return read(cell)
    except NotReadError as error:
        raise BadCell(str(error)) from None


def moment(cell: str, zone: ZoneInfo) -> datetime:
    """A moment in the shop's zone; the day comes before the month unless the year is first."""
    if _WITH_OFFSET.fullmatch(cell):
        read = _existing(lambda: datetime.fromisoformat(re.sub(" ([+-])", r"\1", cell)))
    else:
        read = _without_offset(cell, zone)
    if not FIRST_YEAR <= read.year <= LAST_YEAR:
        raise BadCell(f"{_A_DATE}, of a year from {FIRST_YEAR} to {LAST_YEAR}")
    return read


def _without_offset(cell: str, zone: ZoneInfo) -> datetime:
    match = next((m for pattern in _DATES if (m := pattern.fullmatch(cell))), None)
    if match is None:
        raise BadCell(_A_DATE)
    read = {name: int(value) for name, value in match.groupdict(default="0").items()}
    read["year"] += 2000 if len(match["year"]) == 2 else 0
    return _existing(lambda: datetime(**read, tzinfo=zone))


def _existing(made: Callable[[], datetime]) -> datetime:
    try:
        return made()
    except ValueError:
        raise BadCell(f"{_A_DATE}, and one that exists") from None


def payment(cell: str, _: ZoneInfo) -> str:
    if meaning := payment_in(cell):
        return meaning
    raise BadCell("prepaid, on delivery, in person or deferred")


def delivery(cell: str, _: ZoneInfo) -> str:
    if meaning := delivery_in(cell):
        return meaning
    raise BadCell("post, courier, pickup or digital")


def flag(cell: str, _: ZoneInfo) -> bool:
    word = cell.casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise BadCell("yes or no")


Reader = Callable[[str, ZoneInfo], Any]
