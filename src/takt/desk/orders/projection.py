"""An order as its journey's events have made it. Thrown away and projected again at each fact."""

from datetime import datetime
from typing import Any

from takt import journey as core
from takt.desk.orders.models import Journey, Order, OrderLine
from takt.journey import Event, OrderPlaced

_MOMENTS = {
    "order confirmed": "confirmed_at",
    "order accepted": "accepted_at",
    "payment received": "paid_at",
    "work started": "begun_at",
    "parcel packed": "packed_at",
    "parcel shipped": "shipped_at",
    "out for delivery": "shipped_at",
    "order delivered": "delivered_at",
    "receipt confirmed": "received_at",
    "order cancelled": "cancelled_at",
}
"""The first event of the kind gives the moment."""


def project_order(journey: Journey, story: core.Journey) -> Order | None:
    """Write the order row of a sale from its events; `None` while nothing has been ordered."""
    events = story.events
    placed = next((e for e in events if isinstance(e, OrderPlaced)), None)
    if placed is None:
        return None
    order, created = Order.objects.update_or_create(
        journey=journey,
        defaults={"shop_id": journey.shop_id, **_facts(placed, events)},
    )
    if created:
        _write_lines(order, placed)
    return order


def _facts(placed: OrderPlaced, events: tuple[Event, ...]) -> dict[str, Any]:
    return {
        "number": placed.number,
        "placed_at": placed.happened_at,
        "total": placed.total.amount,
        "currency": placed.total.currency,
        "payment": placed.payment,
        "delivery": placed.delivery,
        "message": placed.message or "",
        **_moments(events),
        **_latest(events),
    }


def _moments(events: tuple[Event, ...]) -> dict[str, datetime | None]:
    found: dict[str, datetime | None] = dict.fromkeys(_MOMENTS.values())
    for event in events:
        if (column := _MOMENTS.get(event.kind)) and found[column] is None:
            found[column] = event.happened_at
    return found


def _latest(events: tuple[Event, ...]) -> dict[str, Any]:
    """Where a later fact corrects an earlier one: the promised day, the parcel's number."""
    latest: dict[str, Any] = {"promised_on": None, "carrier": "", "tracking": ""}
    for event in events:
        if event.kind == "promise given":
            latest["promised_on"] = event.date
        elif event.kind == "parcel shipped":
            latest |= {"carrier": event.carrier or "", "tracking": event.tracking or ""}
    return latest


def _write_lines(order: Order, placed: OrderPlaced) -> None:
    order.lines.all().delete()
    OrderLine.objects.bulk_create(
        OrderLine(
            shop_id=order.shop_id,
            order=order,
            sku=item.sku or "",
            title=item.title,
            size=item.size or "",
            qty=item.qty,
            price=item.price.amount if item.price else None,
        )
        for item in placed.items
    )
