"""What a shop has that is nearest to what was asked for (A4)."""

from takt.desk.search.similar.asked import asked_item
from takt.desk.search.similar.finding import SimilarItem, Why, similar_items
from takt.desk.search.similar.listing import items_named

__all__ = ["SimilarItem", "Why", "asked_item", "items_named", "similar_items"]
