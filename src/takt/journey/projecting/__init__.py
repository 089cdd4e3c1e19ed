"""Taking facts into the state of a sale, one by one and in order. Nothing here knows the clock.

Most events only raise flags; what else some of them do stands in a file for each sort of event.
"""

from collections.abc import Mapping

from takt.journey.events import (
    ALL_KINDS,
    ComplaintOpened,
    Event,
    MessageReceived,
    MessageSent,
    OrderAccepted,
    OrderCancelled,
    OrderConfirmed,
    OrderDelivered,
    OrderPlaced,
    OrderReturned,
    OutForDelivery,
    ParcelShipped,
    PaymentReceived,
    ReceiptConfirmed,
    ReturnRequested,
    ReviewReceived,
    ServiceEnded,
    WarningGiven,
    WorkProgressed,
    WorkStarted,
)
from takt.journey.flags import HAPPENED, Flag
from takt.journey.sale_facts import SaleFacts

from . import afterwards, delivering, ordering, talking
from .talking import ACCEPTING_LETTER

__all__ = ["ACCEPTING_LETTER", "take"]


def take(facts: SaleFacts, event: Event) -> None:
    """Take one more fact."""
    kind = type(event)
    facts.events.append(event)
    raised, stamp, handler = _MEANING[kind]
    facts.flags |= raised
    if stamp is not None:
        setattr(facts, stamp, event.happened_at)
    if handler is not None:
        handler(facts, event)


_ARRIVED = (SaleFacts.is_dispatched, SaleFacts.really_sent, SaleFacts.is_handed_over)
_FLAGS: Mapping[type[Event], tuple[Flag, ...]] = {
    OrderConfirmed: (SaleFacts.confirmed,),
    OrderAccepted: (SaleFacts.accepted,),
    OrderCancelled: (SaleFacts.is_ended,),
    WorkStarted: (SaleFacts.begun,),
    WorkProgressed: (SaleFacts.begun,),
    ParcelShipped: (SaleFacts.is_dispatched,),
    OutForDelivery: (SaleFacts.is_dispatched, SaleFacts.really_sent),
    OrderDelivered: _ARRIVED,
    ReceiptConfirmed: _ARRIVED,
    ReturnRequested: (SaleFacts.return_pending,),
    OrderReturned: (SaleFacts.is_ended,),
    ComplaintOpened: (SaleFacts.complaint_open,),
    ServiceEnded: (SaleFacts.is_ended,),
}

_HANDLERS = {
    **ordering.HANDLERS,
    **delivering.HANDLERS,
    **talking.HANDLERS,
    **afterwards.HANDLERS,
}

_BUYER_ACTS = (
    *(OrderPlaced, OrderConfirmed, PaymentReceived, MessageReceived),
    *(ReceiptConfirmed, ReturnRequested, ComplaintOpened, ReviewReceived),
)
# By an automatic message too the buyer hears whose turn it is, although it answers no question.
_TELLS = (MessageSent, OrderAccepted, WarningGiven)
_STAMPS = dict.fromkeys(_BUYER_ACTS, "heard_at") | dict.fromkeys(_TELLS, "told_at")


def _raised(kind: type[Event]) -> int:
    """All the flags that an event of the kind raises: that it happened, and what this means."""
    return HAPPENED[kind].bit | sum(flag.bit for flag in _FLAGS.get(kind, ()))


# All three of a kind in one place: this is looked up for every event.
_MEANING = {kind: (_raised(kind), _STAMPS.get(kind), _HANDLERS.get(kind)) for kind in ALL_KINDS}
