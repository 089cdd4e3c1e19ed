"""A journal file as sales of the desk: one for each order that it tells of."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from takt.desk.accounts.models import Inbox
from takt.desk.intake.incoming import IncomingOrder, Person
from takt.desk.intake.operations import take_order
from takt.desk.intake.orders import sale_of_order
from takt.desk.orders.models import Event as EventRow
from takt.desk.orders.models import Journey
from takt.desk.orders.queries import core_event
from takt.desk.playbooks.queries import playbook_of
from takt.desk.record import Fact
from takt.journey import (
    Event,
    MessageReceived,
    OrderPlaced,
    Problem,
    journal_problems,
    parse_journal,
    print_journal,
)
from takt.journey import Journey as Story
from takt.journey.sales import split_sales

_UTC = ZoneInfo("UTC")
_LONGEST = 60  # characters of a number that keys are made of; a longer one is told by its digest


@dataclass(frozen=True)
class JournalReport:
    journeys: tuple[Journey, ...]
    """The sales, in the order in which they were ordered."""
    added: int
    """Events that were new."""
    known: int
    problems: tuple[Problem, ...]

    @property
    def journey(self) -> Journey | None:
        """The sale that the journal tells of; of several the first."""
        return self.journeys[0] if self.journeys else None


def import_journal(
    inbox: Inbox, text: str, *, now: datetime, file: str | None = None, dry_run: bool = False
) -> JournalReport:
    """Take in a sale told as a journal; good lines are kept, every bad one is in the report.

    Facts are keyed by the order's number and by what they say, so the same file again adds
    nothing, and one that has grown adds what is new. A sale without an order is keyed by its
    first fact. Of several orders each is a sale of the same buyer's. Raises nothing for bad input.
    What the shop's playbook has not, and what is taken back and was never told, is told of as well,
    and kept.
    """
    journal = parse_journal(text, inbox.shop.zone, file)
    sales = _sales(journal.events)
    orders = [_as_order(inbox, events, person=_person(sales)) for events in sales]
    keys = {fact.source_key for order in orders for fact in order.facts}
    known = EventRow.objects.filter(shop_id=inbox.shop_id, source_key__in=keys).count()
    playbook, before = playbook_of(inbox.shop_id), _told_elsewhere(inbox, orders, keys)
    problems = journal_problems(journal, playbook, file, before=before)
    taken = [] if dry_run else [take_order(inbox, order, now=now) for order in orders]
    journeys = tuple(journey for journey in taken if journey is not None)
    return JournalReport(journeys, len(keys) - known, known, problems)


def _told_elsewhere(
    inbox: Inbox, orders: Sequence[IncomingOrder], keys: Collection[str]
) -> list[Event]:
    """What the desk knows of these sales by itself or from another source: the journal may take it
    back.
    """
    sales = [sale for order in orders if (sale := sale_of_order(inbox, order))]
    rows = EventRow.objects.filter(journey__in=sales).exclude(source_key__in=keys)
    return [core_event(row) for row in rows]


def _sales(events: tuple[Event, ...]) -> list[Sequence[Event]]:
    """The events of each order, as the core tells them apart; of no order, all of them.

    What concerns several is told in each, but a letter that waits is answered once: it stands
    in the latest.
    """
    if not events:
        return []
    sales: list[Sequence[Event]] = []
    placed_later: set[int] = set()
    for part in reversed(split_sales(Story.of(events).events)):
        letters = {id(event) for event in part.events if isinstance(event, MessageReceived)}
        sales.append([event for event in part.events if id(event) not in placed_later])
        placed_later |= letters
    return sales[::-1]


def _person(sales: Sequence[Sequence[Event]]) -> Person:
    """Whose journal it is. One of several orders gives its buyer a number of their own, by which
    the second order is known to be theirs.
    """
    placed = [order for events in sales if (order := _placed(events))]
    name = next((order.buyer for order in placed if order.buyer), "")
    number = f"journal:{_name(sales[0])}" if len(sales) > 1 else ""
    return Person(name=name, customer_id=number)


def _facts(inbox: Inbox, events: Sequence[Event]) -> list[Fact]:
    name = _name(events)
    return [Fact(event, f"journal:{inbox.pk}:{name}:{_essence(event)}") for event in events]


def _name(events: Sequence[Event]) -> str:
    placed = _placed(events)
    if placed is None:
        return _essence(events[0])
    return placed.number if len(placed.number) <= _LONGEST else _digest(placed.number)


def _placed(events: Sequence[Event]) -> OrderPlaced | None:
    return next((event for event in events if isinstance(event, OrderPlaced)), None)


def _essence(event: Event) -> str:
    return _digest(print_journal((event,), _UTC))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:20]


def _as_order(inbox: Inbox, events: Sequence[Event], *, person: Person) -> IncomingOrder:
    placed = _placed(events)
    return IncomingOrder(
        external_id=f"journal:{_name(events)}",
        number=placed.number if placed else "",
        person=person,
        facts=tuple(_facts(inbox, events)),
    )
