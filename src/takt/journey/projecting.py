"""Taking facts into the state of a sale, one by one and in order. Nothing here knows the clock."""

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import Any

from .events import (
    ALL_KINDS,
    ActionWaived,
    CallMade,
    ComplaintClosed,
    ComplaintOpened,
    CourierAssigned,
    DeliveryFailed,
    Event,
    GuardOverridden,
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
    ParcelShipped,
    PaymentReceived,
    PaymentRefunded,
    ReceiptConfirmed,
    ReturnRequested,
    ReviewReceived,
    ServiceEnded,
    WarningGiven,
    WorkProgressed,
    WorkStarted,
)
from .flags import HAPPENED, Flag
from .replies import FIRST_REPLY, NEXT_REPLY
from .sale_facts import ANGRY, ANNOYED, SaleFacts

ACCEPTING_LETTER = "order-accepted"  # whoever got it has the shop's word (B5)
FILE_LETTER = "digital-sent"
FETCHING_LETTER = "ready-for-pickup"  # what may be fetched is made, or lay ready
_REPLIES = (FIRST_REPLY.name, NEXT_REPLY.name)
WORST_FAIR_RATING = 3  # up to this a review is a bad one (E4)


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


def _placed(facts: SaleFacts, order: OrderPlaced) -> None:
    facts.order = order
    facts.total, facts.items = order.total, order.items
    facts.payment, facts.delivery = order.payment, order.delivery
    if order.open_orders:
        facts.beside_another = True
    _read_order(facts)
    facts.is_a_regulars = order.earlier_orders > 0
    _weigh_money(facts)


def _read_order(facts: SaleFacts) -> None:
    said = _TERMS[facts.payment] | _TERMS[facts.delivery]
    if facts.order is None:
        said &= ~_USUAL_TERMS  # what most orders are is not known of this one
    if facts.items:
        said |= _said_of(facts.items)
    facts.flags = facts.flags & ~_OF_THE_ORDER | said


def _said_of(items: Sequence[Item]) -> int:
    """The flags that items raise."""
    sized = [item for item in items if item.size]
    differ = len({item.size for item in sized}) > 1
    final = any(item.alterable is False or item.returnable is False for item in sized)
    made = any(item.made_to_order for item in items)
    return differ * _SIZES_DIFFER | final * _FIT_IS_FINAL | made * _MADE_TO_ORDER


def _weigh_money(facts: SaleFacts) -> None:
    money, total = facts.money, facts.total
    facts.money_is_held = held = money.held(total)
    # What costs nothing is paid.
    facts.is_paid = money.cover(total) if held else total is not None and not total.amount


def _changed(facts: SaleFacts, event: OrderChanged) -> None:
    facts.total = event.total or facts.total
    facts.payment = event.payment or facts.payment
    facts.delivery = event.delivery or facts.delivery
    facts.items = event.items or facts.items
    # What the buyer did not ask for, the buyer has not agreed to.
    facts.confirmed = facts.confirmed and event.by == "buyer"
    _read_order(facts)
    _weigh_money(facts)


def _called(facts: SaleFacts, event: CallMade) -> None:
    if event.is_own_words:
        _reached(facts)
        facts.told_at = event.happened_at
        facts.annoyed_letter_waits = False
    else:
        facts.out_of_reach = facts.unreached_calls > 0
        facts.unreached_calls += 1


def _reached(facts: SaleFacts) -> None:
    facts.unreached_calls = 0
    facts.out_of_reach = False


def _heard(facts: SaleFacts, event: MessageReceived) -> None:
    if facts.unreached_calls:
        _reached(facts)
    mood = event.mood or 0
    if mood >= ANNOYED and event.needs_answer:
        facts.annoyed_letter_waits = True
    facts.buyer_is_angry = mood >= ANGRY
    if facts.buyer_is_angry:
        facts.angry_at = event.happened_at


def _waived(facts: SaleFacts, event: ActionWaived) -> None:
    if event.play in _REPLIES:
        facts.annoyed_letter_waits = False


def _warned(facts: SaleFacts, _: WarningGiven) -> None:
    facts.annoyed_letter_waits = False


