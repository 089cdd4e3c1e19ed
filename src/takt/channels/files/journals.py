"""A journal file as one sale of the desk."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from takt.desk.accounts.models import Inbox
from takt.desk.intake.incoming import IncomingOrder, Person
from takt.desk.intake.operations import take_order
from takt.desk.orders.models import Event as EventRow
from takt.desk.orders.models import Journey
from takt.desk.record import Fact
from takt.journey import Event, OrderPlaced, Problem, parse_journal, print_journal

_UTC = ZoneInfo("UTC")
_LONGEST = 60  # characters of a number that keys are made of; a longer one is told by its digest


@dataclass(frozen=True)
class JournalReport:
    journey: Journey | None
    added: int
    """Events that were new."""
    known: int
    problems: tuple[Problem, ...]


def import_journal(
    inbox: Inbox, text: str, *, now: datetime, file: str | None = None, dry_run: bool = False
) -> JournalReport:
    """Take in a sale told as a journal; good lines are kept, every bad one is in the report.

    Facts are keyed by the order's number and by what they say, so the same file again adds
    nothing, and one that has grown adds what is new. A sale without an order is keyed by its
    first fact. Raises nothing for bad input.
    """
    journal = parse_journal(text, inbox.shop.zone, file)
    facts = _facts(inbox, journal.events)
    keys = [fact.source_key for fact in facts]
    known = EventRow.objects.filter(shop_id=inbox.shop_id, source_key__in=keys).count()
    journey = None
    if facts and not dry_run:
        journey = take_order(inbox, _as_order(journal.events, facts), now=now)
    return JournalReport(journey, len(set(keys)) - known, known, journal.problems)


def _facts(inbox: Inbox, events: tuple[Event, ...]) -> list[Fact]:
    name = _name(events)
    return [Fact(event, f"journal:{inbox.pk}:{name}:{_essence(event)}") for event in events]


def _name(events: tuple[Event, ...]) -> str:
    placed = _placed(events)
    if placed is None:
        return _essence(events[0]) if events else ""
    return placed.number if len(placed.number) <= _LONGEST else _digest(placed.number)


def _placed(events: tuple[Event, ...]) -> OrderPlaced | None:
    return next((event for event in events if isinstance(event, OrderPlaced)), None)


def _essence(event: Event) -> str:
    return _digest(print_journal((event,), _UTC))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:20]


def _as_order(events: tuple[Event, ...], facts: list[Fact]) -> IncomingOrder:
    placed = _placed(events)
    return IncomingOrder(
        external_id=f"journal:{_name(events)}",
        number=placed.number if placed else "",
        person=Person(name=(placed.buyer or "") if placed else ""),
        facts=tuple(facts),
    )
