"""Which item a letter asks about."""

import re
from collections.abc import Callable

from django.db.models import Q

from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item
from takt.desk.search.folding import stem, words
from takt.desk.search.similar.comparing import AskedWords
from takt.desk.search.similar.latin import in_cyrillic
from takt.desk.search.similar.loading import index_of

_LOOKED_AT = 25
_ENOUGH = 0.5
"""The share of a title that a letter must name; rare words of the title are a larger share."""
_MARGIN = 0.12
"""How much more of its title the item must have named than any other has."""
_URL = re.compile(r"https?://[^\s<>\"]+")
_ARTICLE = re.compile(r"\b(?=[\w\-/]*[^\W\d_])(?=[\w\-/]*\d)\w[\w\-/]{3,}")


def asked_item(shop: Shop, letter_text: str) -> Item | None:
    """The item that a letter asks about, in stock or not; None where it might be another as well.

    A link to the item's page or its article number tell it for certain; otherwise its title must
    be named well enough, and better than that of any other item; "Rosa" names «Роса» where nothing
    else is named. Practices A3, A4.
    """
    named = _named_exactly(shop, letter_text) or _named_by_title(shop, letter_text)
    if named is None and (typed := in_cyrillic(letter_text)):
        return _named_by_title(shop, f"{letter_text} {typed}")
    return named


def _named_exactly(shop: Shop, text: str) -> Item | None:
    urls = [url.rstrip(".,;:!?)»”") for url in _URL.findall(text)]
    articles = _ARTICLE.findall(_URL.sub(" ", text))
    for told in (Q(url__in=urls), Q(sku__in=articles)):
        found = list(Item.objects.filter(told, shop=shop)[:2])
        if len(found) == 1:
            return found[0]
    return None


def _named_by_title(shop: Shop, text: str) -> Item | None:
    index = index_of(shop)
    near = [pk for pk, _ in index.near(text, _LOOKED_AT, only_offered=False)]
    asked = AskedWords(text)
    items = Item.objects.filter(shop=shop, pk__in=near)
    named = sorted((_share_named(item.title, asked, index.rarity), item.pk) for item in items)
    if not named or named[-1][0] < _ENOUGH:
        return None
    if len(named) > 1 and named[-1][0] - named[-2][0] < _MARGIN:
        return None
    return next(item for item in items if item.pk == named[-1][1])


def _share_named(title: str, asked: AskedWords, rarity: Callable[[str], float]) -> float:
    """How much of a title is named, 0 to 1."""
    parts = {word: rarity(word) for word in map(stem, words(title))}
    most = sum(parts.values()) or 1
    return sum(weight * asked.sureness(word) for word, weight in parts.items()) / most
