"""What a letter may say of the other orders that its buyer waits for (B10)."""

from datetime import date

from takt import journey as core
from takt.desk.orders.models import Journey, Order
from takt.desk.orders.queries import load_journeys, orders_beside
from takt.journey.sale_facts import SaleFacts
from takt.journey.sales import split_sales
from takt.letters.order_words import OrderUnderWay, Stage, one_parcel, orders_list


def sale_of(story: core.Journey, order: Order | None) -> core.Journey:
    """The part of a journal that is about this order, where it tells of several."""
    parts = [core.Journey(tuple(part.events)) for part in split_sales(story.corrected)]
    numbers = [part.order.number if part.order else "" for part in parts]
    return parts[numbers.index(order.number)] if order and order.number in numbers else story


def beside_values(journey: Journey, facts: SaleFacts, language: str, today: date) -> dict[str, str]:
    """How far each other order is; and the offer of one parcel, where two are still to be sent."""
    orders = list(orders_beside(journey).select_related("journey"))
    stories = load_journeys([order.journey for order in orders])
    beside = [(order, sale_of(stories[order.journey_id], order).facts) for order in orders]
    lines = [
        OrderUnderWay(order.number, _stage(other), order.promised_on) for order, other in beside
    ]
    waits = any(other.goods_are_sent and other.is_with_shop for _, other in beside)
    return {
        "other_orders": orders_list(lines, language, today=today),
        "one_parcel": one_parcel(language) if waits and facts.goods_are_sent else "",
    }


def _stage(facts: SaleFacts) -> Stage:
    if facts.is_dispatched:
        return "sent"
    if facts.is_ready_to_fetch:
        return "to fetch"
    if facts.packed or facts.finished or facts.begun:
        return "packed" if facts.packed else "finished" if facts.finished else "begun"
    if facts.accepted:
        return "unpaid" if facts.prepaid and not facts.is_paid else "accepted"
    return "agreed" if facts.confirmed or facts.is_paid else "asked"
