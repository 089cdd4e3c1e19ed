"""One order of an outside shop becomes a sale, or goes on with one."""

from dataclasses import replace
from datetime import datetime

from takt.desk.accounts.models import Inbox
from takt.desk.buyers.models import Buyer
from takt.desk.buyers.operations import know_buyer, learn
from takt.desk.buyers.person import addresses_of
from takt.desk.intake.incoming import IncomingOrder
from takt.desk.intake.sales import question_before
from takt.desk.orders.models import Event, Journey, Order
from takt.desk.orders.operations import begin_journey
from takt.desk.record import Fact, record
from takt.journey import OrderPlaced


def store_order(inbox: Inbox, incoming: IncomingOrder, *, now: datetime) -> Journey | None:
    """Record what is said of the order. The caller holds the transaction.

    Returns the sale; `None` where nothing is known of this order and nothing says that it was
    placed (a deletion of an order never seen).
    """
    journey = sale_of_order(inbox, incoming)
    if journey is not None:
        learn(journey.buyer, incoming.person, addresses_of(incoming.person, inbox.shop, inbox.pk))
    else:
        placed = [f.event for f in incoming.facts if isinstance(f.event, OrderPlaced)]
        if not placed:
            return None
        journey = _sale_for(inbox, incoming, placed_at=placed[0].happened_at, now=now)
    facts = [_completed(fact, journey.buyer) for fact in incoming.facts]
    record(journey, facts, now=now)
    _claim(journey, inbox, incoming)
    return journey


def sale_of_order(inbox: Inbox, incoming: IncomingOrder) -> Journey | None:
    """The sale already holding this order: by its id, by its facts, or by an order of its number
    that no outside shop has claimed (one written down by hand or read from a file)."""
    orders = Order.objects.filter(shop_id=inbox.shop_id).select_related("journey__buyer")
    known = orders.filter(inbox=inbox, external_id=incoming.external_id).first()
    if known is not None:
        return known.journey
    keys = [fact.source_key for fact in incoming.facts]
    told = Event.objects.filter(shop_id=inbox.shop_id, source_key__in=keys)
    if event := told.select_related("journey__buyer").first():
        return event.journey
    unclaimed = orders.filter(number=incoming.number, external_id="").first()
    return unclaimed.journey if unclaimed else None


def _sale_for(
    inbox: Inbox, incoming: IncomingOrder, *, placed_at: datetime, now: datetime
) -> Journey:
    """Who asked before ordering goes on with that story; else the order begins one."""
    buyer = know_buyer(inbox.shop, incoming.person, inbox=inbox, now=now)
    return question_before(buyer, placed_at=placed_at) or begin_journey(
        inbox.shop, buyer=buyer, started_at=placed_at
    )


def _completed(fact: Fact, buyer: Buyer) -> Fact:
    """An order placed, with what only the desk knows: how many orders this buyer had before."""
    if not isinstance(fact.event, OrderPlaced):
        return fact
    earlier = Order.objects.filter(
        shop_id=buyer.shop_id,
        journey__buyer=buyer,
        placed_at__lt=fact.event.happened_at,
        received_at__isnull=False,
    ).count()
    return replace(fact, event=replace(fact.event, earlier_orders=earlier))


def _claim(journey: Journey, inbox: Inbox, incoming: IncomingOrder) -> None:
    Order.objects.filter(journey=journey, external_id="").update(
        inbox=inbox, external_id=incoming.external_id
    )
