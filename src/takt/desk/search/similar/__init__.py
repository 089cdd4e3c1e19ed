"""What a shop has that is nearest to what was asked for (A4)."""

from takt.desk.search.similar.asked import asked_item
from takt.desk.search.similar.finding import SimilarItem, Why, similar_items

__all__ = ["SimilarItem", "Why", "asked_item", "similar_items"]
