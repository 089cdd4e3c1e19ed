"""The items a letter asks about: their material (A3), and what comes near if they are out (A4)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from takt.desk.catalogue.models import Item, ItemMaterial
from takt.desk.catalogue.queries import items_by_sku, materials_of
from takt.desk.conversations.draft_context import letter_answered
from takt.desk.conversations.found import found_in
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.waiting import letters_that_wait
from takt.desk.orders.models import OrderLine
from takt.desk.search.offering import MOST, is_out, near_those_out
from takt.desk.search.similar import (
    AskedItems,
    SimilarItem,
    asked_item,
    asked_items,
    names_goods,
    similar_items,
    size_asked,
)
from takt.letters import wording
from takt.letters.reading.folding import fold, own_text

_MOST_LINES = 10
"""Lines of an order looked up in the list; whoever ordered more will say what they ask about."""
_MOST_UNSURE = 5
AVAILABILITY = "availability"
_ASKS_FOR_GOODS = frozenset({AVAILABILITY, "recommendation"})
OUT, NOT_SOLD = "out-of-stock", "not-sold"
"""The saved replies that offer something else."""


@dataclass(frozen=True)
class AskedAbout:
    """`items` are those asked about; `reply` names the saved reply that offers `similar`, or that
    says at least that there is nothing.
    """

    items: Sequence[Item] = ()
    is_named: bool = False
    """By the letter; otherwise they are what was ordered."""
    is_unsure: bool = False
    """The letter may mean any of them."""
    is_wanted: bool = False
    """Goods are asked for, not how an order goes."""
    materials: Sequence[ItemMaterial] = ()
    similar: Sequence[SimilarItem] = ()
    reply: str = ""

    @property
    def is_worth_saying(self) -> bool:
        """Does a seller learn anything by it?"""
        is_asked_for = self.is_wanted and (self.is_named or self.is_unsure)
        return bool(self.materials or self.reply or is_asked_for)

    def values(self, language: str, reply: str = "") -> dict[str, str]:
        """For the placeholders of that saved reply; what is not known is left out."""
        told = {"alternative": wording.offers_list(map(_offer, self.similar), language)}
        if reply == OUT == self.reply:
            told["item"] = ", ".join(item.title for item in self.items if is_out(item))
        elif len(self.items) == 1:
            told["item"] = self.items[0].title
        if len(self.items) == 1:
            told["item_about"] = self.items[0].description.strip()
        return {name: value for name, value in told.items() if value}


def asked_about(row: Conversation) -> AskedAbout:
    """What the letters that wait ask about; without a name in them, the items of the order."""
    waiting = letters_that_wait(row)
    letter = letter_answered(waiting) or ""
    own = own_text(letter, fold(letter)) or letter
    asked = _asked(row, own, letter)
    demands = {demand for each in waiting for demand in found_in(each.reading).demands}
    is_wanted = bool(demands & _ASKS_FOR_GOODS)
    if items := asked.named or asked.unsure:
        found = AskedAbout(
            items, bool(asked.named), not asked.named, is_wanted, materials_of(items)
        )
        # Of several that may be meant, one that can be had is perhaps the very one.
        is_any_out = any(map(is_out, items)) if asked.named else all(map(is_out, items))
        return _with_offers(found, row, own) if is_any_out else found
    ordered = _ordered(row)
    found = AskedAbout([*ordered], is_wanted=is_wanted, materials=materials_of([*ordered]))
    if not is_wanted:
        return found
    near = similar_items(row.journey.shop, own, limit=MOST, wanted_size=size_asked(own) or None)
    # Whoever wants advice may mean what is in their hands: that nothing is near says little then.
    if near or (not ordered and AVAILABILITY in demands and names_goods(own)):
        return replace(found, similar=near, reply=NOT_SOLD)
    # "Is there another one?": what they have may have been the last.
    return _with_offers(found, row, own) if any(map(is_out, ordered)) else found


def _asked(row: Conversation, own: str, letter: str) -> AskedItems:
    """What the buyer's own words name; where they name nothing, the letter with what it quotes."""
    shop = row.journey.shop
    asked = asked_items(shop, own) if own else AskedItems()
    if not asked.named and own.strip() != letter.strip():
        quoted = asked_items(shop, letter)
        asked = quoted if quoted.named or not asked.unsure else asked
    return replace(asked, unsure=asked.unsure[:_MOST_UNSURE])


def _with_offers(found: AskedAbout, row: Conversation, letter: str) -> AskedAbout:
    out = [item for item in found.items if is_out(item)]
    said = {item: size_asked(letter, item.sizes) for item in out}
    ordered = {} if all(said.values()) else _ordered(row)
    sizes = {item: said[item] or ordered.get(item, "") for item in out}
    return replace(
        found, similar=near_those_out(row.journey.shop, sizes, besides=found.items), reply=OUT
    )


def _ordered(row: Conversation) -> dict[Item, str]:
    """What was ordered, with its size, of the items that the shop lists, in the order's own order.

    By the article number; a variant of an item, or a line without a number, by what it is called.
    """
    shop = row.journey.shop
    lines = OrderLine.objects.filter(order__journey=row.journey_id).order_by("id")[:_MOST_LINES]
    listed = items_by_sku(shop.pk, (line.sku for line in lines))
    found: dict[Item, str] = {}
    for line in lines:
        if item := listed.get(line.sku) or asked_item(shop, line.title):
            found[item] = found.get(item) or line.size
    return found


def _offer(near: SimilarItem) -> wording.Offer:
    item = near.item
    return wording.Offer(item.title, item.price, item.currency, item.url)
