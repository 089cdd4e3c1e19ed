"""Reading buyers."""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from takt.desk.accounts.models import Shop
from takt.desk.buyers.models import Buyer, BuyerAddress, JoinSuggestion
from takt.desk.buyers.person import Address


def buyers_by_address(shop: Shop, addresses: Sequence[Address]) -> dict[Address, Buyer]:
    """Who each address belongs to, in their order; unknown ones are left out. One query.

    One buyer is one object, however many of their addresses are asked for.
    """
    if not addresses:
        return {}
    wanted = Q()
    for kind in {kind for kind, _ in addresses}:
        wanted |= Q(kind=kind, value__in=[value for other, value in addresses if other == kind])
    rows = BuyerAddress.objects.filter(wanted, shop=shop).select_related("buyer")
    buyers: dict[int, Buyer] = {}
    known = {
        (BuyerAddress.Kind(row.kind), row.value): buyers.setdefault(row.buyer_id, row.buyer)
        for row in rows
    }
    return {address: known[address] for address in addresses if address in known}


def has_other(buyer: Buyer, address: Address) -> bool:
    """Whether the buyer has an address of this kind, and only others than this one.

    Customer numbers are compared within their inbox: two shops count separately.
    """
    kind, value = address
    values = BuyerAddress.objects.filter(buyer=buyer, kind=kind).values_list("value", flat=True)
    if kind == BuyerAddress.Kind.CUSTOMER:
        inbox = value.split(":", 1)[0]
        values = values.filter(value__startswith=f"{inbox}:")
    return bool(values) and value not in values


def reachable(rows: QuerySet[BuyerAddress]) -> QuerySet[BuyerAddress]:
    """Those of the rows at which a buyer can be written to or called: no customer numbers."""
    return rows.exclude(kind=BuyerAddress.Kind.CUSTOMER)


def open_suggestions(shop: Shop) -> QuerySet[JoinSuggestion]:
    """Pairs that a person has yet to decide on, newest first."""
    undecided = JoinSuggestion.objects.filter(shop=shop, dismissed_at__isnull=True)
    return undecided.select_related("one", "other").order_by("-suggested_at")
