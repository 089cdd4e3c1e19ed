"""Where the items of an index stand: a place for every text that an item has had. Pure."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ItemText:
    """What is known of an item by its row id; `is_offered` while it can be bought."""

    pk: int
    title: str
    description: str
    sizes: str
    is_offered: bool


class Places:
    """Places by number. An item whose words change moves to a new one and leaves its last behind:
    taking it out of the lists of all its words would cost more.
    """

    def __init__(self) -> None:
        self._of_item: dict[int, int] = {}
        self._keys, self._texts = array("q"), array("q")
        self._listed, self._offered = bytearray(), bytearray()

    def __len__(self) -> int:
        return len(self._keys)

    @property
    def items(self) -> int:
        """How many items there are."""
        return len(self._of_item)

    @property
    def are_worn(self) -> bool:
        """Whether more places hold what items once said than is worth searching through."""
        return len(self._keys) > 100 + 1.25 * len(self._of_item)

    def take(self, item: ItemText) -> int | None:
        """Bring an item up to date; its new place, where its words are still to be written."""
        text = hash((item.title, item.description, item.sizes))
        place = self._of_item.get(item.pk)
        if place is not None and self._texts[place] == text:
            self._offered[place] = item.is_offered
            return None
        if place is not None:
            self._offered[place] = self._listed[place] = False
        return self._new(item, text)

    def item_at(self, place: int) -> int:
        """The row id of the item."""
        return self._keys[place]

    def wanted(self, *, only_offered: bool) -> Sequence[int]:
        """By place, 1 where an item stands, or where one stands that can be bought; else 0."""
        return self._offered if only_offered else self._listed

    def _new(self, item: ItemText, text: int) -> int:
        place = self._of_item[item.pk] = len(self._keys)
        self._keys.append(item.pk)
        self._texts.append(text)
        self._listed.append(True)
        self._offered.append(item.is_offered)
        return place
