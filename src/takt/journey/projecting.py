"""Taking facts into the state of a sale, one by one and in order. Nothing here knows the clock."""

from collections.abc import Callable, Mapping
from typing import Any

from .events import (
    ALL_KINDS,
    CallMade,
    ComplaintClosed,
    ComplaintOpened,
    DeliveryFailed,
    Event,
    GuardOverridden,
    IncivilityNoted,
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
from .sale_facts import ANGRY, SaleFacts

ACCEPTING_LETTER = "order-accepted"  # whoever got it has the shop's word (B5)
WORST_FAIR_RATING = 3  # up to this a review is a bad one (E4)


def take(facts: SaleFacts, event: Event) -> None:
    """Take one more fact."""
    kind = type(event)
    facts.by_kind[kind].append(event)
    flags, stamp, handler = _MEANING[kind]
    for flag in flags:
        setattr(facts, flag, True)
    if stamp is not None:
        setattr(facts, stamp, event.happened_at)
    if handler is not None:
        handler(facts, event)


def _placed(facts: SaleFacts, order: OrderPlaced) -> None:
    facts.order = order
    facts.total, facts.items = order.total, order.items
    facts.payment, facts.delivery = order.payment, order.delivery
    facts.earlier_orders = order.earlier_orders
    _weigh_money(facts)


def _weigh_money(facts: SaleFacts) -> None:
    facts.is_paid = facts.money.cover(facts.total)


def _changed(facts: SaleFacts, event: OrderChanged) -> None:
    facts.total = event.total or facts.total
    facts.payment = event.payment or facts.payment
    facts.delivery = event.delivery or facts.delivery
    facts.items = event.items or facts.items
    # What the buyer did not ask for, the buyer has not agreed to.
    facts.confirmed = facts.confirmed and event.by == "buyer"
    _weigh_money(facts)


def _called(facts: SaleFacts, event: CallMade) -> None:
    if event.is_own_words:
        facts.unreached_calls = 0
        facts.told_at = event.happened_at
    else:
        facts.unreached_calls += 1


def _heard(facts: SaleFacts, event: MessageReceived) -> None:
    facts.unreached_calls = 0
    if (event.mood or 0) >= ANGRY:
        facts.angry_at = event.happened_at


def _wrote(facts: SaleFacts, event: MessageSent) -> None:
    facts.accepted = facts.accepted or event.letter == ACCEPTING_LETTER


def _lifted(facts: SaleFacts, event: GuardOverridden) -> None:
    facts.overridden.add(event.guard)


def _insulted(facts: SaleFacts, event: IncivilityNoted) -> None:
    facts.angry_at = event.happened_at


def _confirmed(facts: SaleFacts, _: OrderConfirmed) -> None:
    facts.unreached_calls = 0


def _paid(facts: SaleFacts, event: PaymentReceived) -> None:
    facts.money.receive(event.amount, facts.total)
    _weigh_money(facts)


def _refunded(facts: SaleFacts, event: PaymentRefunded) -> None:
    facts.money.give_back(event.amount)
    _weigh_money(facts)


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


_FLAGS: Mapping[type[Event], tuple[str, ...]] = {
    OrderConfirmed: ("confirmed",),
    OrderAccepted: ("accepted",),
    OrderCancelled: ("cancelled", "is_ended"),
    WorkStarted: ("begun",),
    WorkProgressed: ("begun",),
    WorkFinished: ("finished",),
    ParcelPacked: ("packed",),
    ParcelShipped: ("shipped", "is_dispatched"),
    OutForDelivery: ("under_way", "is_dispatched"),
    OrderDelivered: ("delivered", "is_handed_over", "is_dispatched"),
    ReceiptConfirmed: ("received", "is_handed_over", "is_dispatched"),
    ReturnRequested: ("return_pending",),
    OrderReturned: ("returned", "is_ended"),
    ComplaintOpened: ("complaint_open",),
    ReviewReceived: ("reviewed_by_buyer",),
    ReviewGiven: ("reviewed_by_shop",),
    WarningGiven: ("warned",),
    ServiceEnded: ("service_ended", "is_ended"),
}

_HANDLERS: Mapping[type[Event], Callable[[SaleFacts, Any], None]] = {
    OrderPlaced: _placed,
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
    MessageSent: _wrote,
    CallMade: _called,
    GuardOverridden: _lifted,
}

_BUYER_ACTS = (
    *(OrderPlaced, OrderConfirmed, PaymentReceived, MessageReceived),
    *(ReceiptConfirmed, ReturnRequested, ComplaintOpened, ReviewReceived),
)
# By an automatic message too the buyer hears whose turn it is, although it answers no question.
_TELLS = (MessageSent, OrderAccepted, WarningGiven)
_STAMPS = dict.fromkeys(_BUYER_ACTS, "heard_at") | dict.fromkeys(_TELLS, "told_at")

# All three of a kind in one place: this is looked up for every event.
_MEANING = {
    kind: (_FLAGS.get(kind, ()), _STAMPS.get(kind), _HANDLERS.get(kind)) for kind in ALL_KINDS
}
