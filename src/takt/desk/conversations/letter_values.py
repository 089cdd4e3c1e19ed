"""What a letter's placeholders stand for in one sale, worded in the buyer's language."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from takt import journey as core
from takt.desk.buyers.greeting import greeting_line
from takt.desk.conversations.told import Told
from takt.desk.orders.models import Journey, Order
from takt.desk.orders.queries import load_journey, orders_beside
from takt.desk.playbooks.letters import terms_of
from takt.letters import wording
from takt.letters.order_words import OrderUnderWay, Stage, agreed_terms, orders_list


def letter_values(
    journey: Journey, *, language: str, now: datetime, as_agreed: bool = False
) -> dict[str, str]:
    """Values by placeholder; what is not known is left out, and its passage with it.

    The terms are the shop's public ones, `as_agreed` those of this order: of paying none once all
    is paid.
    """
    shop, buyer = journey.shop, journey.buyer
    story = load_journey(journey)
    today = now.astimezone(shop.zone).date()
    values = {
        "greeting_line": greeting_line(buyer, language),
        "buyer_name": buyer.name,
        "shop_name": shop.name,
        "signature": shop.signature or shop.name,
        **terms_of(shop, language),
    }
    order = Order.objects.filter(journey=journey).first()
    if order:
        values |= _order_values(order, language, today)
        values["other_orders"] = _under_way(journey, language, today)
    if order and as_agreed:
        paid = {"payment_terms": ""} if story.is_paid else {}
        values |= agreed_terms(order.payment, order.delivery, language) | paid
    if story.is_paid:
        values.pop("payment_details", None)  # nobody is asked twice for money that has come
    elif order and order.payment == "on delivery":
        values["due_on_delivery"] = values["total"]
    values |= _told_values(story, order, language, shop.zone, today)
    if answer := journey.actions.filter(action="answer").order_by("due_at").first():
        local = answer.due_at.astimezone(shop.zone)
        values["answer_by"] = wording.moment(local, language, today=today)
    return {name: value for name, value in values.items() if value}


def _order_values(order: Order, language: str, today: date) -> dict[str, str]:
    lines = [
        wording.Line(line.title, line.qty, line.size, line.price, order.currency)
        for line in order.lines.all()
    ]
    return {
        "order_number": order.number,
        "items": wording.items_list(lines, language),
        "total": wording.money(order.total, order.currency, language) if order.total else "",
        "carrier": order.carrier,
        "tracking": order.tracking,
        **_promise(order, language, today),
    }


def _promise(order: Order, language: str, today: date) -> dict[str, str]:
    """The day promised while it is ahead; one that was missed is never promised once more (C3)."""
    day = order.promised_on
    if day is None:
        return {}
    said = wording.date(day, language, today=today)
    if day >= today:
        return {"promised_on": said}
    if order.shipped_at or order.delivered_at:
        return {}
    return {"missed_day": said, "days_late": wording.days((today - day).days, language)}


def _under_way(journey: Journey, language: str, today: date) -> str:
    """What the buyer waits for besides, each order with how far it is (B10)."""
    orders = [
        OrderUnderWay(order.number, _stage(order), order.promised_on)
        for order in orders_beside(journey)
    ]
    return orders_list(orders, language, today=today)


def _stage(order: Order) -> Stage:
    if order.shipped_at:
        return "sent"
    if order.packed_at:
        return "packed"
    if order.begun_at:
        return "begun"
    if order.accepted_at:
        return "unpaid" if order.payment == "prepaid" and not order.paid_at else "accepted"
    return "agreed" if order.confirmed_at or order.paid_at else "asked"


def _told_values(
    story: core.Journey, order: Order | None, language: str, zone: ZoneInfo, today: date
) -> dict[str, str]:
    total = core.Money(order.total, order.currency) if order and order.total else None
    told = Told(language=language, zone=zone, today=today, total=total)
    for event in story.events:
        told.take(event)
    return told.values
