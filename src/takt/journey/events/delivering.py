"""Facts of the way to the buyer and back."""

from dataclasses import dataclass
from datetime import datetime

from takt.journey.fields import MOMENT, TEXT, optional

from .base import Event


@dataclass(frozen=True, kw_only=True)
class ParcelShipped(Event):
    """The parcel left the shop. A tracking number or a word on who took it over proves it."""

    kind = "parcel shipped"
    carrier: str | None = optional(TEXT, "who carries it")
    tracking: str | None = optional(TEXT, "the tracking number")
    handover: str | None = optional(TEXT, "who took it over, where there is no number")


@dataclass(frozen=True, kw_only=True)
class CourierAssigned(Event):
    """A courier will bring it. A bare time means the next time the clock shows it."""

    kind = "courier assigned"
    name: str | None = optional(TEXT, "the courier's name")
    phone: str | None = optional(TEXT, "the courier's telephone")
    from_: datetime | None = optional(MOMENT, "from when the buyer should expect him", name="from")
    to: datetime | None = optional(MOMENT, "until when")


@dataclass(frozen=True, kw_only=True)
class OutForDelivery(Event):
    """The courier is on the way with it."""

    kind = "out for delivery"


@dataclass(frozen=True, kw_only=True)
class DeliveryFailed(Event):
    """It could not be handed over."""

    kind = "delivery failed"
    reason: str | None = optional(TEXT, "why")


@dataclass(frozen=True, kw_only=True)
class OrderDelivered(Event):
    """It was handed over: by a carrier or courier, at the counter, as a file, in person."""

    kind = "order delivered"


@dataclass(frozen=True, kw_only=True)
class ReceiptConfirmed(Event):
    """The buyer says that it came."""

    kind = "receipt confirmed"


@dataclass(frozen=True, kw_only=True)
class ReturnRequested(Event):
    """The buyer wants to send it back."""

    kind = "return requested"
    reason: str | None = optional(TEXT, "why")


@dataclass(frozen=True, kw_only=True)
class OrderReturned(Event):
    """The goods are back at the shop."""

    kind = "order returned"
