"""Taking facts into the state of a sale, one by one and in order. Nothing here knows the clock.

Most events only raise flags; what else some of them do stands in a file for each sort of event.
"""

from collections.abc import Mapping

from takt.journey.events import (
    ALL_KINDS,
    ComplaintOpened,
    Event,
    OrderAccepted,
    OrderCancelled,
    OrderChanged,
    OrderConfirmed,
    OrderDelivered,
    OrderPlaced,
    OrderReturned,
    OutForDelivery,
    ParcelShipped,
    PaymentReceived,
    PaymentRefunded,
    ReceiptConfirmed,
    ReturnRequested,
    ServiceEnded,
    WorkProgressed,
    WorkStarted,
)
from takt.journey.flags import HAPPENED, Flag
from takt.journey.patterns import read_pattern
from takt.journey.sale_facts import SaleFacts

from . import afterwards, delivering, ordering, talking
from .talking import ACCEPTING_LETTER, heats

__all__ = ["ACCEPTING_LETTER", "MORE_THAN_FLAGS", "TOLD_APART", "change", "heats", "take"]

# What these say is more than flags can tell: sums, items, terms.
MORE_THAN_FLAGS: frozenset[type[Event]] = frozenset(
    {OrderPlaced, OrderChanged, PaymentReceived, PaymentRefunded}
)
# By these patterns events are told apart that mean different flags, though of one kind.
_TOLD_APART = (*delivering.TOLD_APART, *talking.TOLD_APART, *afterwards.TOLD_APART)
TOLD_APART = tuple(map(read_pattern, _TOLD_APART))


def take(facts: SaleFacts, event: Event) -> None:
    """Take one more fact."""
    facts.events.append(event)
    change(facts, event)


def change(facts: SaleFacts, event: Event) -> None:
    """Change the state as the event means it."""
    raised, handler = _MEANING[type(event)]
    facts.flags |= raised
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


def _raised(kind: type[Event]) -> int:
    """All the flags that an event of the kind raises: that it happened, and what this means."""
    return HAPPENED[kind].bit | sum(flag.bit for flag in _FLAGS.get(kind, ()))


_MEANING = {kind: (_raised(kind), _HANDLERS.get(kind)) for kind in ALL_KINDS}
