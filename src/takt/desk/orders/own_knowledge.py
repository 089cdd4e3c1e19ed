"""What only the desk knows of an order placed: the buyer's other orders, and its own list of items.

A source tells of one order at a time. Where it says more by itself, as a journal may, that stays.
"""

from dataclasses import replace
from datetime import datetime

from django.db.models import Q, QuerySet

from takt import journey as core
from takt.desk.catalogue.models import Item as Listed
from takt.desk.catalogue.queries import items_by_sku
from takt.desk.orders.models import Journey, Order
from takt.desk.orders.queries import load_journeys
from takt.journey import Item, OrderPlaced


def with_own_knowledge(placed: OrderPlaced, journey: Journey) -> OrderPlaced:
    """The order as this sale is told of it. Three queries, four where other orders may be open."""
    others = Order.objects.filter(shop_id=journey.shop_id, journey__buyer_id=journey.buyer_id)
    others = others.exclude(journey=journey).filter(placed_at__lte=placed.happened_at)
    received = others.filter(received_at__isnull=False)
    return replace(
        placed,
        earlier_orders=max(placed.earlier_orders, received.count()),
        open_orders=max(placed.open_orders, _open_at(placed.happened_at, others)),
        items=as_listed(journey.shop_id, placed.items),
    )


def _open_at(moment: datetime, others: QuerySet[Order]) -> int:
    """How many were open then (B10), whatever has become of them since."""
    sales = Journey.objects.filter(order__in=others)
    perhaps = sales.filter(Q(is_open=True) | Q(last_event_at__gt=moment))
    stories = load_journeys(perhaps).values()
    return sum(core.Journey.of(story.until(moment)).is_open for story in stories)


def as_listed(shop_id: int, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with what the shop's own list says of them, where they do not say it. One query."""
    listed = items_by_sku(shop_id, (item.sku for item in items))
    return tuple(_filled(item, listed.get(item.sku or "")) for item in items)


def _filled(item: Item, listed: Listed | None) -> Item:
    if listed is None:
        return item
    return replace(
        item,
        alterable=listed.alterable if item.alterable is None else item.alterable,
        returnable=listed.returnable if item.returnable is None else item.returnable,
        made_to_order=listed.made_to_order if item.made_to_order is None else item.made_to_order,
    )
