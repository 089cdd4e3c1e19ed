"""What the items of an order cost more or less than those they take the place of."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from takt.desk.orders.difference import without

Fields = Mapping[str, str]
"""An item as the journal writes it."""


def more_by(before: Sequence[Fields], after: Sequence[Fields]) -> Decimal | None:
    """By how much; None where something was added, changed or removed that has no price."""
    gone, new = without(before, after), without(after, before)
    if not all(item.get("price") for item in (*gone, *new)):
        return None
    return _cost(new) - _cost(gone)


def _cost(items: Iterable[Fields]) -> Decimal:
    prices = (Decimal(item["price"].split()[0]) * int(item.get("qty", "1")) for item in items)
    return sum(prices, Decimal())
