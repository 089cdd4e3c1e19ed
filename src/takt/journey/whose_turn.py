"""Whose turn it is in a sale: does the shop wait for the buyer?"""

from collections.abc import Sequence
from datetime import datetime

from .events import (
    CallMade,
    ComplaintOpened,
    Event,
    MessageReceived,
    MessageSent,
    OrderAccepted,
    OrderConfirmed,
    OrderPlaced,
    PaymentReceived,
    ReceiptConfirmed,
    ReturnRequested,
    ReviewReceived,
    WarningGiven,
)
from .sale_facts import SaleFacts

_BUYER_ACTS: frozenset[type[Event]] = frozenset(
    {
        *(OrderPlaced, OrderConfirmed, PaymentReceived, MessageReceived),
        *(ReceiptConfirmed, ReturnRequested, ComplaintOpened, ReviewReceived),
    }
)
# By an automatic message too the buyer hears whose turn it is, although it answers no question.
_SHOP_TELLS: frozenset[type[Event]] = frozenset({MessageSent, OrderAccepted, WarningGiven})


def buyers_turn_since(events: Sequence[Event], facts: SaleFacts) -> datetime | None:
    """Since when it is the buyer's turn: the shop's last word, unless the buyer acted since."""
    is_up_to_buyer = facts.order is None or (facts.is_open and facts.is_up_to_buyer)
    return _told_last(events) if is_up_to_buyer else None


def _told_last(events: Sequence[Event]) -> datetime | None:
    """When the buyer last heard from the shop; None where that is before what the buyer did."""
    acted: datetime | None = None
    for event in reversed(events):
        kind, moment = type(event), event.happened_at
        if kind in _SHOP_TELLS or (kind is CallMade and event.is_own_words):
            return None if acted is not None and acted > moment else moment
        if acted is None and kind in _BUYER_ACTS:
            acted = moment
    return None
