"""Finding items of the list by name, in stock or not."""

from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item
from takt.desk.search.similar.finding import LEAST
from takt.desk.search.similar.loading import index_of


def items_named(shop: Shop, text: str, *, limit: int) -> list[int]:
    """Numbers of the items called so, whatever the word forms or slips, the nearest first.

    An article number, written out, finds its item before all others.
    """
    exact = Item.objects.filter(shop=shop, sku__iexact=text).values_list("pk", flat=True)
    near = index_of(shop).near(text, limit, only_offered=False)
    return list(dict.fromkeys([*exact, *(pk for pk, score in near if score >= LEAST)]))[:limit]
