"""A stored webhook call or polled order becomes plain values for intake, by its topic."""

from collections.abc import Sequence
from datetime import datetime
from email.message import Message as MimeHeader

from takt.channels.woocommerce import notes
from takt.channels.woocommerce.habits import Habits
from takt.channels.woocommerce.lines import person_of
from takt.channels.woocommerce.material import Json, amount, external_id, loaded, parts, words
from takt.channels.woocommerce.orders import deleted_order, incoming_order
from takt.channels.woocommerce.told import Told
from takt.desk.accounts.models import Inbox
from takt.desk.intake.incoming import Incoming, IncomingItem, IncomingOrder, Person


def content_type_of(topic: str) -> str:
    """How the topic is kept beside the raw bytes: `application/json; topic="order.created"`."""
    return f'application/json; topic="{topic}"'


def topic_of(content_type: str) -> str:
    header = MimeHeader()
    header["Content-Type"] = content_type
    return str(header.get_param("topic", ""))


def read(inbox: Inbox, raw: bytes, content_type: str, received_at: datetime) -> Sequence[Incoming]:
    """What a delivery says. Most `action.…` name only an order's id: polling fetches the rest.

    A customer deleted over there stays a buyer here; coupons are nothing to the desk.
    """
    thing = loaded(raw)
    match topic_of(content_type).split("."):
        case ["order", event]:
            return _said([_order(inbox, thing, event, received_at)])
        case ["order_notes", _]:
            told = Told.of(inbox, external_id(thing))
            return _said([notes.told_by_list(told, external_id(thing), parts(thing, "notes"))])
        case ["action", notes.ACTION] if isinstance(note := thing.get("arg"), dict):
            told = Told.of(inbox, words(note, "order_id"))
            return _said([notes.told_by_call(told, words(note, "order_id"), note, received_at)])
        case ["customer", "created" | "updated"]:
            return [_customer(thing)]
        case ["product", "created" | "updated" | "restored"] if words(thing, "sku"):
            return [_item(thing)]
    return []


def _said(found: Sequence[Incoming | None]) -> Sequence[Incoming]:
    return [incoming for incoming in found if incoming is not None]


def _order(inbox: Inbox, order: Json, event: str, received_at: datetime) -> IncomingOrder | None:
    told = Told.of(inbox, external_id(order))
    if event == "deleted":
        return deleted_order(order, told, received_at)
    return incoming_order(order, told, Habits.of(inbox))


def _customer(customer: Json) -> Person:
    """The account's own name and e-mail, with what the billing address adds."""
    billed = person_of(customer)
    return Person(
        name=words(customer, "first_name", "last_name") or billed.name,
        email=words(customer, "email") or billed.email,
        phone=billed.phone,
        customer_id=external_id(customer),
        country=billed.country,
    )


def _item(product: Json) -> IncomingItem:
    stock = product.get("stock_quantity")
    return IncomingItem(
        sku=words(product, "sku"),
        title=words(product, "name"),
        price=amount(product, "price") if words(product, "price") else None,
        stock=stock if isinstance(stock, int) else None,
        url=words(product, "permalink") or None,
    )
