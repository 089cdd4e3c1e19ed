"""What the events of one sale say so far. Facts are taken one by one, in order; nothing here knows
the clock.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .events import (
    CallMade,
    ComplaintClosed,
    ComplaintOpened,
    DeliveryFailed,
    Event,
    IncivilityNoted,
    Item,
    MessageReceived,
    MessageSent,
    OrderAccepted,
    OrderCancelled,
    OrderChanged,
    OrderConfirmed,
    OrderDelivered,
    OrderPlaced,
    OrderReturned,
    OutForDelivery,
    ParcelPacked,
    ParcelShipped,
    PaymentReceived,
    PaymentRefunded,
    ReceiptConfirmed,
    ReturnRequested,
    ReviewGiven,
    ReviewReceived,
    ServiceEnded,
    WarningGiven,
    WorkFinished,
    WorkProgressed,
    WorkStarted,
)
from .money import Money
from .payments import Payments

ANGRY = 2  # the mood from which a letter is answered after a pause


@dataclass
class SaleFacts:
    """The state of one sale, projected from its events."""

    order: OrderPlaced | None = None
    total: Money | None = None
    payment: str = "prepaid"
    delivery: str = "post"
    items: tuple[Item, ...] = ()
    earlier_orders: int = 0
    money: Payments = field(default_factory=Payments)
    is_paid: bool = False  # has all the money come?
    confirmed: bool = False
    accepted: bool = False
    begun: bool = False
    finished: bool = False
    packed: bool = False
    shipped: bool = False
    under_way: bool = False
    tracking: bool = False
    handover: bool = False
    failed_deliveries: int = 0
    delivered: bool = False
    received: bool = False
    return_pending: bool = False
    returned: bool = False
    cancelled: bool = False
    service_ended: bool = False
    complaint_open: bool = False
    complaint_closed: bool = False
    bad_review: bool = False
    reviewed_by_buyer: bool = False
    reviewed_by_shop: bool = False
    warned: bool = False
    unreached_calls: int = 0
    own_words_at: datetime | None = None  # when the shop last spoke to the buyer itself
    heard_at: datetime | None = None  # when the buyer last did something
    angry_at: datetime | None = None
    events: list[Event] = field(default_factory=list)

    def take(self, event: Event) -> None:
        """Take one more fact."""
        self.events.append(event)
        kind = type(event)
        if kind in _FLAGS:
            setattr(self, _FLAGS[kind], True)
        if kind in _HANDLERS:
            _HANDLERS[kind](self, event)
        if kind in _BUYER_ACTS:
            self.heard_at = event.happened_at

    def know_order(self, order: OrderPlaced) -> None:
        """Take over what the order says."""
        self.order = order
        self.total, self.items = order.total, order.items
        self.payment, self.delivery = order.payment, order.delivery
        self.earlier_orders = order.earlier_orders
        self.weigh_money()

    def weigh_money(self) -> None:
        """Hold what was paid against the total."""
        self.is_paid = self.money.cover(self.total)

    @property
    def is_dispatched(self) -> bool:
        """Has it left the shop?"""
        return self.shipped or self.under_way or self.is_handed_over

    @property
    def is_handed_over(self) -> bool:
        """Has the buyer got it?"""
        return self.delivered or self.received

    @property
    def is_ended(self) -> bool:
        """Did the sale come to nothing?"""
        return self.cancelled or self.returned or self.service_ended

    @property
    def is_open(self) -> bool:
        """Is there an order on which something is still to happen?"""
        if self.order is None or self.is_ended:
            return False
        unsettled = self.complaint_open or self.return_pending or self.awaits_deferred_payment
        return unsettled or not self.is_handed_over

    @property
    def awaits_deferred_payment(self) -> bool:
        """Did the buyer get goods that are to be paid later, and are not paid yet?"""
        return self.payment == "deferred" and self.is_handed_over and not self.is_paid

    @property
    def is_up_to_buyer(self) -> bool:
        """Is it the buyer who has to agree, to pay, or to send something back?"""
        unpaid = self.payment == "prepaid" and self.accepted and not self.is_paid
        return not self.confirmed or unpaid or self.return_pending

    @property
    def awaits_words(self) -> bool:
        """Is it paid and in the making, so that the buyer should hear from the shop (C2)?"""
        return self.is_paid and self.is_open and not self.is_dispatched


def speaks_for_shop(event: Event) -> bool:
    """Is the event the shop's own words, heard by the buyer? An automatic message is not."""
    if isinstance(event, MessageSent):
        return not event.automatic
    if isinstance(event, CallMade):
        return event.outcome == "reached"
    return isinstance(event, WarningGiven)


