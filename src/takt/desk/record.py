"""`record()`: the one way in for facts."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from takt import journey as core
from takt.desk.accounts.models import Teammate
from takt.desk.agenda.operations import refresh_many
from takt.desk.orders import models as orders
from takt.desk.orders.operations import append_events, lock_journeys
from takt.desk.orders.projection import changes_order, project_order
from takt.desk.orders.queries import load_journeys, stories_of
from takt.desk.search.operations import index_order
from takt.journey import Event

_INDEXED = frozenset({"order placed", "order changed", "parcel shipped", "fact withdrawn"})
"""Facts that bring words by which an order is looked for, or take them back."""


@dataclass(frozen=True)
class Fact:
    """An event and the key of its source, unique per shop: told twice, it counts once."""

    event: Event
    source_key: str


def record(
    journey: orders.Journey,
    facts: Sequence[Fact],
    *,
    now: datetime,
    by: Teammate | None = None,
) -> list[orders.Event]:
    """Add facts to one sale; return the events that were new."""
    return record_many([(journey, fact) for fact in facts], now=now, by=by)


def record_many(
    told: Sequence[tuple[orders.Journey, Fact]],
    *,
    now: datetime,
    by: Teammate | None = None,
    begun: Iterable[orders.Journey] = (),
) -> list[orders.Event]:
    """Add facts to sales of one shop; return the events that were new.

    In one transaction: the events are appended (those whose source key is known are left out),
    the orders are projected anew, and what is owed in these sales, and in no other, is derived
    again; once for each sale, however many facts it was told. `begun` are sales that the caller's
    transaction has made: nobody else has them yet, and these facts are their first.
    """
    if not told:
        return []
    with transaction.atomic():
        new_sales = {journey.pk: journey for journey in begun}
        stored = {journey.pk for journey, _ in told if journey.pk not in new_sales}
        sales = new_sales | lock_journeys(stored)
        facts = [(sales[journey.pk], fact.event, fact.source_key) for journey, fact in told]
        new = append_events(told[0][0].shop_id, facts, now=now, by=by)
        touched = {event.journey_id: event.journey for event in new}
        stories = load_journeys([sale for pk, sale in touched.items() if pk in stored])
        begun_now = touched.keys() & new_sales.keys()
        stories |= stories_of(begun_now, [row for row in new if row.journey_id in begun_now])
        news = defaultdict(list)
        for event in new:
            news[event.journey_id].append(event)
        for pk, journey in touched.items():
            _project(journey, stories[pk], news[pk])
        refresh_many([(journey, stories[pk]) for pk, journey in touched.items()], now=now)
    return new


def _project(journey: orders.Journey, story: core.Journey, new: Collection[orders.Event]) -> None:
    """Bring the order up to date with these new facts."""
    if not any(changes_order(event.kind, event.fields.get("letter")) for event in new):
        return
    order = project_order(journey, story)
    if order and not _INDEXED.isdisjoint({event.kind for event in new}):
        index_order(order)
