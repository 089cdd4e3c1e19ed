"""What webhooks lost: every order modified since the last look, by REST."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from django.utils.translation import gettext_noop as _

from takt.channels.woocommerce.reading import content_type_of
from takt.channels.woocommerce.rest import NothingThere, Rest, ShopUnreachable
from takt.channels.woocommerce.webhook import can_poll
from takt.desk.accounts.models import Inbox
from takt.desk.intake.operations import process, take_delivery
from takt.journey.phrase import Phrase

OVERLAP = timedelta(minutes=5)
"""Looked at twice: an order saved while we read, a clock that is off. Twice told counts once."""
FIRST_LOOK = timedelta(days=30)
NOBODY_CALLED = Phrase(
    _("No webhook has called yet, and without the shop's address and keys the desk cannot ask.")
)
_TO_BUYER = {"type": "customer"}
_OPEN = "pending,on-hold,processing"
"""At the first look only what is still open: what is settled owes nobody anything."""


def poll(inbox: Inbox, now: datetime) -> None:
    """Take in the orders modified since the cursor; move it only when all of them are stored.

    Where the shop does not answer, that is noted on the inbox and the cursor stays.
    """
    if not can_poll(inbox):
        return
    try:
        newest = _take_modified(inbox, now)
    except ShopUnreachable as error:
        Inbox.objects.filter(pk=inbox.pk).update(last_problem=error.why)
        return
    inbox.cursor = {**inbox.cursor, "modified_after": newest}
    inbox.last_success_at, inbox.last_problem = now, ""
    inbox.save(update_fields=["cursor", "last_success_at", "last_problem"])


def check(inbox: Inbox, now: datetime) -> list[str]:
    """What keeps this inbox from working; nothing where the shop answers or has called."""
    if not can_poll(inbox):
        return [] if inbox.last_success_at else [NOBODY_CALLED]
    try:
        next(_rest(inbox).pages("orders", {"status": _OPEN}, now))
    except ShopUnreachable as error:
        return [error.why]
    return []


def _take_modified(inbox: Inbox, now: datetime) -> str:
    """Take every page in; return the newest moment of modification seen."""
    seen = inbox.cursor.get("modified_after")
    since = datetime.fromisoformat(seen) - OVERLAP if seen else now - FIRST_LOOK
    newest = seen or f"{since:%Y-%m-%dT%H:%M:%S}"
    query = {
        "modified_after": f"{since:%Y-%m-%dT%H:%M:%S}",
        "dates_are_gmt": "true",
        "status": "any" if seen else _OPEN,
        "orderby": "date",  # its place does not change while we turn the pages
        "order": "asc",
    }
    for page in _rest(inbox).pages("orders", query, now):
        for order in page:
            take_order(inbox, order, now)
            _take_notes(inbox, order, now)
            newest = max(newest, str(order.get("date_modified_gmt") or ""))
    # What was settled before the first look stays out at the second as well.
    return newest if seen else max(newest, f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%S}")


def take_order(inbox: Inbox, order: dict[str, Any], now: datetime) -> None:
    _take(inbox, order, "order.polled", now)


def _take_notes(inbox: Inbox, order: dict[str, Any], now: datetime) -> None:
    """What WooCommerce mailed to the buyer of an order that was just taken in.

    One that went into the trash meanwhile has no notes any more.
    """
    try:
        pages = list(_rest(inbox).pages(f"orders/{order.get('id')}/notes", _TO_BUYER, now))
    except NothingThere:
        return
    listed = [note for page in pages for note in page]
    if listed:
        _take(inbox, {"id": order["id"], "notes": listed}, "order_notes.polled", now)


def _take(inbox: Inbox, thing: dict[str, Any], topic: str, now: datetime) -> None:
    raw = json.dumps(thing, ensure_ascii=False, default=str).encode()
    process(take_delivery(inbox, raw, content_type_of(topic), now=now), now=now)


def _rest(inbox: Inbox) -> Rest:
    return Rest(
        inbox.settings["url"],
        inbox.secrets.get("secret_consumer_key", ""),
        inbox.secrets["secret_consumer_secret"],
    )
