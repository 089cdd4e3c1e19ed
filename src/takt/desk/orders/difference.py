"""In what an order differs after it was changed, for its story."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from takt.journey import Item, Money, OrderChanged
from takt.journey.sale_facts import SaleFacts

T = TypeVar("T")


@dataclass(frozen=True)
class Difference:
    """One thing that is not what it was: `total`, `payment` or `delivery` as the journal has them,
    or an item. `before` is empty for an item that was added, `after` for one that was removed.
    """

    name: str
    before: str | Item | None
    after: str | Item | None

    @property
    def is_item(self) -> bool:
        return self.name == "item"


def differences(stood: SaleFacts, event: OrderChanged) -> list[Difference]:
    """What the event changes of the order as it stood; what it repeats is no difference."""
    found = list(_items(stood.items, event.items)) if event.items else []
    for name in ("total", "payment", "delivery"):
        before, after = getattr(stood, name), getattr(event, name)
        if after is not None and after != before:
            found.append(Difference(name, _said(before), _said(after)))
    return found


def _said(value: str | Money | None) -> str | None:
    return None if value is None else str(value)


def _items(before: Sequence[Item], after: Sequence[Item]) -> Iterator[Difference]:
    """Items that stay as they are say nothing; of the others, those of one name are one changed."""
    gone, new = without(before, after, essence), without(after, before, essence)
    for item in gone:
        same = next((each for each in new if _name(each) == _name(item)), None)
        if same is not None:
            new.remove(same)
        yield Difference("item", item, same)
    yield from (Difference("item", None, item) for item in new)


def without(
    items: Iterable[T], others: Iterable[T], alike: Callable[[T], object] = lambda item: item
) -> list[T]:
    """Those of which none is among the others that is `alike`, each taken away once."""
    left = [alike(item) for item in others]
    found = []
    for item in items:
        if alike(item) in left:
            left.remove(alike(item))
        else:
            found.append(item)
    return found


def _name(item: Item) -> str | None:
    return item.sku or item.title


def essence(item: Item) -> tuple[object, ...]:
    """An ordered item without what the shop's own list adds to it."""
    return item.sku, item.title, item.size, item.qty, item.price
