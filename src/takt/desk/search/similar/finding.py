"""The nearest items that can be bought, for an item that is out or that the shop does not sell."""

from dataclasses import dataclass
from decimal import Decimal
from math import exp, log

from django.db.models import Q

from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item
from takt.desk.search.folding import stem, words
from takt.desk.search.similar.comparing import AskedWords, comes_in, only_size
from takt.desk.search.similar.loading import index_of
from takt.desk.search.similar.meanings import meanings

IN_STOCK = Q(stock=None) | Q(stock__gt=0)
"""An item whose stock is not counted can be had."""
LEAST = 0.2
"""Below this an item has only some small word of what was asked for."""
_LEAST_DESCRIBED = 0.3
"""A description has many words: less of them in common is chance."""
_LOOKED_AT = 50
"""Items at least that are weighed by size and price, and five for each returned."""
_DESCRIBED = 0.25
"""The share that the words of a description have beside those of what is asked for."""
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
    described: str = "",
) -> list[SimilarItem]:
    """Items in stock nearest to `text` (a title, a few words, a whole letter), the nearest first.

    Words are found whatever their form, language or slips of the finger. The wanted size and a
    price (in the currency of the shop's items) prefer items; they exclude none. So does what
    `described` says of the item asked for. Practice A4.
    """
    near = _near(shop, text, described, max(limit * 5, _LOOKED_AT))
    items = Item.objects.filter(IN_STOCK, shop=shop, pk__in=near)
    scores = {item: _score(near[item.pk], item, wanted_size, around_price) for item in items}
    # Of items that have as much of what was asked, the one with the fewest other words is nearest.
    best = sorted(items, key=lambda item: (-scores[item], len(item.title), item.pk))[:limit]
    asked = AskedWords(text)
    return [
        SimilarItem(item, scores[item], _why(item, asked, wanted_size, around_price))
        for item in best
    ]


def similar_to(
    shop: Shop, item: Item, *, limit: int = 10, wanted_size: str = ""
) -> list[SimilarItem]:
    """Items in stock nearest to one that is out, by title, description, size and price.

    A name that nothing else has tells of no likeness. What comes in one size is wanted in that.
    """
    index = index_of(shop)
    kind = [w for w in words(item.title) if index.is_shared(stem(w)) or meanings(stem(w))]
    return similar_items(
        shop,
        " ".join(kind) or item.title,
        limit=limit,
        wanted_size=wanted_size or only_size(item.sizes),
        around_price=item.price,
        described=item.description,
    )


def _near(shop: Shop, text: str, described: str, most: int) -> dict[int, float]:
    """Row ids of the items that have the words, with how much of them each has."""
    index = index_of(shop)
    near = {pk: score for pk, score in index.near(text, most) if score >= LEAST}
    if not described:
        return near
    alike = {pk: score for pk, score in index.near(described, most) if score >= _LEAST_DESCRIBED}
    return {
        pk: (1 - _DESCRIBED) * near.get(pk, 0) + _DESCRIBED * alike.get(pk, 0)
        for pk in near | alike
    }


def _score(worded: float, item: Item, size: str | None, price: Decimal | None) -> float:
    parts = [(worded, 1 - _SIZE * bool(size) - _PRICE * bool(price))]
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
