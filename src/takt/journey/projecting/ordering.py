"""What an order, its changes and its money mean to the state of a sale."""

from collections.abc import Sequence
from functools import reduce
from operator import or_

from takt.journey.events import (
    Item,
    OrderChanged,
    OrderConfirmed,
    OrderPlaced,
    PaymentReceived,
    PaymentRefunded,
)
from takt.journey.sale_facts import SaleFacts

from .handlers import Handlers
from .talking import reached

_TERMS = {
    "prepaid": SaleFacts.prepaid.bit,
    "on delivery": SaleFacts.paid_on_delivery.bit,
    "in person": SaleFacts.paid_in_person.bit,
    "deferred": SaleFacts.deferred.bit,
    "post": SaleFacts.by_post.bit | SaleFacts.goods_are_sent.bit,
    "courier": SaleFacts.by_courier.bit | SaleFacts.goods_are_sent.bit,
    "pickup": SaleFacts.picked_up.bit,
    "digital": SaleFacts.digital.bit,
}
_USUAL_TERMS = _TERMS["prepaid"] | _TERMS["post"]
_SIZES_DIFFER, _FIT_IS_FINAL = SaleFacts.sizes_differ.bit, SaleFacts.fit_is_final.bit
_MADE_TO_ORDER = SaleFacts.made_to_order.bit
_OF_THE_ORDER = reduce(or_, _TERMS.values()) | _SIZES_DIFFER | _FIT_IS_FINAL | _MADE_TO_ORDER


def _placed(facts: SaleFacts, order: OrderPlaced) -> None:
    facts.order = order
    facts.total, facts.items = order.total, order.items
    facts.payment, facts.delivery = order.payment, order.delivery
    if order.open_orders:
        facts.beside_another = True
    _read_order(facts)
    facts.is_a_regulars = order.earlier_orders > 0
    _weigh_money(facts)


def _changed(facts: SaleFacts, event: OrderChanged) -> None:
    facts.total = event.total or facts.total
    facts.payment = event.payment or facts.payment
    facts.delivery = event.delivery or facts.delivery
    facts.items = event.items or facts.items
    # What the buyer did not ask for, the buyer has not agreed to.
    facts.confirmed = facts.confirmed and event.by == "buyer"
    _read_order(facts)
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


def _confirmed(facts: SaleFacts, _: OrderConfirmed) -> None:
    reached(facts)


def _paid(facts: SaleFacts, event: PaymentReceived) -> None:
    facts.money.receive(event.amount, facts.total)
    _weigh_money(facts)


def _refunded(facts: SaleFacts, event: PaymentRefunded) -> None:
    facts.money.give_back(event.amount)
    facts.put_right = True
    _weigh_money(facts)


HANDLERS: Handlers = {
    OrderPlaced: _placed,
    OrderChanged: _changed,
    OrderConfirmed: _confirmed,
    PaymentReceived: _paid,
    PaymentRefunded: _refunded,
}
