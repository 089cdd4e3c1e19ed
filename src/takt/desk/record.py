"""`record()`: the one way in for facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from takt.desk.accounts.models import Teammate
from takt.desk.agenda.operations import refresh
from takt.desk.orders import models as orders
from takt.desk.orders.operations import append_events
from takt.desk.orders.projection import project_order
from takt.desk.orders.queries import load_journey
from takt.desk.search.operations import index_order
from takt.journey import Event

_INDEXED = frozenset({"order placed", "order changed", "parcel shipped"})
"""Facts that bring words by which an order is looked for."""


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
    """Add facts to one sale; return the events that were new.

    In one transaction: the events are appended (those whose source key is known are left out),
    the order is projected anew, and what is owed in this sale, and in no other, is derived again.
    """
    with transaction.atomic():
        locked = orders.Journey.objects.select_for_update().get(pk=journey.pk)
        new = append_events(locked, [(f.event, f.source_key) for f in facts], now=now, by=by)
        if new:
            core = load_journey(locked)
            order = project_order(locked, core)
            if order and not _INDEXED.isdisjoint(event.kind for event in new):
                index_order(order)
            refresh(locked, core, now=now)
    return new
