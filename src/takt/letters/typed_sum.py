"""A sum as people and programs write it, in a form or a table: `1 234,50 грн`, `$1,234.50`, `450`.

`takt.letters.wording` writes sums; what it writes is read here.
"""

import re
from decimal import Decimal

from takt.journey.money import LARGEST
from takt.letters.currencies import currency_of

_SUM = re.compile(r"(?P<before>[^\d\s-]*)\s*(?P<digits>-?\d[\d.,'’\s]*)(?P<after>[^\d]*)")

A_SUM = "a sum, as in 1234.50 or 1 234,50"
A_SUM_THAT_FITS = f"a sum below {LARGEST.to_integral_value():,}"
A_CURRENCY = "a currency, as in UAH, PLN, EUR, грн or zł"


class NotReadError(ValueError):
    """The text is none; the message says what is expected."""


def read_sum(text: str) -> tuple[Decimal, str | None]:
    """The sum, and its currency (ISO 4217 code) if the text says one. Else a `NotReadError`."""
    match = _SUM.fullmatch(text.strip())
    if match is None:
        raise NotReadError(A_SUM)
    sign = (match["before"] + match["after"]).strip()
    return _number(match["digits"]), read_currency(sign) if sign else None


def read_currency(text: str) -> str:
    """The ISO 4217 code that a sign, a word or a code in any case stands for."""
    word = text.strip(" .")
    if (code := currency_of(word)) is not None:
        return code
    if re.fullmatch("[a-zA-Z]{3}", word):
        return word.upper()
    raise NotReadError(A_CURRENCY)


def _number(digits: str) -> Decimal:
    """The last `.` or `,` is the decimal mark if one or two digits follow it, and none else."""
    plain = re.sub(r"[\s'’]", "", digits)
    whole_part, mark, cents = re.fullmatch(r"(.*?)(?:([.,])(\d{1,2}))?", plain).groups()  # type: ignore[union-attr]
    if not re.fullmatch(r"-?\d+|-?\d{1,3}(?:[.,]\d{3})+", whole_part):
        raise NotReadError(A_SUM)
    number = Decimal(re.sub("[.,]", "", whole_part) + (f".{cents}" if mark else ""))
    if not -LARGEST <= number <= LARGEST:
        raise NotReadError(A_SUM_THAT_FITS)
    return number
