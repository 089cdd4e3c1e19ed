"""An order as its journey's events have made it. Thrown away and projected again at each fact."""

from datetime import datetime
from typing import Any

from takt import journey as core
from takt.desk.orders.models import Journey, Order, OrderLine
from takt.desk.orders.paying import paid_at
from takt.journey import (
    Event,
    Item,
    MessageSent,
    OrderCancelled,
    OrderChanged,
    OrderPlaced,
    ParcelShipped,
    PromiseGiven,
)
from takt.journey.projecting import ACCEPTING_LETTER

_MOMENTS = {
    "order confirmed": "confirmed_at",
    "order accepted": "accepted_at",
    "work started": "begun_at",
    "parcel packed": "packed_at",
    "parcel shipped": "shipped_at",
    "out for delivery": "shipped_at",
    "order delivered": "delivered_at",
    "receipt confirmed": "received_at",
    "order cancelled": "cancelled_at",
}
"""The first event of the kind gives the moment."""
_PAYING = frozenset({"payment received", "payment refunded"})
_CHANGING = frozenset(
    {*_MOMENTS, *_PAYING, "order placed", "order changed", "promise given", "fact withdrawn"}
)
"""Kinds of fact that change the order's row; calls and most letters leave it as it is."""


def changes_order(kind: str, letter: str | None) -> bool:
    """Does a fact of this kind change the row? Of a letter, its name tells."""
    return kind in _CHANGING or letter == ACCEPTING_LETTER


def project_order(journey: Journey, story: core.Journey) -> Order | None:
    """Write the order row of a sale from its events; `None` while nothing has been ordered."""
    events = story.corrected
    placed = _placed(events)
    if placed is None:
        return None
    changes = _changes_since(placed, events)
    order = _order_of(journey)
    is_new = order.pk is None
    facts = _facts(events) | {"paid_at": paid_at(story)}
    for field, value in (_terms(placed, changes) | facts).items():
        setattr(order, field, _fitting(Order, field, value))
    order.save()
    # What was changed by mistake was changed: its lines stand there until they are written anew.
    if is_changed := bool(_changes_since(placed, story.events) or _after_the_end(story.events)):
        order.lines.all().delete()
    if is_new or is_changed:
        _write_lines(order, next((c.items for c in reversed(changes) if c.items), placed.items))
    return order


def _order_of(journey: Journey) -> Order:
    """The row there is, or a new one; the journey is locked, so nobody else makes one meanwhile."""
    there = Order.objects.filter(journey=journey).first()
    return there or Order(journey=journey, shop_id=journey.shop_id)


def _placed(events: tuple[Event, ...]) -> OrderPlaced | None:
    """The order in force: the first one, or the one that took the place of a cancelled one."""
    placed, is_off = None, False
    for event in events:
        if isinstance(event, OrderPlaced) and (placed is None or is_off):
            placed, is_off = event, False
        elif isinstance(event, OrderCancelled):
            is_off = True
    return placed


def _changes_since(placed: OrderPlaced, events: tuple[Event, ...]) -> list[OrderChanged]:
    later = events[events.index(placed) :]
    return [event for event in later if isinstance(event, OrderChanged)]


def _terms(placed: OrderPlaced, changes: list[OrderChanged]) -> dict[str, Any]:
    """What was agreed, as last changed. A journal may leave the total out: it is nought then."""
    stages: tuple[OrderPlaced | OrderChanged, ...] = (placed, *changes)
    total = next((stage.total for stage in reversed(stages) if stage.total), None)
    return {
        "number": placed.number,
        "placed_at": placed.happened_at,
        "total": total.amount if total else 0,
        "currency": total.currency if total else "",
        "payment": next(s.payment for s in reversed(stages) if s.payment),
        "delivery": next(s.delivery for s in reversed(stages) if s.delivery),
        "message": placed.message or "",
    }


def _facts(events: tuple[Event, ...]) -> dict[str, Any]:
    facts = {**_moments(events), **_latest(events)}
    if any(isinstance(event, OrderPlaced) for event in _after_the_end(events)):
        facts["cancelled_at"] = None
    return facts


def _after_the_end(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """What happened after the last cancellation; nothing where there was none."""
    ends = [place for place, event in enumerate(events) if isinstance(event, OrderCancelled)]
    return events[ends[-1] + 1 :] if ends else ()


def _moments(events: tuple[Event, ...]) -> dict[str, datetime | None]:
    found: dict[str, datetime | None] = dict.fromkeys(_MOMENTS.values())
    for event in events:
        if (column := _moment(event)) and found[column] is None:
            found[column] = event.happened_at
    return found


def _moment(event: Event) -> str | None:
    """The column whose moment the event gives; the letter that accepts the order accepts it."""
    if isinstance(event, MessageSent) and event.letter == ACCEPTING_LETTER:
        return "accepted_at"
    return _MOMENTS.get(event.kind)


def _latest(events: tuple[Event, ...]) -> dict[str, Any]:
    """Where a later fact corrects an earlier one: the promised day, the parcel's number."""
    latest: dict[str, Any] = {"promised_on": None, "carrier": "", "tracking": ""}
    for event in events:
        if isinstance(event, PromiseGiven):
            latest["promised_on"] = event.date
        elif isinstance(event, ParcelShipped):
            latest |= {"carrier": event.carrier or "", "tracking": event.tracking or ""}
    return latest


def _write_lines(order: Order, items: tuple[Item, ...]) -> None:
    OrderLine.objects.bulk_create(
        OrderLine(
            shop_id=order.shop_id,
            order=order,
            sku=_fitting(OrderLine, "sku", item.sku or ""),
            title=_fitting(OrderLine, "title", item.title or item.sku or ""),
            size=_fitting(OrderLine, "size", item.size or ""),
            qty=item.qty,
            price=item.price.amount if item.price else None,
        )
        for item in items
    )


def _fitting(model: type[Order | OrderLine], field: str, value: Any) -> Any:
    """Cut to what the column holds, for PostgreSQL refuses the rest; the event has it whole."""
    length = getattr(model._meta.get_field(field), "max_length", None)
    return value[:length] if isinstance(value, str) and length else value
