"""Finding buyers, orders and messages by any of their words, in any form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Exists, OuterRef, Q

from takt.desk.accounts.models import Shop
from takt.desk.buyers.models import Buyer
from takt.desk.conversations.models import Message
from takt.desk.orders.models import Order
from takt.desk.search.fields import beginning_with
from takt.desk.search.folding import stem, words
from takt.desk.search.models import Word

Row = TypeVar("Row")

MOST_QUERY_WORDS = 6

_DIALLED = re.compile(r"[+(]?\d[\d\s()-]{3,}")


@dataclass(frozen=True)
class Found:
    """What was found, the newest of each first."""

    buyers: Sequence[Buyer] = ()
    orders: Sequence[Order] = ()
    messages: Sequence[Message] = ()

    def __bool__(self) -> bool:
        return bool(self.buyers or self.orders or self.messages)


def search(shop: Shop, text: str, limit: int = 20) -> Found:
    """Things of the shop in which every word of `text` begins some word, whatever its ending."""
    asked = _asked(text)
    orders = Order.objects.select_related("journey__buyer")
    messages = Message.objects.select_related("conversation__buyer")
    return Found(
        buyers=_newest(Buyer.objects.in_bulk(_ids(shop, Word.Kind.BUYER, asked, limit))),
        orders=_newest(orders.in_bulk(_ids(shop, Word.Kind.ORDER, asked, limit))),
        messages=_newest(messages.in_bulk(_ids(shop, Word.Kind.MESSAGE, asked, limit))),
    )


def buyers_found(shop: Shop, text: str, limit: int = 50) -> Sequence[Buyer]:
    """Buyers alone."""
    return _newest(Buyer.objects.in_bulk(_ids(shop, Word.Kind.BUYER, _asked(text), limit)))


def _asked(text: str) -> Sequence[str]:
    """Stems to look for; none where the text has no word, as in a smile or a single letter."""
    if _DIALLED.fullmatch(text.strip()):
        text = re.sub(r"\D", "", text)  # numbers are kept as they are dialled, not as they are said
    return [stem(word) for word in words(text)][:MOST_QUERY_WORDS]


def _ids(shop: Shop, kind: str, asked: Sequence[str], limit: int) -> list[int]:
    if not asked:
        return []
    # The longest word is the rarest, as a rule: begin with it and test the others per thing.
    first, *others = sorted(asked, key=len, reverse=True)
    rows = Word.objects.filter(_begins(first), shop=shop, kind=kind)
    for other in others:
        same = Word.objects.filter(_begins(other), kind=kind, object_id=OuterRef("object_id"))
        rows = rows.filter(Exists(same))
    ids = rows.order_by("-object_id").values_list("object_id", flat=True).distinct()
    return list(ids[:limit])


def _begins(prefix: str) -> Q:
    low, high = beginning_with(prefix)
    return Q(word__gte=low, word__lt=high)


def _newest(found: dict[int, Row]) -> list[Row]:
    return [found[pk] for pk in sorted(found, reverse=True)]
