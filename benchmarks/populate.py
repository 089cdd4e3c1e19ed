"""Many open sales: one is recorded as any other, and the rest are made after its pattern."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import islice
from typing import Any, TypeVar

from django.db.models import Model

from takt.desk.accounts.models import Shop
from takt.desk.agenda.models import BlockedEvent, NextAction
from takt.desk.buyers.models import Buyer, BuyerAddress
from takt.desk.orders.models import Event, Journey, Order
from takt.desk.orders.operations import begin_journey
from takt.desk.record import Fact, record
from takt.journey import Money, OrderPlaced

Row = TypeVar("Row", bound=Model)
BATCH = 5_000


def add_sales(shop: Shop, count: int, *, now: datetime) -> None:
    """Add `count` open sales with one action owed in each, spread over the days around `now`."""
    pattern = _recorded_sale(shop, now)
    action = NextAction.objects.filter(journey=pattern).order_by("due_at").first()
    if action is None:
        raise ValueError("a sale just begun owes nothing?")
    NextAction.objects.filter(journey=pattern).exclude(pk=action.pk).delete()
    first = pattern.pk + 1
    numbers = range(first, first + count - 1)
    copy_rows(Buyer.objects.get(pk=pattern.buyer_id), ({"id": n} for n in numbers))
    copy_rows(
        BuyerAddress.objects.get(buyer_id=pattern.buyer_id),
        ({"buyer_id": n, "value": f"buyer{n}@example.com"} for n in numbers),
    )
    copy_rows(pattern, ({"id": n, "buyer_id": n} for n in numbers))
    for row in Event.objects.filter(journey=pattern):
        copy_rows(row, ({"journey_id": n, "source_key": f"bench:{n}"} for n in numbers))
    copy_rows(
        Order.objects.get(journey=pattern),
        ({"journey_id": n, "number": str(n)} for n in numbers),
    )
    for blocked in BlockedEvent.objects.filter(journey=pattern):
        copy_rows(blocked, ({"journey_id": n} for n in numbers))
    copy_rows(action, ({"journey_id": n, **_times(n, count, now)} for n in numbers))


def copy_rows(pattern: Row, changes: Iterable[dict[str, Any]]) -> None:
    """Insert a copy of a row for each set of changed fields."""
    model = type(pattern)
    fields = {f.attname: getattr(pattern, f.attname) for f in model._meta.concrete_fields}
    fields.pop("id")
    rows = (model(**(fields | change)) for change in changes)
    while batch := list(islice(rows, BATCH)):
        model._default_manager.bulk_create(batch)


def _times(number: int, count: int, now: datetime) -> dict[str, datetime]:
    """From three days ago to three days ahead."""
    due_at = now + timedelta(days=6) * (number % count / count) - timedelta(days=3)
    return {"since": due_at - timedelta(hours=5), "due_at": due_at}


def _recorded_sale(shop: Shop, now: datetime) -> Journey:
    placed = OrderPlaced(
        happened_at=now - timedelta(days=4),
        number="1",
        buyer="Олена Коваль",
        total=Money(Decimal("450.00"), "UAH"),
    )
    buyer = Buyer.objects.create(shop=shop, name="Олена Коваль", created_at=now)
    BuyerAddress.objects.create(shop=shop, buyer=buyer, kind="email", value="buyer@example.com")
    journey = begin_journey(shop, buyer=buyer, started_at=placed.happened_at)
    record(journey, [Fact(placed, "bench:1")], now=now)
    return journey
