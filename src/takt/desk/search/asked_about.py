"""The item a letter asks about: its material (A3), and what comes near where it is out (A4)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from takt.desk.catalogue.models import Item, ItemMaterial
from takt.desk.catalogue.queries import items_by_sku, materials_of
from takt.desk.conversations.draft_context import letter_answered
from takt.desk.conversations.found import found_in
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.waiting import letters_that_wait
from takt.desk.orders.models import OrderLine
from takt.desk.search.similar import SimilarItem, asked_item, similar_items
from takt.letters import wording

MOST = 3
"""Similar items offered at once."""
_MOST_LINES = 10
"""Lines of an order looked up in the list; whoever ordered more will say what they ask about."""
_ASKS_FOR_GOODS = frozenset({"availability", "recommendation"})
OUT, NOT_SOLD = "out-of-stock", "not-sold"
"""The saved replies that offer something else."""


@dataclass(frozen=True)
class AskedAbout:
    """`items` are those asked about; `reply` names the saved reply that offers `similar`."""

    items: Sequence[Item] = ()
    is_named: bool = False
    """By the letter; otherwise they are what was ordered."""
    materials: Sequence[ItemMaterial] = ()
    similar: Sequence[SimilarItem] = ()
    reply: str = ""

    def values(self, language: str) -> dict[str, str]:
        """For the placeholders of a letter about the item; what is not known is left out."""
        told = {"alternative": wording.offers_list(map(_offer, self.similar), language)}
        if len(self.items) == 1:
            told |= {"item": self.items[0].title, "item_about": self.items[0].description.strip()}
        return {name: value for name, value in told.items() if value}


def asked_about(row: Conversation) -> AskedAbout:
    """What the letters that wait ask about; without a name in them, the items of the order."""
    waiting = letters_that_wait(row)
    letter = letter_answered(waiting) or ""
    shop = row.journey.shop
    named = asked_item(shop, letter) if letter else None
    items = [named] if named else _ordered(row)
    found = AskedAbout(items, named is not None, materials_of(items))
    if named and is_out(named):
        near = similar_items(shop, named.title, limit=MOST, around_price=named.price)
        return replace(found, similar=near, reply=OUT)
    demands = {demand for each in waiting for demand in found_in(each.reading).demands}
    if named is None and demands & _ASKS_FOR_GOODS:
        return replace(found, similar=similar_items(shop, letter, limit=MOST), reply=NOT_SOLD)
    return found


def is_out(item: Item) -> bool:
    """An item whose stock is not counted can be had; one made to order is never out."""
    return item.stock is not None and item.stock <= 0 and not item.made_to_order


def _ordered(row: Conversation) -> list[Item]:
    """What was ordered, of the items that the shop lists, in the order's own order.

    By the article number; a variant of an item, or a line without a number, by what it is called.
    """
    shop = row.journey.shop
    lines = OrderLine.objects.filter(order__journey=row.journey_id).order_by("id")[:_MOST_LINES]
    listed = items_by_sku(shop.pk, (line.sku for line in lines))
    found = (listed.get(line.sku) or asked_item(shop, line.title) for line in lines)
    return list(dict.fromkeys(item for item in found if item))


def _offer(near: SimilarItem) -> wording.Offer:
    item = near.item
    return wording.Offer(item.title, item.price, item.currency, item.url)
