"""Where a row is shown."""

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse

from takt.desk.accounts.models import Shop
from takt.desk.orders.models import Journey, Order


def order_of(journey: Journey) -> Order | None:
    """The sale's order, without a query where it was selected with the sale."""
    try:
        return journey.order
    except ObjectDoesNotExist:
        return None


def sale_url(shop: Shop, journey: Journey) -> str:
    """The page of a sale: its order's, or the sale's own while nothing has been ordered."""
    order = order_of(journey)
    if order is None:
        return reverse("journey", args=[shop.slug, journey.pk])
    return reverse("order", args=[shop.slug, order.pk])