def _wrote(facts: SaleFacts, event: MessageSent) -> None:
    if event.is_own_words:
        facts.flags &= ~_ANNOYED_LETTER_WAITS
    if event.letter in _BY_LETTER:
        facts.flags |= _BY_LETTER[event.letter].bit


def _lifted(facts: SaleFacts, event: GuardOverridden) -> None:
    facts.overridden.add(event.guard)


def _insulted(facts: SaleFacts, event: IncivilityNoted) -> None:
    facts.buyer_is_angry = True
    facts.angry_at = event.happened_at


def _confirmed(facts: SaleFacts, _: OrderConfirmed) -> None:
    _reached(facts)


def _paid(facts: SaleFacts, event: PaymentReceived) -> None:
    facts.money.receive(event.amount, facts.total)
    _weigh_money(facts)


def _refunded(facts: SaleFacts, event: PaymentRefunded) -> None:
    facts.money.give_back(event.amount)
    facts.put_right = True
    _weigh_money(facts)


def _shipped(facts: SaleFacts, event: ParcelShipped) -> None:
    if event.tracking:
        facts.tracking = True
    if event.tracking or event.handover:
        facts.really_sent = True
    facts.held_up = False


def _tried_again(facts: SaleFacts, _: CourierAssigned | OutForDelivery) -> None:
    facts.held_up = False


def _failed(facts: SaleFacts, _: DeliveryFailed) -> None:
    facts.failed_twice = facts.failed_deliveries > 0
    facts.failed_deliveries += 1
    facts.held_up = True


def _returned(facts: SaleFacts, _: OrderReturned) -> None:
    facts.return_pending = False


def _complained(facts: SaleFacts, _: ComplaintOpened) -> None:
    facts.put_right = facts.money.any_went_back


def _made_good(facts: SaleFacts, _: ComplaintClosed) -> None:
    facts.complaint_open, facts.put_right = False, True


def _reviewed(facts: SaleFacts, event: ReviewReceived) -> None:
    facts.bad_review = event.rating is not None and event.rating <= WORST_FAIR_RATING


_TERMS: Mapping[str, int] = {
    "prepaid": SaleFacts.prepaid.bit,
    "on delivery": SaleFacts.paid_on_delivery.bit,
    "in person": SaleFacts.paid_in_person.bit,
    "deferred": SaleFacts.deferred.bit,
    "post": SaleFacts.by_post.bit | SaleFacts.goods_are_sent.bit,
    "courier": SaleFacts.by_courier.bit | SaleFacts.goods_are_sent.bit,
    "pickup": SaleFacts.picked_up.bit,
    "digital": SaleFacts.digital.bit,
}
_ANNOYED_LETTER_WAITS = SaleFacts.annoyed_letter_waits.bit
_BY_LETTER: Mapping[str | None, Flag] = {
    ACCEPTING_LETTER: SaleFacts.accepted,
    FETCHING_LETTER: SaleFacts.finished,
    FILE_LETTER: SaleFacts.file_sent,
}

_SIZES_DIFFER, _FIT_IS_FINAL = SaleFacts.sizes_differ.bit, SaleFacts.fit_is_final.bit
_MADE_TO_ORDER = SaleFacts.made_to_order.bit
_OF_THE_ORDER = reduce(or_, _TERMS.values()) | _SIZES_DIFFER | _FIT_IS_FINAL | _MADE_TO_ORDER
_USUAL_TERMS = _TERMS["prepaid"] | _TERMS["post"]

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

_HANDLERS: Mapping[type[Event], Callable[[SaleFacts, Any], None]] = {
    OrderPlaced: _placed,
    OrderChanged: _changed,
    OrderConfirmed: _confirmed,
    PaymentReceived: _paid,
    PaymentRefunded: _refunded,
    ParcelShipped: _shipped,
    CourierAssigned: _tried_again,
    OutForDelivery: _tried_again,
    DeliveryFailed: _failed,
    OrderReturned: _returned,
    ComplaintOpened: _complained,
    ComplaintClosed: _made_good,
    ReviewReceived: _reviewed,
    IncivilityNoted: _insulted,
    MessageReceived: _heard,
    MessageSent: _wrote,
    CallMade: _called,
    WarningGiven: _warned,
    ActionWaived: _waived,
    GuardOverridden: _lifted,
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
