"""The list of buyers, without those who were joined into another."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from takt.desk.accounts.models import Shop
from takt.desk.buyers.models import Buyer, BuyerAddress, BuyerJoin

PAGE = 50


def present(shop: Shop) -> QuerySet[Buyer]:
    """Buyers of the shop who stand for themselves."""
    gone = BuyerJoin.objects.filter(joined=OuterRef("pk"), undone_at__isnull=True)
    return Buyer.objects.filter(~Exists(gone), shop=shop)


def buyers(shop: Shop, *, page: int = 1) -> Sequence[Buyer]:
    """One page, the newest first; one more row tells that there are more. Two queries."""
    addresses = Prefetch("addresses", BuyerAddress.objects.order_by("kind", "id"))
    start = (page - 1) * PAGE
    rows = present(shop).order_by("-id").prefetch_related(addresses)
    return list(rows[start : start + PAGE + 1])
