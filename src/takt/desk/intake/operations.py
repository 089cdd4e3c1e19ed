"""The way in: material of any channel becomes rows and facts, once, and nothing is dropped."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from django.db import transaction

from takt.desk.accounts.channel import channel_of
from takt.desk.accounts.models import Inbox
from takt.desk.accounts.operations import lock_shop
from takt.desk.conversations.models import Message
from takt.desk.intake.deliveries import MAIL, take_deliveries, take_delivery
from takt.desk.intake.incoming import (
    Incoming,
    IncomingMessage,
    IncomingOrder,
)
from takt.desk.intake.models import Delivery
from takt.desk.intake.orders import store_order
from takt.desk.intake.queries import batches_left
from takt.desk.intake.storing import store_all
from takt.desk.intake.turning import note_failure, turn_all
from takt.desk.orders.models import Journey

__all__ = [
    "process",
    "sweep",
    "take_delivery",
    "take_message",
    "take_messages",
    "take_order",
    "try_again",
]

Read = Callable[[Inbox, bytes, str, datetime], Sequence[Incoming]]
"""What raw material says: by its inbox, its type, and when it was received."""

IN_HAND = timedelta(minutes=1)
"""A delivery this young is being worked on by whoever took it in."""


def take_message(
    inbox: Inbox,
    incoming: IncomingMessage,
    *,
    raw: bytes,
    now: datetime,
    content_type: str = MAIL,
) -> Message | None:
    """Take in one message that its channel has read already; see `take_messages`."""
    delivery = take_delivery(inbox, raw, content_type, now=now)
    (row,) = turn_all(
        [delivery], lambda rows: store_all(inbox, [(r, incoming) for r in rows], now=now), now=now
    )
    return row.message


def take_messages(
    inbox: Inbox,
    batch: Sequence[bytes],
    *,
    now: datetime,
    content_type: str = MAIL,
    read: Read | None = None,
) -> list[Message | None]:
    """Take a batch of raw messages in: all are stored first, then who, where and what they say.

    It leaves the same as taking them one after the other. The same raw bytes again add nothing
    and give the same message. `None` where there is nothing to add (the desk's own letter seen
    again) and where turning one into facts failed: then it waits in its `Delivery`, with the
    problem, and the sweep tries again. `read` reads them in place of the inbox's channel.
    """
    deliveries = take_deliveries(inbox, batch, content_type, now=now)
    return [delivery.message for delivery in process_all(inbox, deliveries, now=now, read=read)]


def take_order(inbox: Inbox, order: IncomingOrder, *, now: datetime) -> Journey | None:
    """Take in what an outside shop says of one order; facts told before add nothing.

    `None` where the order is unknown here and no fact is told of it.
    """
    with transaction.atomic():
        lock_shop(inbox.shop_id)
        return store_order(inbox, order, now=now)


def process(delivery: Delivery, *, now: datetime) -> Delivery:
    """Turn a stored delivery into facts by the channel it came by; one done already stays."""
    (row,) = process_all(delivery.inbox, [delivery], now=now)
    return row


def process_all(
    inbox: Inbox, deliveries: Sequence[Delivery], *, now: datetime, read: Read | None = None
) -> list[Delivery]:
    """`process` for deliveries of one inbox. They are read before anything is locked."""
    read = read or channel_of(inbox).read
    told: dict[int, Sequence[Incoming]] = {}
    failed: dict[int, Delivery] = {}
    for row in deliveries:
        if row.done_at is None and row.pk not in told and row.pk not in failed:
            try:
                told[row.pk] = read(inbox, bytes(row.content), row.content_type, row.received_at)
            except Exception as error:
                failed[row.pk] = note_failure(row, error)

    def turn(rows: Sequence[Delivery]) -> None:
        store_all(inbox, [(row, incoming) for row in rows for incoming in told[row.pk]], now=now)

    readable = [row for row in deliveries if row.pk not in failed]
    turned = {row.pk: row for row in turn_all(readable, turn, now=now)}
    return [failed.get(row.pk) or turned[row.pk] for row in deliveries]


def sweep(*, now: datetime, limit: int = 500) -> int:
    """Take up what a crash or an error left behind; return how many deliveries are done now."""
    done = 0
    for batch in batches_left(before=now - IN_HAND, limit=limit):
        rows = Delivery.objects.filter(pk__in=batch).select_related("inbox__shop", "message")
        deliveries = list(rows.order_by("received_at", "pk"))
        processed = process_all(deliveries[0].inbox, deliveries, now=now)
        done += sum(row.done_at is not None for row in processed)
    return done


def try_again(delivery: Delivery, *, now: datetime) -> Delivery:
    """Process a delivery that was given up on, at a person's word."""
    delivery.attempts = 0
    delivery.save(update_fields=["attempts"])
    return process(delivery, now=now)
