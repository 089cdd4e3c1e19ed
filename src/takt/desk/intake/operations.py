"""The way in: material of any channel becomes rows and facts, once, and nothing is dropped."""

from datetime import datetime, timedelta

from django.db import transaction

from takt.desk.accounts.channel import channel_of
from takt.desk.accounts.models import Inbox
from takt.desk.buyers.operations import know_buyer
from takt.desk.catalogue.operations import save_item
from takt.desk.conversations.models import Message
from takt.desk.conversations.queries import messages_with_id
from takt.desk.intake.bounces import bounced_message, store_bounce
from takt.desk.intake.deliveries import MAIL, lock_shop, take_delivery, turn_into_facts
from takt.desk.intake.incoming import (
    Incoming,
    IncomingItem,
    IncomingMessage,
    IncomingOrder,
    Person,
)
from takt.desk.intake.letters import store_letter
from takt.desk.intake.models import Delivery
from takt.desk.intake.orders import store_order
from takt.desk.intake.own_letters import is_from_shop, is_ours, store_shops_letter
from takt.desk.intake.queries import deliveries_left
from takt.desk.orders.models import Journey
from takt.desk.search.operations import index_buyer, index_message

__all__ = ["process", "sweep", "take_delivery", "take_message", "take_order", "try_again"]

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
    """Take one message in: the raw bytes are stored first, then who, where and what they say.

    The same raw bytes again add nothing and give the same message. `None` where there is nothing
    to add (the desk's own letter seen again) and where turning it into facts failed: then it
    waits in its `Delivery`, with the problem, and the sweep tries again.
    """
    delivery = take_delivery(inbox, raw, content_type, now=now)

    def turn(row: Delivery) -> None:
        _take(inbox, incoming, row, now=now)

    return turn_into_facts(delivery, turn, now=now).message


def take_order(inbox: Inbox, order: IncomingOrder, *, now: datetime) -> Journey | None:
    """Take in what an outside shop says of one order; facts told before add nothing.

    `None` where the order is unknown here and no fact is told of it.
    """
    with transaction.atomic():
        lock_shop(inbox.shop_id)
        return store_order(inbox, order, now=now)


def process(delivery: Delivery, *, now: datetime) -> Delivery:
    """Turn a stored delivery into facts by the channel it came by; one done already stays."""
    inbox = delivery.inbox

    def turn(row: Delivery) -> None:
        channel = channel_of(inbox)
        raw = bytes(row.content)
        for incoming in channel.read(inbox, raw, row.content_type, row.received_at):
            _take(inbox, incoming, row, now=now)

    return turn_into_facts(delivery, turn, now=now)


def sweep(*, now: datetime, limit: int = 500) -> int:
    """Take up what a crash or an error left behind; return how many deliveries are done now."""
    left = deliveries_left(before=now - IN_HAND)[:limit]
    return sum(process(delivery, now=now).done_at is not None for delivery in left)


def try_again(delivery: Delivery, *, now: datetime) -> Delivery:
    """Process a delivery that was given up on, at a person's word."""
    delivery.attempts = 0
    delivery.save(update_fields=["attempts"])
    return process(delivery, now=now)


def _take(inbox: Inbox, incoming: Incoming, delivery: Delivery, *, now: datetime) -> None:
    match incoming:
        case IncomingMessage():
            if message := _message(inbox, incoming, delivery, now=now):
                delivery.message, delivery.journey = message, message.journey
                index_message(message)
        case IncomingOrder():
            delivery.journey = store_order(inbox, incoming, now=now)
        case IncomingItem():
            save_item(inbox.shop, incoming)
        case Person():
            index_buyer(know_buyer(inbox.shop, incoming, inbox=inbox, now=now))


def _message(
    inbox: Inbox, incoming: IncomingMessage, delivery: Delivery, *, now: datetime
) -> Message | None:
    twin = messages_with_id(inbox.shop, incoming.external_id).first()
    if is_ours(inbox, incoming, twin):
        return None
    about = bounced_message(inbox, incoming.bounce)
    if about is not None and incoming.bounce is not None:
        return store_bounce(inbox, incoming, incoming.bounce, about, delivery, now=now)
    if is_from_shop(inbox, incoming):
        return store_shops_letter(inbox, incoming, delivery, now=now)
    return store_letter(inbox, incoming, delivery, twin, now=now)
