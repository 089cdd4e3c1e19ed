"""When an order was paid, all of it and not a part; and what is still to pay."""

from datetime import datetime

from takt.journey import Journey, Money
from takt.journey.projecting import take
from takt.journey.sale_facts import SaleFacts


def paid_at(story: Journey) -> datetime | None:
    """When the payment came that covers the order; a part of the sum doesn't pay it, and what costs
    nothing has no payment.
    """
    facts, covered_at = SaleFacts(), None
    for event in story.corrected:
        take(facts, event)
        is_covered = facts.is_paid and facts.money_is_held
        covered_at = (covered_at or event.happened_at) if is_covered else None
    return covered_at


def still_to_pay(facts: SaleFacts) -> Money | None:
    """What is missing where a part has come; None where nothing or all has, or the sale is off."""
    held = facts.money.balance(facts.total)
    if facts.total is None or held is None or facts.is_ended or facts.is_paid:
        return None
    missing = facts.total.amount - held.amount
    return Money(missing, facts.total.currency) if held.amount and missing > 0 else None
