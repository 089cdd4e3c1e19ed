"""What was paid and what went back, against what the order costs."""

from dataclasses import dataclass, field
from decimal import Decimal

from .money import Money


@dataclass(slots=True)
class Payments:
    """Sums in and out. None stands for a sum that was not named: all of it."""

    received: list[Money | None] = field(default_factory=list)
    refunded: list[Money | None] = field(default_factory=list)

    def cover(self, total: Money | None) -> bool:
        """Has all the money come, and not all gone back?"""
        if not self.held(total):
            return False
        return total is None or None in self.received or _sum(self.received) >= total.amount

    def held(self, total: Money | None) -> bool:
        """Does the shop hold money of the buyer's?"""
        if not self.received or None in self.refunded:
            return False
        if None in self.received:
            return total is None or _sum(self.refunded) < total.amount
        return _sum(self.refunded) < _sum(self.received)


def _sum(sums: list[Money | None]) -> Decimal:
    return sum((each.amount for each in sums if each is not None), Decimal())
