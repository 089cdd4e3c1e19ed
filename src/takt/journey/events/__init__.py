"""The kinds of facts a sale is made of. Their names are part of the journal's format."""

from .afterwards import (
    ComplaintClosed,
    ComplaintOpened,
    IncivilityNoted,
    ReviewGiven,
    ReviewReceived,
    ServiceEnded,
    WarningGiven,
)
from .base import Event, FieldSpec, WithItems, specs_of
from .correcting import LASTING, WITHDRAWABLE, FactWithdrawn
from .delivering import (
    CourierAssigned,
    DeliveryFailed,
    OrderDelivered,
    OrderReturned,
    OutForDelivery,
    ParcelShipped,
    ReceiptConfirmed,
    ReturnRequested,
)
from .facts import FACTS
from .making import (
    GiftPacked,
    ParcelPacked,
    PromiseGiven,
    WorkFinished,
    WorkProgressed,
    WorkStarted,
)
from .ordering import (
    Item,
    ItemUnavailable,
    OrderAccepted,
    OrderCancelled,
    OrderChanged,
    OrderConfirmed,
    OrderPlaced,
    PaymentReceived,
    PaymentRefunded,
)
from .talking import (
    ActionWaived,
    CallMade,
    GuardOverridden,
    MessageReceived,
    MessageSent,
    MoodCorrected,
    NoteAdded,
    RemarkOverridden,
)

ALL_KINDS: tuple[type[Event], ...] = (*FACTS, FactWithdrawn)
"""In the order in which facts of one and the same moment are taken to have happened."""

KINDS: dict[str, type[Event]] = {kind.kind: kind for kind in ALL_KINDS}

__all__ = [
    "ALL_KINDS",
    "KINDS",
    "LASTING",
    "WITHDRAWABLE",
    "ActionWaived",
    "CallMade",
    "ComplaintClosed",
    "ComplaintOpened",
    "CourierAssigned",
    "DeliveryFailed",
    "Event",
    "FactWithdrawn",
    "FieldSpec",
    "GiftPacked",
    "GuardOverridden",
    "IncivilityNoted",
    "Item",
    "ItemUnavailable",
    "MessageReceived",
    "MessageSent",
    "MoodCorrected",
    "NoteAdded",
    "OrderAccepted",
    "OrderCancelled",
    "OrderChanged",
    "OrderConfirmed",
    "OrderDelivered",
    "OrderPlaced",
    "OrderReturned",
    "OutForDelivery",
    "ParcelPacked",
    "ParcelShipped",
    "PaymentReceived",
    "PaymentRefunded",
    "PromiseGiven",
    "ReceiptConfirmed",
    "RemarkOverridden",
    "ReturnRequested",
    "ReviewGiven",
    "ReviewReceived",
    "ServiceEnded",
    "WarningGiven",
    "WithItems",
    "WorkFinished",
    "WorkProgressed",
    "WorkStarted",
    "specs_of",
]
