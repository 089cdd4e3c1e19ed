"""What a shop has that is nearest to what was asked for (A4)."""

from takt.desk.search.similar.asked import AskedItems, asked_item, asked_items
from takt.desk.search.similar.comparing import names_goods
from takt.desk.search.similar.finding import SimilarItem, Why, similar_items, similar_to
from takt.desk.search.similar.listing import items_named
from takt.desk.search.similar.sizes import size_asked

__all__ = [
    "AskedItems",
    "SimilarItem",
    "Why",
    "asked_item",
    "asked_items",
    "items_named",
    "names_goods",
    "similar_items",
    "similar_to",
    "size_asked",
]
