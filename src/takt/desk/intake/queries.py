"""Reading what came in."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from operator import itemgetter

from django.db.models import QuerySet

from takt import journey as core
from takt.desk.accounts.models import Inbox, Shop
from takt.desk.intake.deliveries import MAIL
from takt.desk.intake.models import Delivery
from takt.desk.intake.turning import MOST_ATTEMPTS
from takt.desk.orders.models import Event
from takt.desk.orders.queries import core_event

MAILS_AT_ONCE = 20
"""So many are in memory together, each of up to some 30 MB."""


def deliveries_left(*, before: datetime) -> QuerySet[Delivery]:
    """Deliveries that are not facts yet and may become so by trying again, oldest first."""
    open_ones = Delivery.objects.filter(done_at__isnull=True, attempts__lt=MOST_ATTEMPTS)
    return open_ones.filter(received_at__lt=before).order_by("received_at", "pk")


def batches_left(*, before: datetime, limit: int) -> Iterator[list[int]]:
    """Keys of `deliveries_left` to be processed together: some mails of one inbox.

    All else alone: what a webhook says is held against what those before it have told.
    """
    left = deliveries_left(before=before).values_list("pk", "inbox_id", "content_type")[:limit]
    for (_, content_type), run in groupby(left, key=itemgetter(1, 2)):
        keys = [pk for pk, *_ in run]
        most = MAILS_AT_ONCE if content_type == MAIL else 1
        yield from (keys[start : start + most] for start in range(0, len(keys), most))


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
