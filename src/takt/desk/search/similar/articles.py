"""Items that a letter names for certain: by a link to their page, by their article number."""

import re
from collections.abc import Iterator

from django.db.models import Q

from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item

_MOST = 500
"""Words of a letter that may be article numbers; nobody asks about so many."""
_URL = re.compile(r"https?://[^\s<>\"]+")
_WRITTEN = re.compile(r"[^\s«»„“”\"()\[\]<>,;:!?…]+")
_AROUND = ".'’`-–—/_*#№"
_SAID = re.compile(
    r"\b(?:артикул\w*|арт|sku|код\w*|kod\w*|art|article|artykuł\w*|item|товар\w*|модел\w*|model\w*)"
    r"\.?\s*(?:(?:nr|no|number|номер\w*)\b\.?|[№#])?\s*[:=]?\s*[«„“\"#№(]?$",
    re.IGNORECASE,
)
"""What stands before a number that would be none by itself ("артикул 1204")."""
_LONGEST_SAID = 30


def named_exactly(shop: Shop, text: str) -> list[Item]:
    """The items whose page is linked to or whose article number stands in the text, in its order.

    What a shop's numbers look like is its own affair: any word that it lists as one is one,
    whatever its capitals. Two queries at most.
    """
    urls = [url.rstrip(".,;:!?)»”") for url in _URL.findall(text)]
    articles = list(_articles(_URL.sub(" ", text)))[:_MOST]
    found: dict[Item, int] = {}
    for told in (Q(url__in=urls), Q(sku__in={way for ways in articles for way in ways})):
        for item in Item.objects.filter(told, shop=shop):
            found.setdefault(item, _place(item, text))
    return sorted(found, key=lambda item: (found[item], item.pk))


def _place(item: Item, text: str) -> int:
    """Where it is named, by the link if that stands there."""
    linked = text.find(item.url) if item.url else -1
    return linked if linked >= 0 else text.casefold().find(item.sku.casefold())


def _articles(text: str) -> Iterator[set[str]]:
    """For each word that may be an article number the ways in which the list may have it."""
    for match in _WRITTEN.finditer(text):
        word = match.group().strip(_AROUND)
        is_said = _SAID.search(text[max(0, match.start() - _LONGEST_SAID) : match.start()])
        if is_said or _is_telling(word):
            yield {word, word.upper(), word.lower(), word.title()}
        elif len(word) > 2 and word.isalpha() and word.isupper():
            yield {word}


def _is_telling(word: str) -> bool:
    """A word that is nothing but a number ("17") or a word ("ring") is rarely an article."""
    return any(map(str.isalpha, word)) and not word.isalpha()
