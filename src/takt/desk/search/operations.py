"""Keeping the index of words: each thing is indexed anew, whole, when it has changed."""

from collections.abc import Iterable
from itertools import chain

from django.db import transaction

from takt.desk.buyers.models import Buyer, BuyerAddress
from takt.desk.conversations.models import Message
from takt.desk.orders.models import Order
from takt.desk.search.folding import words
from takt.desk.search.models import Word

_MOST_WORDS = 1000
"""Of one thing: enough for a letter of a dozen pages."""


def index_buyer(buyer: Buyer) -> None:
    """Name and every address, a phone also without its country."""
    addresses = list(buyer.addresses.all())
    texts = (buyer.name, *(address.value for address in addresses))
    _store(buyer, Word.Kind.BUYER, None, chain(words(" ".join(texts)), _phone_ends(addresses)))


def index_order(order: Order) -> None:
    """Number, buyer, items, the buyer's words and the parcel's number."""
    lines = (f"{line.title} {line.sku}" for line in order.lines.all())
    texts = (order.number, order.journey.buyer.name, order.message, order.tracking, *lines)
    _store(order, Word.Kind.ORDER, order.journey_id, words(" ".join(texts)))


def index_message(message: Message) -> None:
    """Subject, text, who wrote it, and the names of its files."""
    files = message.attachments.values_list("name", flat=True)
    texts = (message.subject, message.sender_name, message.text, *files)
    _store(message, Word.Kind.MESSAGE, message.journey_id, words(" ".join(texts)))


def _store(
    thing: Buyer | Order | Message, kind: str, journey_id: int | None, found: Iterable[str]
) -> None:
    distinct = list(dict.fromkeys(found))[:_MOST_WORDS]
    with transaction.atomic():
        Word.objects.filter(kind=kind, object_id=thing.pk).delete()
        Word.objects.bulk_create(
            Word(
                shop_id=thing.shop_id,
                kind=kind,
                object_id=thing.pk,
                journey_id=journey_id,
                word=word,
            )
            for word in distinct
        )


def _phone_ends(addresses: Iterable[BuyerAddress]) -> list[str]:
    """+380501234567 is looked for as 0501234567 and 501234567 as well."""
    phones = (a.value.lstrip("+") for a in addresses if a.kind == BuyerAddress.Kind.PHONE)
    return [phone[-length:] for phone in phones for length in (10, 9) if len(phone) > length]
