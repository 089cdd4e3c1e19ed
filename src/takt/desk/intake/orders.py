"""One order of an outside shop becomes a sale, or goes on with one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from django.db.models import Q

from takt.desk.accounts.models import Inbox
from takt.desk.buyers.operations import know_buyer, learn
from takt.desk.buyers.person import Person, addresses_of, names_agree
from takt.desk.buyers.queries import buyers_by_address
from takt.desk.intake.incoming import IncomingOrder
from takt.desk.intake.sales import question_before
from takt.desk.orders.models import Event, Journey, Order
from takt.desk.orders.operations import begin_journey
from takt.desk.orders.own_knowledge import with_own_knowledge
from takt.desk.record import Fact, record
from takt.desk.search.operations import index_buyer, index_order
from takt.journey import OrderPlaced


def store_order(inbox: Inbox, incoming: IncomingOrder, *, now: datetime) -> Journey | None:
    """Record what is said of the order. The caller holds the transaction.

    Returns the sale; `None` where nothing is known of this order and no fact is told of it (a
    deletion of an order never seen).
    """
    journey = sale_of_order(inbox, incoming)
    if journey is not None:
        learn(journey.buyer, incoming.person, addresses_of(incoming.person, inbox.shop, inbox.pk))
    elif incoming.facts:
        began_at = min(fact.event.happened_at for fact in incoming.facts)
        journey = _sale_for(inbox, incoming, began_at=began_at, now=now)
    else:
        return None
    news = record(journey, list(_completed(journey, incoming.facts)), now=now)
    _claim(journey, inbox, incoming)
    if news:
        _index(journey)
    return journey


def sale_of_order(inbox: Inbox, incoming: IncomingOrder) -> Journey | None:
    """The sale already holding this order: by its id, by its facts, or told by another source."""
    orders = Order.objects.filter(shop_id=inbox.shop_id).select_related("journey__buyer")
    known = orders.filter(inbox=inbox, external_id=incoming.external_id).first()
    if known is not None:
        return known.journey
    keys = [fact.source_key for fact in incoming.facts]
    told = Event.objects.filter(shop_id=inbox.shop_id, source_key__in=keys)
    if event := told.select_related("journey__buyer").first():
        return event.journey
    namesakes = orders.filter(number=incoming.number).exclude(inbox=inbox)
    return next((o.journey for o in namesakes if _is_same(o, incoming.person, inbox)), None)


def _is_same(order: Order, person: Person, inbox: Inbox) -> bool:
    """Whether an order of the same number from elsewhere is this one: it is the same buyer's.

    One written down by hand, which has no id of its own, needs only a name that agrees.
    """
    buyer = order.journey.buyer
    if buyer in buyers_by_address(inbox.shop, addresses_of(person, inbox.shop, inbox.pk)).values():
        return True
    return not order.external_id and names_agree(buyer.name, person.name)


def _sale_for(
    inbox: Inbox, incoming: IncomingOrder, *, began_at: datetime, now: datetime
) -> Journey:
    """Who asked before ordering goes on with that story; else the order begins one."""
    buyer = know_buyer(inbox.shop, incoming.person, inbox=inbox, now=now)
    return question_before(buyer, placed_at=began_at) or begin_journey(
        inbox.shop, buyer=buyer, started_at=began_at
    )


def _completed(journey: Journey, facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, with what only the desk knows of an order placed.

    Where another source has told of this order, it is not placed a second time.
    """
    for fact in facts:
        if not isinstance(fact.event, OrderPlaced):
            yield fact
        elif not _is_told_elsewhere(journey, fact, fact.event.number):
            yield replace(fact, event=with_own_knowledge(fact.event, journey))


def _is_told_elsewhere(journey: Journey, fact: Fact, number: str) -> bool:
    source = ":".join(fact.source_key.split(":")[:2]) + ":"
    placed = Event.objects.filter(journey=journey, kind=OrderPlaced.kind, fields__number=number)
    return placed.exclude(source_key__startswith=source).exists()


def _index(journey: Journey) -> None:
    index_buyer(journey.buyer)
    for order in Order.objects.filter(journey=journey).select_related("journey__buyer"):
        index_order(order)


def _claim(journey: Journey, inbox: Inbox, incoming: IncomingOrder) -> None:
    """Note whose order it is. An outside shop's claim outranks a file's or a hand's."""
    order = Order.objects.filter(journey=journey)
    order.filter(Q(external_id="") | Q(inbox__channel="files")).exclude(inbox=inbox).update(
        inbox=inbox, external_id=incoming.external_id
    )
