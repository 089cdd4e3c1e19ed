"""Facts of the order itself: placed, changed, agreed, paid, ended."""

from dataclasses import dataclass, field

from takt.journey.fields import (
    AMOUNT,
    COUNT,
    FLAG,
    MONEY,
    QUANTITY,
    TEXT,
    choice,
    optional,
    required,
)
from takt.journey.money import Money

from .base import Event, WithItems

PAYMENT = choice("prepaid", "on delivery", "in person", "deferred")
DELIVERY = choice("post", "courier", "pickup", "digital")
PARTY = choice("buyer", "shop", "marketplace")


@dataclass(frozen=True, kw_only=True)
class Item:
    """A line of an order, indented under it in the journal."""

    sku: str | None = optional(TEXT, "the shop's code of the item")
    title: str | None = optional(TEXT, "what it is called")
    size: str | None = optional(TEXT, "the size ordered")
    qty: int = optional(QUANTITY, "how many", 1)
    price: Money | None = optional(MONEY, "the price of one")
    alterable: bool | None = optional(FLAG, "can it be altered to fit?")
    returnable: bool | None = optional(FLAG, "can it be sent back?")
    made_to_order: bool | None = optional(FLAG, "is it made for this buyer?")


@dataclass(frozen=True, kw_only=True)
class OrderPlaced(WithItems):
    """The buyer ordered."""

    kind = "order placed"
    number: str = required(TEXT, "the order's number")
    buyer: str | None = optional(TEXT, "the buyer's name")
    total: Money | None = optional(AMOUNT, "what it costs in all")
    payment: str = optional(PAYMENT, "when it is paid", "prepaid")
    delivery: str = optional(DELIVERY, "how it gets there", "post")
    message: str | None = optional(TEXT, "what the buyer wrote with the order")
    earlier_orders: int = optional(COUNT, "how many orders this buyer had received before", 0)
    open_orders: int = optional(COUNT, "how many other orders of this buyer were open then", 0)
    # The order's own number says which order it is.
    order: str | None = field(default=None, init=False, repr=False, compare=False)


@dataclass(frozen=True, kw_only=True)
class OrderChanged(WithItems):
    """The order is not what it was. What is not named stays; items, if any, replace all others."""

    kind = "order changed"
    by: str | None = optional(
        PARTY, "who asked for it; only the buyer's own change needs no new agreement"
    )
    total: Money | None = optional(AMOUNT, "the new total")
    payment: str | None = optional(PAYMENT, "the new way to pay")
    delivery: str | None = optional(DELIVERY, "the new way to deliver")
    text: str | None = optional(TEXT, "what changed, in words")


@dataclass(frozen=True, kw_only=True)
class OrderConfirmed(Event):
    """The buyer said that all of it suits."""

    kind = "order confirmed"
    by: str | None = optional(choice("letter", "call", "link"), "how the buyer said so")


@dataclass(frozen=True, kw_only=True)
class OrderAccepted(Event):
    """The shop took the order on and told the buyer."""

    kind = "order accepted"


@dataclass(frozen=True, kw_only=True)
class OrderCancelled(Event):
    """The order is off."""

    kind = "order cancelled"
    by: str | None = optional(PARTY, "who called it off")
    reason: str | None = optional(TEXT, "why")


@dataclass(frozen=True, kw_only=True)
class ItemUnavailable(Event):
    """Something ordered or asked for is not there."""

    kind = "item unavailable"
    sku: str | None = optional(TEXT, "the shop's code of the item")
    title: str | None = optional(TEXT, "what it is called")
    alternative: str | None = optional(TEXT, "the nearest thing the shop has")


@dataclass(frozen=True, kw_only=True)
class PaymentReceived(Event):
    """The buyer's money came, all of it where no amount is named."""

    kind = "payment received"
    amount: Money | None = optional(AMOUNT, "how much")


@dataclass(frozen=True, kw_only=True)
class PaymentRefunded(Event):
    """The shop gave money back, all of it where no amount is named."""

    kind = "payment refunded"
    amount: Money | None = optional(AMOUNT, "how much")
    reason: str | None = optional(TEXT, "why")
