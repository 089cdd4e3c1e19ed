"""All that the desk knows and a check of a draft may need."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from takt.desk.conversations.models import Conversation, Message
from takt.desk.conversations.waiting import letters_that_wait
from takt.desk.orders.models import Order
from takt.desk.orders.queries import load_journey, orders_beside
from takt.journey import ActionWaived, CallMade, Event, MessageSent, PromiseGiven, WorkProgressed
from takt.journey.built_in import FIRST_REPLY
from takt.letters.checking import Context
from takt.letters.checking.promise_not_planned import CANCELLED
from takt.letters.reading.folding import fold, own_text

_STAGES = ("received", "delivered", "shipped", "packed", "begun", "paid", "accepted", "confirmed")
"""How far an order has come, the last first, by the names of its moments."""


def context_of(row: Conversation, *, now: datetime) -> Context:
    """What a letter written in this conversation now is checked against. Four queries.

    A letter may speak of all that the buyer waits for (B10): what was promised for another order is
    promised, and of one that has left it is no untruth to say so.
    """
    buyer, shop = row.buyer, row.journey.shop
    events = load_journey(row.journey).corrected
    order = Order.objects.filter(journey_id=row.journey_id).first()
    beside = list(orders_beside(row.journey))
    return Context(
        letter=letter_answered(letters_that_wait(row)) or _words_that_wait(order, events),
        language=buyer.language or None,
        buyer_name=buyer.name or None,
        today=now.astimezone(shop.zone).date(),
        promised=(
            *(_promise(event) for event in events if isinstance(event, PromiseGiven)),
            *(str(other.promised_on) for other in beside if other.promised_on),
        ),
        **_of_order(order, events, beside) if order else {},
    )


def letter_answered(letters: Sequence[Message]) -> str | None:
    """The letter that waits; of several, the buyer's own words one after the other."""
    if len(letters) < 2:
        return letters[0].text if letters else None
    return "\n\n".join(own_text(letter.text, fold(letter.text)) for letter in letters)


def _words_that_wait(order: Order | None, events: Sequence[Event]) -> str | None:
    """What the buyer wrote into the order, until the shop has had a word with them (A1)."""
    if order is None or not order.message:
        return None
    since = (event for event in events if event.happened_at >= order.placed_at)
    return None if any(map(_is_a_word, since)) else order.message


def _is_a_word(event: Event) -> bool:
    """Does it answer the words in an order, or let them be?"""
    if isinstance(event, ActionWaived):
        return event.play == FIRST_REPLY.name
    return isinstance(event, MessageSent | CallMade) and event.is_own_words


def _promise(event: PromiseGiven) -> str:
    """In the shop's own words, with the day that was named."""
    return ", ".join(filter(None, (event.text, f"{event.date}")))


def _of_order(order: Order, events: Sequence[Event], beside: Sequence[Order]) -> dict[str, Any]:
    return {
        "order_number": order.number,
        "tracking": order.tracking or None,
        "stage": _stage(order, events),
        "is_shipped": any(each.shipped_at for each in (order, *beside)),
        "planned_ship_on": None if order.shipped_at else order.promised_on,
    }


def _stage(order: Order, events: Sequence[Event]) -> str:
    """The stage of the work in the shop's own words, while the order is being made."""
    if order.cancelled_at and not order.shipped_at:
        return CANCELLED
    reached = (name for name in _STAGES if getattr(order, f"{name}_at"))
    stage = next(reached, "placed")
    worked = [each.stage for each in events if isinstance(each, WorkProgressed) and each.stage]
    return worked[-1] if worked and stage == "begun" else stage
