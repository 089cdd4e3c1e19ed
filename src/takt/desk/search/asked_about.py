"""The item a letter asks about: its material (A3), and what comes near where it is out (A4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from takt.desk.catalogue.models import Item, ItemMaterial
from takt.desk.catalogue.queries import materials_of
from takt.desk.conversations.draft_context import letter_answered
from takt.desk.conversations.found import found_in
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.waiting import letters_that_wait
from takt.desk.search.similar import SimilarItem, asked_item, similar_items
from takt.letters import wording

MOST = 3
"""Similar items offered at once."""
_ASKS_FOR_GOODS = frozenset({"availability", "recommendation"})
OUT, NOT_SOLD = "out-of-stock", "not-sold"
"""The saved replies that offer something else."""


@dataclass(frozen=True)
class AskedAbout:
    """`items` are those asked about; `reply` names the saved reply that offers `similar`."""

    items: Sequence[Item] = ()
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
    found = AskedAbout(items, materials_of(items))
    if named and is_out(named):
        near = similar_items(shop, named.title, limit=MOST, around_price=named.price)
        return AskedAbout(items, found.materials, near, OUT)
    demands = {demand for each in waiting for demand in found_in(each.reading).demands}
    if named is None and demands & _ASKS_FOR_GOODS:
        return AskedAbout(items, found.materials, similar_items(shop, letter, limit=MOST), NOT_SOLD)
    return found


def is_out(item: Item) -> bool:
    """An item whose stock is not counted can be had; one made to order is never out."""
    return item.stock is not None and item.stock <= 0 and not item.made_to_order


def _ordered(row: Conversation) -> list[Item]:
    lines = Item.objects.filter(orderline__order__journey=row.journey_id)
    return list(lines.distinct().order_by("title"))


def _offer(near: SimilarItem) -> wording.Offer:
    item = near.item
    return wording.Offer(item.title, item.price, item.currency, item.url)
