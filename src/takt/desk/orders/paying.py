"""When an order was paid: all of it, not a part."""

from datetime import datetime

from takt.journey import Journey, OrderChanged, OrderPlaced, PaymentReceived, PaymentRefunded
from takt.journey.payments import Payments


def paid_at(story: Journey) -> datetime | None:
    """When the payment came that covers the order; a part of the sum doesn't pay it."""
    if not any(isinstance(event, PaymentReceived) for event in story.events):
        return None
    total, payments, covered_at = None, Payments(), None
    for event in story.events:
        match event:
            case PaymentReceived():
                payments.receive(event.amount, total)
            case PaymentRefunded():
                payments.give_back(event.amount)
            case OrderPlaced() | OrderChanged():
                total = event.total or total
            case _:
                continue
        is_covered = payments.held(total) and payments.cover(total)
        covered_at = (covered_at or event.happened_at) if is_covered else None
    return covered_at
