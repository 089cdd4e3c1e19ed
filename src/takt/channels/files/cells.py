"""One cell becomes a value, or says what was expected instead."""

import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from takt.channels.terms import delivery_in, payment_in
from takt.journey.moments import FIRST_YEAR, LAST_YEAR
from takt.journey.money import LARGEST

_CURRENCIES = {
    "грн": "UAH", "₴": "UAH", "zł": "PLN", "zl": "PLN", "€": "EUR", "$": "USD", "£": "GBP",
    "руб": "RUB", "р": "RUB", "₽": "RUB", "kč": "CZK", "lei": "RON",
}  # fmt: skip
_SUM = re.compile(r"(?P<before>[^\d\s-]*)\s*(?P<digits>-?\d[\d.,'’\s]*)(?P<after>[^\d]*)")
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


A_SUM_THAT_FITS = "a sum below 10,000,000,000"


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
    match = _SUM.fullmatch(cell)
    if match is None:
        raise BadCell("a sum, as in 1234.50 or 1 234,50")
    sign = (match["before"] + match["after"]).strip()
    return _number(match["digits"]), currency(sign) if sign else None


def currency(cell: str, _: ZoneInfo | None = None) -> str:
    word = cell.strip(" .").casefold()
    if word in _CURRENCIES:
        return _CURRENCIES[word]
    if re.fullmatch("[a-z]{3}", word):
        return word.upper()
    raise BadCell("a currency, as in UAH, PLN, EUR, грн or zł")


def _number(digits: str) -> Decimal:
    """The last `.` or `,` is the decimal mark if one or two digits follow it, and none else."""
    plain = re.sub(r"[\s'’]", "", digits)
    whole_part, mark, cents = re.fullmatch(r"(.*?)(?:([.,])(\d{1,2}))?", plain).groups()  # type: ignore[union-attr]
    if not re.fullmatch(r"-?\d+|-?\d{1,3}(?:[.,]\d{3})+", whole_part):
        raise BadCell("a sum, as in 1234.50 or 1 234,50")
    number = Decimal(re.sub("[.,]", "", whole_part) + (f".{cents}" if mark else ""))
    if not -LARGEST <= number <= LARGEST:
        raise BadCell(A_SUM_THAT_FITS)
    return number


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
