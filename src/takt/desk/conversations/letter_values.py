"""What a letter's placeholders stand for in one sale, worded in the buyer's language."""

from datetime import datetime
from zoneinfo import ZoneInfo

from takt import journey as core
from takt.desk.buyers.greeting import greeting_line
from takt.desk.conversations.beside_values import beside_values, sale_of
from takt.desk.conversations.standing_values import day_values, money_values
from takt.desk.conversations.told import Told
from takt.desk.orders.models import Journey, Order
from takt.desk.orders.queries import load_journey
from takt.desk.playbooks.letters import terms_of
from takt.journey.sale_facts import SaleFacts
from takt.letters import wording
from takt.letters.order_words import agreed_terms


def letter_values(
    journey: Journey, *, language: str, now: datetime, as_agreed: bool = False
) -> dict[str, str]:
    """Values by placeholder; what is not known is left out, and its passage with it.

    The terms are the shop's public ones, `as_agreed` those of this order: of paying none once all
    is paid.
    """
    shop, buyer = journey.shop, journey.buyer
    order = Order.objects.filter(journey=journey).first()
    story = sale_of(load_journey(journey), order)
    today = now.astimezone(shop.zone).date()
    values = {
        "greeting_line": greeting_line(buyer, language),
        "buyer_name": buyer.name,
        "shop_name": shop.name,
        "signature": shop.signature or shop.name,
        **terms_of(shop, language),
    }
    if order:
        values |= _order_values(order, language)
        values |= money_values(story.facts, language)
        values |= day_values(story.facts, order.promised_on, language, today)
        values |= beside_values(journey, story.facts, language, today)
    if as_agreed:
        values |= _agreed(story.facts, language)
    if story.is_paid:
        values.pop("payment_details", None)  # nobody is asked twice for money that has come
    values |= _told_values(story, language, shop.zone, now)
    # A moment that has gone by is no promise any more.
    answers = journey.actions.filter(action="answer", due_at__gt=now)
    if answer := answers.order_by("due_at").first():
        local = answer.due_at.astimezone(shop.zone)
        values["answer_by"] = wording.moment(local, language, today=today)
    return {name: value for name, value in values.items() if value}


def _order_values(order: Order, language: str) -> dict[str, str]:
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
    }


def _agreed(facts: SaleFacts, language: str) -> dict[str, str]:
    """What was agreed for the order in place of the public terms (B1)."""
    if facts.order is None:
        return {}
    agreed = agreed_terms(facts.payment, facts.delivery, language)
    if facts.is_paid:
        agreed["payment_terms"] = ""
    if facts.paid_on_delivery or facts.paid_in_person:
        agreed["payment_details"] = ""  # who pays hand to hand is given no account to pay to
    return agreed


def _told_values(
    story: core.Journey, language: str, zone: ZoneInfo, now: datetime
) -> dict[str, str]:
    told = Told(language=language, zone=zone, today=now.astimezone(zone).date())
    for event in story.corrected:
        told.take(event)
    return told.values
