"""Tags and filters for a sale: its order, its way so far, what is owed: `{% load takt_sales %}`."""

from datetime import datetime
from operator import itemgetter
from typing import Any

from django import template
from django.utils.translation import gettext

from takt.desk.agenda.board import state_of
from takt.desk.agenda.models import NextAction
from takt.desk.conversations.ways import Ways, ways_to_buyer
from takt.desk.orders.models import Journey, Order
from takt.desk.orders.way import STEPS, way_of
from takt.desk.ui import addresses
from takt.desk.ui.templatetags.takt import person_name

register = template.Library()


@register.simple_tag(takes_context=True)
def sale_url(context: dict[str, Any], journey: Journey) -> str:
    return addresses.sale_url(context["shop"], journey)


@register.simple_tag
def sale_name(journey: Journey) -> str:
    """Who, and which order: "Олена Коваль · №1001"."""
    order = addresses.order_of(journey)
    name = person_name(journey.buyer)
    return f"{name} · {gettext('№%(number)s') % {'number': order.number}}" if order else name


@register.filter
def conversation_of(journey: Journey) -> Any:
    """The newest conversation about a sale (prefetched), if there is one."""
    return next(iter(journey.conversations.all()), None)


@register.filter
def means(action: NextAction) -> str:
    """What the action needs: a letter, a call, or neither ("")."""
    if action.automatic and not action.hindrance:
        return ""
    if action.action == "answer" or (action.letter and action.action != "keep promise"):
        return "letter"
    return "call" if action.action == "call" else ""


@register.filter
def ways(journey: Journey) -> Ways:
    """How the sale's buyer can be told something: `.letter`, `.call`."""
    return ways_to_buyer(journey)


@register.filter
def order_of(journey: Journey) -> Any:
    return addresses.order_of(journey)


@register.filter
def state_from(action: NextAction, now: datetime) -> str:
    return state_of(action, now)


@register.filter
def steps(order: Order) -> list[dict[str, Any]]:
    """The way of an order so far, with the steps it has yet to reach shown as open."""
    shown = [{"label": _label(name), "at": getattr(order, name)} for name in way_of(order)]
    if order.cancelled_at:
        shown = [step for step in shown if step["at"]]
        shown.append({"label": _label("cancelled_at"), "at": order.cancelled_at})
    return shown


def _label(name: str) -> Any:
    field = Order._meta.get_field(name)
    return getattr(field, "verbose_name", name)


@register.filter
def last_step(order: Order) -> dict[str, Any]:
    """The newest step that an order has reached; being placed is the first."""
    done = [
        {"label": _label(name), "at": moment}
        for name in (*STEPS, "cancelled_at")
        if (moment := getattr(order, name))
    ]
    return (
        max(done, key=itemgetter("at"))
        if done
        else {
            "label": _label("placed_at"),
            "at": order.placed_at,
        }
    )
