"""Reading what came in."""

from datetime import datetime

from django.db.models import QuerySet

from takt import journey as core
from takt.desk.accounts.models import Inbox, Shop
from takt.desk.intake.deliveries import MOST_ATTEMPTS
from takt.desk.intake.models import Delivery
from takt.desk.orders.models import Event
from takt.desk.orders.queries import core_event


def deliveries_left(*, before: datetime) -> QuerySet[Delivery]:
    """Deliveries that are not facts yet and may become so by trying again, oldest first."""
    open_ones = Delivery.objects.filter(done_at__isnull=True, attempts__lt=MOST_ATTEMPTS)
    return open_ones.filter(received_at__lt=before).order_by("received_at", "pk")


def unread_deliveries(shop: Shop) -> QuerySet[Delivery]:
    """What came in and could not be read, for the seller to see; newest first."""
    unread = Delivery.objects.filter(shop=shop, done_at__isnull=True).exclude(problem="")
    return unread.select_related("inbox").defer("content").order_by("-received_at")


def told_of_order(inbox: Inbox, external_id: str) -> dict[str, core.Event]:
    """What is known of an outside shop's order: its sale's events by source key, in time order."""
    rows = Event.objects.filter(
        shop_id=inbox.shop_id,
        journey__order__inbox=inbox,
        journey__order__external_id=external_id,
    )
    return {row.source_key: core_event(row) for row in rows.order_by("happened_at", "pk")}
