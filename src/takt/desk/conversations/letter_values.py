"""What a letter's placeholders stand for in one sale, worded in the buyer's language."""

from datetime import date, datetime

from takt.desk.orders.models import Journey, Order
from takt.desk.orders.queries import load_journey
from takt.desk.playbooks.letters import terms_of
from takt.journey import Event
from takt.letters import address, wording


def letter_values(journey: Journey, *, language: str, now: datetime) -> dict[str, str]:
    """Values by placeholder; what is not known is left out, and its passage with it."""
    shop, buyer = journey.shop, journey.buyer
    today = now.astimezone(shop.zone).date()
    values = {
        "greeting_line": address.greeting(buyer.name, language, correction=buyer.salutation),
        "buyer_name": buyer.name,
        "shop_name": shop.name,
        "signature": shop.signature or shop.name,
        **terms_of(shop, language),
    }
    for event in load_journey(journey).events:
        values |= _told(event, journey)
    order = Order.objects.filter(journey=journey).first()
    if order:
        values |= _order_values(order, language, today)
    if answer := journey.actions.filter(action="answer").order_by("due_at").first():
        local = answer.due_at.astimezone(shop.zone)
        values["answer_by"] = wording.moment(local, language, today=today)
    return {name: value for name, value in values.items() if value}


def _order_values(order: Order, language: str, today: date) -> dict[str, str]:
    lines = [
        wording.Line(line.title, line.qty, line.size, line.price, order.currency)
        for line in order.lines.all()
    ]
    total = wording.money(order.total, order.currency, language) if order.total else ""
    promised = order.promised_on
    return {
        "order_number": order.number,
        "items": wording.items_list(lines, language),
        "total": total,
        "amount": total,
        "promised_on": wording.date(promised, language, today=today) if promised else "",
        "carrier": order.carrier,
        "tracking": order.tracking,
    }


def _told(event: Event, journey: Journey) -> dict[str, str]:
    """What one fact says; a later fact takes the place of an earlier one."""
    zone = journey.shop.zone
    match event.kind:
        case "work progressed":
            return {"stage": getattr(event, "stage", None) or ""}
        case "item unavailable":
            return {
                "item": getattr(event, "title", None) or "",
                "alternative": getattr(event, "alternative", None) or "",
            }
        case "courier assigned":
            hours = {
                f"courier_{name}": wording.clock_time(moment.astimezone(zone).time())
                for name, attribute in (("from", "from_"), ("to", "to"))
                if (moment := getattr(event, attribute))
            }
            person = {f"courier_{n}": getattr(event, n) or "" for n in ("name", "phone")}
            return person | hours
        case "delivery failed" | "order cancelled" | "payment refunded":
            return {"reason": getattr(event, "reason", None) or ""}
    return {}
