"""When an order was paid: all of it, not a part."""

from datetime import datetime

from takt.journey import Journey
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
