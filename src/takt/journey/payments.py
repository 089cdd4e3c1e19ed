"""What was paid and what went back, against what the order costs."""

from dataclasses import dataclass, field
from decimal import Decimal

from .money import Money


@dataclass(slots=True)
class Payments:
    """Sums in and out. None stands for a sum that was not named: all of it."""

    received: list[Money | None] = field(default_factory=list)
    refunded: list[Money | None] = field(default_factory=list)

    def receive(self, amount: Money | None, total: Money | None) -> None:
        """Take money in; where no sum is named, what was still to pay of the total, if known."""
        if amount is None and total is not None and None not in self.received:
            paid = _sum(self.received, total.currency) - _sum(self.refunded, total.currency)
            amount = Money(max(total.amount - paid, Decimal()), total.currency)
        self.received.append(amount)

    def give_back(self, amount: Money | None) -> None:
        """Give money back; where no sum is named, all that came so far, as if it never had."""
        if amount is None:
            self.received.clear()
            self.refunded.clear()
        else:
            self.refunded.append(amount)

    def cover(self, total: Money | None) -> bool:
        """Has enough come? Whoever asks knows that it has not all gone back."""
        if total is None or None in self.received:
            return True
        return _sum(self.received, total.currency) >= total.amount

    def balance(self, total: Money | None) -> Money | None:
        """What came less what went back; None where no sum tells it. Nothing, if nothing came."""
        named = [each for each in (total, *self.received) if each is not None]
        if not named or (total is None and None in self.received):
            return None
        currency = named[0].currency
        everything = total is not None and None in self.received
        came = named[0].amount if everything else _sum(self.received, currency)
        return Money(max(came - _sum(self.refunded, currency), Decimal()), currency)

    def beyond(self, total: Money | None) -> Money | None:
        """What came over and above the total and has not gone back; None where nothing has."""
        balance = self.balance(total)
        if total is None or balance is None or balance.amount <= total.amount:
            return None
        return Money(balance.amount - total.amount, total.currency)

    def held(self, total: Money | None) -> bool:
        """Does the shop hold money of the buyer's?"""
        if not self.received:
            return False
        first = self.received[0]
        if first is not None and len(self.received) == 1 and not self.refunded:
            return first.amount > 0  # as mostly
        if None in self.received:
            return total is None or _sum(self.refunded, total.currency) < total.amount
        currencies = {each.currency for each in self.received if each is not None}
        return any(_sum(self.refunded, each) < _sum(self.received, each) for each in currencies)


def _sum(sums: list[Money | None], currency: str) -> Decimal:
    """Of one currency only: hryvnias don't pay for what costs euros."""
    amounts = (each.amount for each in sums if each is not None and each.currency == currency)
    return sum(amounts, Decimal())
