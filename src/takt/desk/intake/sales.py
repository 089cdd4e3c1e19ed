"""Which sale a letter or an order is about."""

from collections.abc import Collection
from datetime import datetime, timedelta

from takt.desk.buyers.models import Buyer
from takt.desk.orders.models import Journey, Order
from takt.desk.orders.operations import begin_journey

ONE_STORY = timedelta(days=30)
"""A letter or order this soon after the last word belongs to the same story."""


def order_numbers_of(buyer: Buyer) -> frozenset[str]:
    """The numbers this buyer's orders go by."""
    orders = Order.objects.filter(shop_id=buyer.shop_id, journey__buyer=buyer)
    return frozenset(orders.values_list("number", flat=True))


def sale_of_letter(
    buyer: Buyer, *, numbers: Collection[str], talked_of: Journey | None, happened_at: datetime
) -> Journey:
    """The sale a letter is about.

    First the order it names, if that is this buyer's; then what its conversation is about; then
    the buyer's newest open sale; then the newest that ended a short while ago. Else a question
    before the sale begins a story of its own.
    """
    return (
        _named(buyer, numbers)
        or talked_of
        or _newest(buyer, happened_at)
        or begin_journey(buyer.shop, buyer=buyer, started_at=happened_at)
    )


def question_before(buyer: Buyer, *, placed_at: datetime) -> Journey | None:
    """The story in which this buyer asked before ordering: the order goes on with it."""
    asked = Journey.objects.filter(shop_id=buyer.shop_id, buyer=buyer, order__isnull=True)
    recent = asked.filter(last_event_at__gte=placed_at - ONE_STORY)
    return recent.order_by("-is_open", "-last_event_at").first()


def _named(buyer: Buyer, numbers: Collection[str]) -> Journey | None:
    if not numbers:
        return None
    sales = Journey.objects.filter(shop_id=buyer.shop_id, buyer=buyer, order__number__in=numbers)
    return sales.order_by("-is_open", "-started_at").first()


def _newest(buyer: Buyer, happened_at: datetime) -> Journey | None:
    sales = Journey.objects.filter(shop_id=buyer.shop_id, buyer=buyer)
    newest = sales.order_by("-is_open", "-last_event_at").first()
    if newest and (newest.is_open or newest.last_event_at >= happened_at - ONE_STORY):
        return newest
    return None
