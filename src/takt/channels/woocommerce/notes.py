"""Notes to the customer: WooCommerce mails each to the buyer, so that the shop has written.

A person wrote the note, so it is the shop's own word: it answers the buyer and ends a silence
(C2), and the desk asks for no second letter. One that says the parcel's number is the letter
"shipped" (C6). A note leaves the order's date of modification alone; the webhook
`action.woocommerce_new_customer_note` tells of it, and asking for the order's notes finds it.
"""

import html
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from takt.channels.woocommerce.material import Json, moment, words
from takt.channels.woocommerce.told import Told
from takt.desk.buyers.person import Person
from takt.desk.intake.incoming import IncomingOrder
from takt.desk.record import Fact
from takt.journey import MessageSent, ParcelShipped

ACTION = "woocommerce_new_customer_note"


def told_by_call(told: Told, order_id: str, note: Json, at: datetime) -> IncomingOrder | None:
    """What the webhook says: the note alone, without its date or its number."""
    return _incoming(told, order_id, [_fact(told, words(note, "customer_note"), at)])


def told_by_list(told: Told, order_id: str, notes: Iterable[Json]) -> IncomingOrder | None:
    """What `orders/<id>/notes?type=customer` lists."""
    dated = ((note, moment(note, "date_created")) for note in notes if note.get("customer_note"))
    facts = [_fact(told, words(note, "note"), at) for note, at in dated if at is not None]
    return _incoming(told, order_id, facts)


def _incoming(told: Told, order_id: str, facts: list[Fact]) -> IncomingOrder | None:
    """`None` for an order that the desk never took in: it owes nobody anything there."""
    if not told.events or not facts:
        return None
    return IncomingOrder(order_id, number="", person=Person(), facts=tuple(facts))


def _fact(told: Told, note: str, at: datetime) -> Fact:
    """Known by its words, for the call does not say its number: told twice it counts once."""
    text = " ".join(html.unescape(note).split())
    event = MessageSent(
        happened_at=at, letter=_letter(told, text), channel="woocommerce", text=text
    )
    return told.fact(event, "note", sha256(text.encode()).hexdigest()[:16])


def _letter(told: Told, text: str) -> str | None:
    parcels = (e.tracking for e in told.events.values() if isinstance(e, ParcelShipped))
    return "shipped" if any(number in text for number in parcels if number) else None
