"""Reading the list of items."""

from collections.abc import Iterable, Sequence

from django.db.models import Count, QuerySet

from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item, ItemMaterial

PAGE = 50


def items(shop: Shop, *, page: int = 1) -> Sequence[Item]:
    """One page of items by title; one more row tells that there are more. One query."""
    start = (page - 1) * PAGE
    rows = Item.objects.filter(shop=shop).order_by("title", "id")
    return list(_counted(rows)[start : start + PAGE + 1])


def items_in_order(shop: Shop, numbers: Sequence[int]) -> list[Item]:
    """The items of those numbers, in that order. One query."""
    found = _counted(Item.objects.filter(shop=shop)).in_bulk(numbers)
    return [found[number] for number in numbers if number in found]


def items_by_sku(shop_id: int, skus: Iterable[str | None]) -> dict[str, Item]:
    """The items of those article numbers that the shop lists. One query."""
    rows = Item.objects.filter(shop_id=shop_id, sku__in=[sku for sku in skus if sku])
    return {item.sku: item for item in rows}


def materials_of(items: Sequence[Item]) -> list[ItemMaterial]:
    """What is kept for these items, by kind, without the contents. One query."""
    rows = ItemMaterial.objects.filter(item__in=items).select_related("item")
    return list(rows.defer("content").order_by("kind", "id"))


def _counted(rows: QuerySet[Item]) -> QuerySet[Item]:
    return rows.annotate(material_count=Count("materials"))
