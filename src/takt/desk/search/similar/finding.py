"""The nearest items that can be bought, for an item that is out or that the shop does not sell."""

from dataclasses import dataclass
from decimal import Decimal
from math import exp, log

from django.db.models import Q

from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item
from takt.desk.search.similar.comparing import AskedWords, comes_in
from takt.desk.search.similar.loading import index_of

IN_STOCK = Q(stock=None) | Q(stock__gt=0)
"""An item whose stock is not counted can be had."""
LEAST = 0.2
"""Below this an item has only some small word of what was asked for."""
_LOOKED_AT = 5
"""Items weighed by size and price for each one returned."""
_SIZE, _PRICE = 0.15, 0.15
"""The shares of the score that a wanted size and a price asked around have."""
_NEAR_PRICE = 0.75
"""The nearness of two prices that are a third apart: further apart they are not called near."""


@dataclass(frozen=True)
class Why:
    """Why an item is near: words of its title that were asked for, and what else fits."""

    words: tuple[str, ...]
    has_size: bool = False
    is_near_price: bool = False


@dataclass(frozen=True)
class SimilarItem:
    """An item in stock; `score` runs from 0 to 1: how much of what was asked for it has."""

    item: Item
    score: float
    why: Why


def similar_items(
    shop: Shop,
    text: str,
    *,
    limit: int = 10,
    wanted_size: str | None = None,
    around_price: Decimal | None = None,
) -> list[SimilarItem]:
    """Items in stock nearest to `text` (a title, a few words, a whole letter), the nearest first.

    Words are found whatever their form, language or slips of the finger. The wanted size and a
    price (in the currency of the shop's items) prefer items; they exclude none. Practice A4.
    """
    near = {
        pk: score for pk, score in index_of(shop).near(text, limit * _LOOKED_AT) if score >= LEAST
    }
    items = Item.objects.filter(IN_STOCK, shop=shop, pk__in=near)
    scores = {item: _score(near[item.pk], item, wanted_size, around_price) for item in items}
    # Of items that have as much of what was asked, the one with the fewest other words is nearest.
    best = sorted(items, key=lambda item: (-scores[item], len(item.title), item.pk))[:limit]
    asked = AskedWords(text)
    return [
        SimilarItem(item, scores[item], _why(item, asked, wanted_size, around_price))
        for item in best
    ]


def _score(words: float, item: Item, size: str | None, price: Decimal | None) -> float:
    parts = [(words, 1 - _SIZE * bool(size) - _PRICE * bool(price))]
    if size:
        parts.append((float(comes_in(item.sizes, size)), _SIZE))
    if price:
        parts.append((_nearness(item.price, price), _PRICE))
    return sum(value * share for value, share in parts)


def _why(item: Item, asked: AskedWords, size: str | None, price: Decimal | None) -> Why:
    return Why(
        words=asked.among(item.title),
        has_size=bool(size) and comes_in(item.sizes, size or ""),
        is_near_price=bool(price) and _nearness(item.price, price or Decimal(0)) >= _NEAR_PRICE,
    )


def _nearness(price: Decimal | None, wanted: Decimal) -> float:
    """1 for the same price, ever less the further apart, by ratio; 0 for an item without one."""
    if not price or price < 0 or wanted <= 0:
        return 0
    return exp(-abs(log(price / wanted)))
