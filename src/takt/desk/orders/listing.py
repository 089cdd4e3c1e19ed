"""Which orders the list shows, and in which order."""

from collections.abc import Sequence

from django.db.models import Min, Q, QuerySet

from takt.desk.accounts.models import Shop
from takt.desk.orders.models import Order

PAGE = 50
SHOWN = ("open", "waiting", "all")


def orders(shop: Shop, show: str, *, page: int = 1) -> Sequence[Order]:
    """One page of orders, the newest first; one more row tells that there are more.

    Each has `next_due_at`, the nearest deadline of its sale. Three queries.
    """
    due = Min("journey__actions__due_at", filter=Q(journey__actions__paused=False))
    start = (page - 1) * PAGE
    chosen = list(_rows(shop, show).values_list("pk", flat=True)[start : start + PAGE + 1])
    # Deadlines are looked up for the rows of this page only.
    rows = Order.objects.filter(pk__in=chosen).annotate(next_due_at=due)
    found = {row.pk: row for row in rows.select_related("journey__buyer").prefetch_related("lines")}
    return [found[pk] for pk in chosen]


def _rows(shop: Shop, show: str) -> QuerySet[Order]:
    rows = Order.objects.filter(shop=shop).order_by("-placed_at", "-id")
    if show == "open":
        return rows.filter(journey__is_open=True)
    if show == "waiting":
        return rows.filter(journey__is_open=True, journey__waiting_for_buyer_since__isnull=False)
    return rows
