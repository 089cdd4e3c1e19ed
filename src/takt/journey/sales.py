"""Several orders in one journal: which events belong to which sale.

An event that names its `order` belongs to that one. Any other concerns every order still open, or,
when none is, the latest: a buyer who writes about two open orders is one story (B10). What came
before the first order belongs to the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .events import Event, OrderPlaced
from .projecting import take
from .sale_facts import SaleFacts


@dataclass
class _Sale:
    """The events of one order, and enough of their meaning to know when it is over."""

    number: str | None = None
    events: list[Event] = field(default_factory=list)
    facts: SaleFacts = field(default_factory=SaleFacts)

    def take(self, event: Event) -> None:
        self.events.append(event)
        take(self.facts, event)


def split_sales(events: Sequence[Event]) -> list[Sequence[Event]]:
    """The events of each sale, in order; with one order or none, all of them are one sale's."""
    numbers = {event.number for event in events if type(event) is OrderPlaced}
    if len(numbers) < 2:
        return [events]
    sales = [_Sale()]
    for event in events:
        for sale in _concerned(sales, event):
            sale.take(event)
    return [sale.events for sale in sales]


def _concerned(sales: list[_Sale], event: Event) -> list[_Sale]:
    number = event.number if isinstance(event, OrderPlaced) else event.order
    named = [sale for sale in sales if number is not None and sale.number == number]
    if named:
        return named
    if isinstance(event, OrderPlaced):
        return [_begun(sales, event.number)]
    return [sale for sale in sales if sale.facts.is_open] or sales[-1:]


def _begun(sales: list[_Sale], number: str) -> _Sale:
    if sales[-1].number is not None:
        sales.append(_Sale())
    sales[-1].number = number
    return sales[-1]