def _changed(facts: SaleFacts, event: OrderChanged) -> None:
    facts.total = event.total or facts.total
    facts.payment = event.payment or facts.payment
    facts.delivery = event.delivery or facts.delivery
    facts.items = event.items or facts.items
    # What the buyer did not ask for, the buyer has not agreed to.
    facts.confirmed = facts.confirmed and event.by == "buyer"
    facts.weigh_money()


def _spoke(facts: SaleFacts, event: Event) -> None:
    if speaks_for_shop(event):
        facts.own_words_at = event.happened_at


def _called(facts: SaleFacts, event: CallMade) -> None:
    facts.unreached_calls = 0 if event.outcome == "reached" else facts.unreached_calls + 1
    _spoke(facts, event)


def _heard(facts: SaleFacts, event: MessageReceived) -> None:
    facts.unreached_calls = 0
    if (event.mood or 0) >= ANGRY:
        facts.angry_at = event.happened_at


def _insulted(facts: SaleFacts, event: IncivilityNoted) -> None:
    facts.angry_at = event.happened_at


def _confirmed(facts: SaleFacts, _: OrderConfirmed) -> None:
    facts.unreached_calls = 0


def _paid(facts: SaleFacts, event: PaymentReceived) -> None:
    facts.money.received.append(event.amount)
    facts.weigh_money()


def _refunded(facts: SaleFacts, event: PaymentRefunded) -> None:
    facts.money.refunded.append(event.amount)
    facts.weigh_money()


def _shipped(facts: SaleFacts, event: ParcelShipped) -> None:
    facts.tracking = facts.tracking or bool(event.tracking)
    facts.handover = facts.handover or bool(event.handover)


def _failed(facts: SaleFacts, _: DeliveryFailed) -> None:
    facts.failed_deliveries += 1


def _returned(facts: SaleFacts, _: OrderReturned) -> None:
    facts.return_pending = False


def _complained(facts: SaleFacts, _: ComplaintOpened) -> None:
    facts.complaint_closed = False


def _made_good(facts: SaleFacts, _: ComplaintClosed) -> None:
    facts.complaint_open, facts.complaint_closed = False, True


def _reviewed(facts: SaleFacts, event: ReviewReceived) -> None:
    facts.bad_review = event.rating is not None and event.rating <= WORST_FAIR_RATING


WORST_FAIR_RATING = 3  # up to this a review is a bad one (E4)

_FLAGS: Mapping[type[Event], str] = {
    OrderConfirmed: "confirmed",
    OrderAccepted: "accepted",
    OrderCancelled: "cancelled",
    WorkStarted: "begun",
    WorkProgressed: "begun",
    WorkFinished: "finished",
    ParcelPacked: "packed",
    ParcelShipped: "shipped",
    OutForDelivery: "under_way",
    OrderDelivered: "delivered",
    ReceiptConfirmed: "received",
    ReturnRequested: "return_pending",
    OrderReturned: "returned",
    ComplaintOpened: "complaint_open",
    ReviewReceived: "reviewed_by_buyer",
    ReviewGiven: "reviewed_by_shop",
    WarningGiven: "warned",
    ServiceEnded: "service_ended",
}

_HANDLERS: Mapping[type[Event], Callable[[SaleFacts, Any], None]] = {
    OrderPlaced: SaleFacts.know_order,
    OrderChanged: _changed,
    OrderConfirmed: _confirmed,
    PaymentReceived: _paid,
    PaymentRefunded: _refunded,
    ParcelShipped: _shipped,
    DeliveryFailed: _failed,
    OrderReturned: _returned,
    ComplaintOpened: _complained,
    ComplaintClosed: _made_good,
    ReviewReceived: _reviewed,
    IncivilityNoted: _insulted,
    MessageReceived: _heard,
    MessageSent: _spoke,
    CallMade: _called,
    WarningGiven: _spoke,
}

_BUYER_ACTS = frozenset(
    {
        *(OrderPlaced, OrderConfirmed, PaymentReceived, MessageReceived),
        *(ReceiptConfirmed, ReturnRequested, ComplaintOpened, ReviewReceived),
    }
)
