"""Which items a letter asks about."""

from collections.abc import Sequence
from dataclasses import dataclass

from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item
from takt.desk.search.similar.articles import named_exactly
from takt.desk.search.similar.latin import in_cyrillic
from takt.desk.search.similar.loading import index_of
from takt.desk.search.similar.titled import named_titles

_LOOKED_AT = 25


@dataclass(frozen=True)
class AskedItems:
    """The items that a letter `named`, in its order; of the `unsure` it may mean any."""

    named: Sequence[Item] = ()
    unsure: Sequence[Item] = ()


def asked_items(shop: Shop, letter_text: str) -> AskedItems:
    """The items that a letter asks about, in stock or not.

    A link to an item's page or its article number tell it for certain; otherwise its title must
    be named well enough, and by words that are not as much another's; "Rosa" names «Роса» where
    nothing else is named. Practices A3, A4.
    """
    exact = named_exactly(shop, letter_text)
    found = _named(shop, letter_text, exact)
    if not found.named and (typed := in_cyrillic(letter_text)):
        in_own_letters = _named(shop, f"{letter_text}\n{typed}", exact)
        return in_own_letters if in_own_letters.named or not found.unsure else found
    return found


def asked_item(shop: Shop, letter_text: str) -> Item | None:
    """The one item that a letter asks about; None where it might be another as well."""
    named = asked_items(shop, letter_text).named
    return named[0] if len(named) == 1 else None


def _named(shop: Shop, text: str, exact: Sequence[Item]) -> AskedItems:
    index = index_of(shop)
    near = [pk for pk, _ in index.near(text, _LOOKED_AT, only_offered=False)]
    others = Item.objects.filter(shop=shop, pk__in=near).exclude(pk__in=[i.pk for i in exact])
    items = {item.pk: item for item in others}
    titles = [(item.pk, item.title) for item in items.values()]
    named, unsure = named_titles(titles, text, index.rarity, [item.title for item in exact])
    return AskedItems([*exact, *(items[pk] for pk in named)], [items[pk] for pk in unsure])
