"""What WooCommerce tells of money and parcels, beside what was told of them at the desk."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from takt.channels.woocommerce.lines import parcels_of, total_of
from takt.channels.woocommerce.material import Json, amount, external_id, moment, parts, words
from takt.channels.woocommerce.told import Told
from takt.desk.record import Fact
from takt.journey import Money, NoteAdded, ParcelShipped, PaymentReceived, PaymentRefunded


def facts_dated(order: Json, told: Told, modified: datetime) -> Iterator[Fact]:
    """What WooCommerce tells by a date or a number of its own."""
    if paid := moment(order, "date_paid"):
        yield told.fact(_paid(order, told, paid), "paid")
    for refund in parts(order, "refunds"):
        yield told.fact(_refunded(order, refund, modified), "refund", external_id(refund))
    for carrier, number in parcels_of(order):
        if not _has_left(told, number):
            event = ParcelShipped(happened_at=modified, carrier=carrier or None, tracking=number)
            yield told.fact(event, "shipped", number)
    if words(order, "status") == "failed":
        yield told.fact(
            NoteAdded(happened_at=modified, text="WooCommerce: payment failed"), "failed"
        )


def _has_left(told: Told, number: str) -> bool:
    """Was this parcel told of at the desk? The buyer hears of it once."""
    parcels = (event for event in told.standing if isinstance(event, ParcelShipped))
    numbers = {"".join((parcel.tracking or "").split()) for parcel in parcels}
    return "".join(number.split()) in numbers


def _paid(order: Json, told: Told, at: datetime) -> PaymentReceived:
    """All of it; after money that a person at the desk told of, what was then still to pay: the
    same money is not counted twice.
    """
    at_the_desk = (event for key, event in told.events.items() if not told.is_ours(key))
    paid = [e for e in at_the_desk if isinstance(e, PaymentReceived) and e in told.standing]
    if not paid:
        return PaymentReceived(happened_at=at, amount=total_of(order))
    last = max(event.happened_at for event in paid)
    return PaymentReceived(happened_at=max(at, last + timedelta(microseconds=1)))


def _refunded(order: Json, refund: Json, at: datetime) -> PaymentRefunded:
    given_back = Money(abs(amount(refund, "total")), words(order, "currency"))
    reason = words(refund, "reason") or None
    return PaymentRefunded(happened_at=at, amount=given_back, reason=reason)
