"""The way in: material of any channel becomes rows and facts, once, and nothing is dropped."""

from datetime import datetime

from django.db import transaction

from takt.desk.accounts.models import Inbox, Shop
from takt.desk.conversations.models import Message
from takt.desk.intake.bounces import bounced_message, store_bounce
from takt.desk.intake.deliveries import MAIL, note_problem, take_delivery, turn_into_facts
from takt.desk.intake.incoming import IncomingMessage, IncomingOrder
from takt.desk.intake.letters import store_letter
from takt.desk.intake.models import Delivery
from takt.desk.intake.orders import store_order
from takt.desk.intake.own_letters import is_from_shop, is_ours, store_shops_letter
from takt.desk.orders.models import Journey

__all__ = ["note_problem", "take_delivery", "take_message", "take_order", "turn_into_facts"]


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
        row.message = _message(inbox, incoming, row, now=now)
        row.journey_id = row.message.journey_id if row.message else None

    return turn_into_facts(delivery, turn, now=now).message


def take_order(inbox: Inbox, order: IncomingOrder, *, now: datetime) -> Journey | None:
    """Take in what an outside shop says of one order; facts told before add nothing.

    `None` where the order is unknown here and nothing says that it was placed.
    """
    with transaction.atomic():
        Shop.objects.select_for_update(no_key=True).get(pk=inbox.shop_id)
        return store_order(inbox, order, now=now)


def _message(
    inbox: Inbox, incoming: IncomingMessage, delivery: Delivery, *, now: datetime
) -> Message | None:
    if is_ours(inbox, incoming):
        return None
    about = bounced_message(inbox, incoming.bounce)
    if about is not None and incoming.bounce is not None:
        return store_bounce(inbox, incoming, incoming.bounce, about, delivery, now=now)
    if is_from_shop(inbox, incoming):
        return store_shops_letter(inbox, incoming, delivery, now=now)
    return store_letter(inbox, incoming, delivery, now=now)
