"""One order's JSON becomes the facts that it bears, and no others (F9).

WooCommerce tells how an order stands, not what happened. Dates it does tell (created, paid,
completed) are facts by themselves; a change of anything else is seen against what was told
before, and happened, as far as anyone knows, when the order was last modified. A delivery that
is older than what was told already changes nothing of that.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_noop as _

from takt.channels.woocommerce.dated import facts_dated
from takt.channels.woocommerce.habits import Habits, facts_of_habits
from takt.channels.woocommerce.lines import items_of_order, person_of, total_of
from takt.channels.woocommerce.material import Json, external_id, moment, words
from takt.channels.woocommerce.terms import delivery_of, payment_of
from takt.channels.woocommerce.told import Told
from takt.desk.accounts.channel import Unreadable
from takt.desk.intake.incoming import IncomingOrder, Person
from takt.desk.orders.difference import essence
from takt.desk.record import Fact
from takt.journey import (
    Event,
    Item,
    NoteAdded,
    OrderCancelled,
    OrderChanged,
    OrderPlaced,
)
from takt.journey.phrase import Phrase

NOT_YET_ORDERS = ("checkout-draft", "auto-draft", "new")
"""Somebody stands at the checkout; most of them never order."""
ENDED = ("cancelled", "trash")
TAKEN_UP = "WooCommerce: the order goes on"
"""There too, after its end was taken back at the desk: when it ends again, that is news."""
_CHANGES = ("changed", "cancelled", "placed", "deleted")


def incoming_order(order: Json, told: Told, habits: Habits) -> IncomingOrder | None:
    """The order with its facts; `None` while it is only a basket at the checkout."""
    if words(order, "status") in NOT_YET_ORDERS:
        return None
    return IncomingOrder(
        external_id=external_id(order),
        number=words(order, "number") or external_id(order),
        person=person_of(order),
        facts=tuple(_facts(order, told, habits)),
    )


def deleted_order(order: Json, told: Told, heard_at: datetime) -> IncomingOrder:
    """An order thrown away. WooCommerce says nothing but its id, and when is when we heard."""
    _, last = told.beginning_or_end()
    facts: tuple[Fact, ...] = ()
    if isinstance(last, OrderPlaced):
        # The shop's clock may be ahead of ours; gone is later than placed all the same.
        at = max(heard_at, last.happened_at)
        event = OrderCancelled(happened_at=at, by="shop", reason="deleted in WooCommerce")
        facts = (told.change(event, "deleted"),)
    return IncomingOrder(external_id(order), number="", person=Person(), facts=facts)


def _facts(order: Json, told: Told, habits: Habits) -> Iterator[Fact]:
    created = moment(order, "date_created")
    if created is None:
        why = Phrase(_("found no date_created_gmt, expected when the order was placed"))
        raise Unreadable(why)
    modified = moment(order, "date_modified") or created
    yield told.fact(_placed(order, created), "placed")
    newest = told.newest_change(_CHANGES)
    if newest is None or modified >= newest:
        yield from _changes(order, told, modified)
    yield from facts_dated(order, told, modified)
    yield from facts_of_habits(order, told, habits, modified)


def _placed(order: Json, at: datetime) -> OrderPlaced:
    return OrderPlaced(
        happened_at=at,
        number=words(order, "number") or external_id(order),
        buyer=person_of(order).name or None,
        total=total_of(order),
        payment=payment_of(order),
        delivery=delivery_of(order),
        message=words(order, "customer_note") or None,
        items=items_of_order(order),
    )


def _changes(order: Json, told: Told, at: datetime) -> Iterator[Fact]:
    """Ended, taken up again, or not what it was."""
    status = words(order, "status")
    key, last = told.beginning_or_end()
    if status in ENDED:
        if not isinstance(last, OrderCancelled):
            yield told.change(
                OrderCancelled(happened_at=at, reason=f"{status} in WooCommerce"), "cancelled"
            )
    elif isinstance(last, OrderCancelled) and last in told.standing:
        # What a person at the desk has ended is not begun again by an edit over there.
        if told.is_ours(key):
            yield told.change(_placed(order, at), "placed")
    elif last is not None:
        if isinstance(last, OrderCancelled):
            yield Fact(NoteAdded(happened_at=at, text=TAKEN_UP), told.taken_up(key))
        if changed := _changed(order, told, at):
            yield told.change(changed, "changed")


def _changed(order: Json, told: Told, at: datetime) -> OrderChanged | None:
    """What differs both from what WooCommerce told before and from the order as it stands; `None`
    where nothing does. So a change told at the desk stays until that part is changed over there.
    """
    now = _placed(order, at)
    standing = _said(told.standing)
    before = (_said(told.ours) or standing, standing)
    differences: dict[str, object] = {
        name: getattr(now, name)
        for name in ("total", "payment", "delivery")
        if all(known.get(name, getattr(now, name)) != getattr(now, name) for known in before)
    }
    if all(_essences(known.get("items", ())) != _essences(now.items) for known in before):
        differences["items"] = now.items
    return OrderChanged(happened_at=at, **differences) if differences else None  # type: ignore[arg-type]


def _said(events: Iterable[Event]) -> dict[str, Any]:
    """What was said last of each part of the order."""
    said: dict[str, Any] = {}
    for event in events:
        if isinstance(event, OrderPlaced | OrderChanged):
            parts_of_it = ("total", "payment", "delivery", "items")
            told = {name: getattr(event, name) for name in parts_of_it}
            said |= {name: value for name, value in told.items() if value}
    return said


def _essences(items: Iterable[Item]) -> list[tuple[object, ...]]:
    return [essence(item) for item in items]
