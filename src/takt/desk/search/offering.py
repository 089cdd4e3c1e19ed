"""What is offered for items that are out (A4)."""

from collections.abc import Collection, Mapping
from itertools import chain, islice, zip_longest

from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item
from takt.desk.search.similar import SimilarItem, similar_to

MOST = 3
"""Similar items offered at once."""


def is_out(item: Item) -> bool:
    """An item whose stock is not counted can be had; one made to order is never out."""
    return item.stock is not None and item.stock <= 0 and not item.made_to_order


def near_those_out(
    shop: Shop, sizes: Mapping[Item, str], *, besides: Collection[Item]
) -> list[SimilarItem]:
    """What comes nearest to each of the items, by turns; `sizes` are those asked for.

    What was asked for `besides` is no news.
    """
    most = MOST + len(besides)
    near = [similar_to(shop, item, limit=most, wanted_size=size) for item, size in sizes.items()]
    turns = filter(None, chain.from_iterable(zip_longest(*near)))
    offered: dict[Item, SimilarItem] = {}
    for one in turns:
        if one.item not in besides:
            offered.setdefault(one.item, one)
    return list(islice(offered.values(), MOST))
