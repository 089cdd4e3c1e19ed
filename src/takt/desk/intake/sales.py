"""Which sale a letter or an order is about."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from takt.desk.buyers.models import Buyer
from takt.desk.intake.history import History
from takt.desk.orders.models import Journey

ONE_STORY = timedelta(days=30)
"""A letter or order this soon after the last word belongs to the same story."""


def sale_of_letter(
    history: History,
    buyer: Buyer,
    *,
    numbers: Collection[str],
    talked_of: Journey | None,
    happened_at: datetime,
) -> Journey:
    """The sale a letter is about.

    First the order it names, if that is this buyer's; then what its conversation is about; then
    the buyer's newest open sale; then the newest that ended a short while ago. Else a question
    before the sale begins a story of its own.
    """
    sales = history.sales_of(buyer)
    return (
        _named([sale.journey for sale in sales if sale.number in numbers])
        or talked_of
        or _newest([sale.journey for sale in sales], happened_at)
        or history.begin_sale(buyer, happened_at)
    )


def question_before(buyer: Buyer, *, placed_at: datetime) -> Journey | None:
    """The story in which this buyer asked before ordering: the order goes on with it."""
    asked = Journey.objects.filter(shop_id=buyer.shop_id, buyer=buyer, order__isnull=True)
    recent = asked.filter(last_event_at__gte=placed_at - ONE_STORY)
    return recent.order_by("-is_open", "-last_event_at").first()


def _named(sales: Sequence[Journey]) -> Journey | None:
    return max(sales, key=lambda sale: (sale.is_open, sale.started_at), default=None)


def _newest(sales: Sequence[Journey], happened_at: datetime) -> Journey | None:
    newest = max(sales, key=lambda sale: (sale.is_open, sale.last_event_at), default=None)
    if newest and (newest.is_open or newest.last_event_at >= happened_at - ONE_STORY):
        return newest
    return None
