"""Sums of money: an exact amount and its currency."""

import re
from dataclasses import dataclass
from decimal import Decimal

from .phrase import Phrase
from .problem import OutOfBoundsError

_SUM = re.compile(r"(?P<amount>-?\d+(?:[.,]\d{1,9})?)\s*(?P<currency>[A-Z]{3})")
_CENT = Decimal("0.01")

LARGEST = Decimal("9999999999.99")
"""More than this is a slip, in any currency; and no sum is so long that it loses a digit."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217 code), printed `450.00 UAH`."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return f"{self._at_least_cents():f} {self.currency}"

    def _at_least_cents(self) -> Decimal:
        cents = self.amount.quantize(_CENT)
        return cents if cents == self.amount else self.amount.normalize()


def read_money(text: str) -> Money:
    """Read `450.00 UAH`, `450 UAH` or `450,00 UAH`; anything else is a ValueError, and more than
    `LARGEST` an OutOfBoundsError.
    """
    match = _SUM.fullmatch(text.strip())
    if not match:
        raise ValueError(text)
    amount = Decimal(match["amount"].replace(",", "."))
    if not -LARGEST <= amount <= LARGEST:
        raise OutOfBoundsError(Phrase("an amount of at most {most}", most=f"{LARGEST:,}"))
    return Money(amount, match["currency"])
