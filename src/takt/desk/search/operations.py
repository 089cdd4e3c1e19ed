"""Keeping the index of words: each thing is indexed anew, whole, when it has changed."""

from collections.abc import Iterable, Sequence
from itertools import chain, islice

from django.db import transaction

from takt.desk.buyers.models import Buyer, BuyerAddress
from takt.desk.buyers.person import Address
from takt.desk.conversations.models import Attachment, Message
from takt.desk.orders.models import Order
from takt.desk.rows import insert_rows
from takt.desk.search.folding import words
from takt.desk.search.models import Word

_MOST_WORDS = 1000
"""Of one thing: enough for a letter of a dozen pages."""


def index_buyer(buyer: Buyer) -> None:
    """Name and every address, a phone also without its country."""
    index_buyers([buyer])


def index_buyers(buyers: Sequence[Buyer]) -> None:
    """`index_buyer` for many."""
    addresses: dict[int, list[Address]] = {buyer.pk: [] for buyer in buyers}
    rows = BuyerAddress.objects.filter(buyer__in=buyers).order_by("pk")
    for pk, kind, value in rows.values_list("buyer_id", "kind", "value"):
        addresses[pk].append((BuyerAddress.Kind(kind), value))
    _store(Word.Kind.BUYER, [(buyer, _words_of(buyer, addresses[buyer.pk])) for buyer in buyers])


def index_buyer_and_orders(buyer: Buyer) -> None:
    """After a change of name or of hands: an order is found by its buyer's name as well."""
    index_buyer(buyer)
    orders = Order.objects.filter(shop_id=buyer.shop_id, journey__buyer=buyer)
    for order in orders.select_related("journey__buyer").prefetch_related("lines"):
        index_order(order)


def _words_of(buyer: Buyer, addresses: Sequence[Address]) -> Iterable[str]:
    texts = (buyer.name, *(value for _, value in addresses))
    return chain(words(" ".join(texts)), _phone_ends(addresses))


def index_order(order: Order) -> None:
    """Number, buyer, items, the buyer's words and the parcel's number."""
    lines = (f"{line.title} {line.sku}" for line in order.lines.all())
    texts = (order.number, order.journey.buyer.name, order.message, order.tracking, *lines)
    _store(Word.Kind.ORDER, [(order, words(" ".join(texts)))])


def index_messages(messages: Sequence[Message]) -> None:
    """Subject, text, who wrote it, and the names of its files."""
    names: dict[int, list[str]] = {message.pk: [] for message in messages}
    files = Attachment.objects.filter(message__in=messages).order_by("pk")
    for pk, name in files.values_list("message_id", "name"):
        names[pk].append(name)
    texts = [(m, " ".join((m.subject, m.sender_name, m.text, *names[m.pk]))) for m in messages]
    _store(Word.Kind.MESSAGE, [(message, words(text)) for message, text in texts])


def _store(
    kind: Word.Kind, things: Sequence[tuple[Buyer | Order | Message, Iterable[str]]]
) -> None:
    """Each thing anew, with its words."""
    with transaction.atomic():
        Word.objects.filter(kind=kind, object_id__in=[thing.pk for thing, _ in things]).delete()
        rows: list[tuple[int, str, int, str]] = []
        for thing, found in things:
            whose = thing.shop_id, kind.value, thing.pk
            rows += [(*whose, word) for word in islice(dict.fromkeys(found), _MOST_WORDS)]
        insert_rows(Word, ("shop", "kind", "object_id", "word"), rows)


def _phone_ends(addresses: Iterable[Address]) -> list[str]:
    """+380501234567 is looked for as 0501234567 and 501234567 as well."""
    phones = (value.lstrip("+") for kind, value in addresses if kind == BuyerAddress.Kind.PHONE)
    return [phone[-length:] for phone in phones for length in (10, 9) if len(phone) > length]
