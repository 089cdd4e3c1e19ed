"""Tags and filters every page uses: `{% load takt %}`."""

from datetime import datetime
from decimal import Decimal
from operator import itemgetter
from typing import Any
from uuid import uuid4

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext

from takt.desk.agenda.board import state_of
from takt.desk.agenda.models import NextAction
from takt.desk.agenda.queries import COUNT_LIMIT
from takt.desk.buyers.models import Buyer
from takt.desk.conversations.ways import Ways, ways_to_buyer
from takt.desk.orders.models import Journey, Order
from takt.desk.orders.way import STEPS, way_of
from takt.desk.ui import addresses, times
from takt.letters import wording

register = template.Library()


@register.simple_tag
def both_ways(moment: datetime, now: datetime) -> SafeString:
    """A moment both ways: "in 40 min · 14:30"."""
    words = f"{times.from_now(moment, now)} · {times.by_the_clock(moment, now)}"
    return _time(moment, words)


@register.simple_tag
def clock(moment: datetime, now: datetime) -> SafeString:
    """A moment by the clock: "14:30", "tomorrow 14:30", "6 March 14:30"."""
    return _time(moment, times.by_the_clock(moment, now))


@register.simple_tag
def ago(moment: datetime, now: datetime) -> SafeString:
    """How far a moment is from now: "3 h ago"."""
    return _time(moment, times.from_now(moment, now))


@register.simple_tag
def waiting_for(since: datetime, now: datetime) -> SafeString:
    """How long somebody has waited: "waiting 5 h"."""
    return _time(since, gettext("waiting %(span)s") % {"span": times.span(now - since)})


def _time(moment: datetime, words: str) -> SafeString:
    local = localtime(moment)
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        local.isoformat(timespec="minutes"),
        f"{local:%Y-%m-%d %H:%M}",
        words,
    )


@register.inclusion_tag("ui/parts/field.html")
def field(bound: Any) -> dict[str, Any]:
    """A form field with its label, help and errors, tied together for screen readers."""
    widget = bound.field.widget
    if bound.errors:
        widget.attrs |= {"aria-invalid": "true"}
    return {"field": bound, "is_check": getattr(widget, "input_type", "") == "checkbox"}


@register.simple_tag
def once() -> str:
    """A key that makes a form count once however often it is sent."""
    return uuid4().hex


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
def person_name(buyer: Buyer) -> str:
    return buyer.name or gettext("without a name")


@register.filter
def capped(count: int) -> str:
    """A count that stops at 999: "999+"."""
    return f"{COUNT_LIMIT}+" if count > COUNT_LIMIT else str(count)


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
def unbroken(text: str) -> str:
    """Words in which no line ends between "№" and its number."""
    return wording.unbroken(text)


@register.filter
def money(amount: Decimal | None, currency: str) -> str:
    """A sum in the language of the page."""
    if amount is None:
        return ""
    return wording.money(amount, currency, (get_language() or "en")[:2])


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
