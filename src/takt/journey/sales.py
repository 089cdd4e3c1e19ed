"""Several orders in one journal: which events belong to which sale.

An event that names its `order` belongs to that one. Any other concerns every order still open, or,
when none is, the latest: a buyer who writes about two open orders is one story (B10). Yet what only
happens to goods that were sent concerns the orders that were sent, and a payment of the very sum of
one unpaid order concerns that one. What came before the first order belongs to the first, and what
takes a fact back is where the fact is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .corrections import corrected
from .events import (
    DeliveryFailed,
    Event,
    FactWithdrawn,
    OrderDelivered,
    OrderPlaced,
    OrderReturned,
    PaymentReceived,
    ReceiptConfirmed,
    ReturnRequested,
    ReviewReceived,
)
from .projecting import take
from .sale_facts import SaleFacts
from .withdrawals import moment_meant

_OF_GOODS_ON_THE_WAY = OrderDelivered | DeliveryFailed
_OF_GOODS_THERE = ReceiptConfirmed | ReviewReceived | ReturnRequested | OrderReturned


class Part(NamedTuple):
    """The events of one order; was another one open when it was placed?"""

    events: Sequence[Event]
    beside_another: bool = False


@dataclass
class _Sale:
    """A part in the making, and enough of its events' meaning to know when it is over."""

    number: str | None = None
    beside_another: bool = False
    events: list[Event] = field(default_factory=list)
    facts: SaleFacts = field(default_factory=SaleFacts)

    def take(self, event: Event) -> None:
        self.events.append(event)
        if isinstance(event, FactWithdrawn):
            self.facts = SaleFacts()
            for each in corrected(self.events):
                take(self.facts, each)
        else:
            take(self.facts, event)


def split_sales(events: Sequence[Event]) -> list[Part]:
    """The events of each sale, in order; with one order or none, all of them are one sale's."""
    if list(map(type, events)).count(OrderPlaced) < 2:
        return [Part(events)]
    numbers = {event.number for event in events if type(event) is OrderPlaced}
    if len(numbers) < 2:
        return [Part(events)]
    sales = [_Sale()]
    for event in events:
        for sale in _concerned(sales, event):
            sale.take(event)
    return [Part(sale.events, sale.beside_another) for sale in sales]


def _concerned(sales: list[_Sale], event: Event) -> list[_Sale]:
    number = event.number if isinstance(event, OrderPlaced) else event.order
    named = [sale for sale in sales if number is not None and sale.number == number]
    if named:
        return named
    if isinstance(event, OrderPlaced):
        return [_begun(sales, event.number)]
    if isinstance(event, FactWithdrawn) and (holding := _holding(sales, event)):
        return holding
    still_open = [sale for sale in sales if sale.facts.is_open]
    return _likely(sales, still_open, event) or still_open or sales[-1:]


def _holding(sales: list[_Sale], withdrawal: FactWithdrawn) -> list[_Sale]:
    """The sales in which the fact stands that is taken back; of several facts, the last."""
    meant = [(moment_meant(withdrawal, sale.events), sale) for sale in sales]
    last = max((moment for moment, _ in meant if moment is not None), default=None)
    return [sale for moment, sale in meant if moment is not None and moment == last]


def _likely(sales: list[_Sale], still_open: list[_Sale], event: Event) -> list[_Sale]:
    """The orders that the event can only be about, if it tells."""
    if isinstance(event, PaymentReceived) and event.amount is not None:
        unpaid = (sale for sale in still_open if not sale.facts.is_paid)
        return [sale for sale in unpaid if sale.facts.total == event.amount][:1]
    if isinstance(event, _OF_GOODS_ON_THE_WAY | _OF_GOODS_THERE):
        on_the_way = [sale for sale in still_open if sale.facts.is_dispatched]
        if on_the_way or isinstance(event, _OF_GOODS_ON_THE_WAY):
            return on_the_way
        return [sale for sale in sales if sale.facts.is_dispatched][-1:]
    return []


def _begun(sales: list[_Sale], number: str) -> _Sale:
    if sales[-1].number is not None:
        sales.append(_Sale(beside_another=any(sale.facts.is_open for sale in sales)))
    sales[-1].number = number
    return sales[-1]
