"""Tags and filters of every page: moments, sums, people, forms: `{% load takt %}`."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext

from takt.desk.agenda.queries import COUNT_LIMIT
from takt.desk.buyers.models import Buyer
from takt.desk.ui import times
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
    """A form field with its label, help and errors, tied together for screen readers.

    A page that came back leads to what is wrong in it, however far below that stands: of several
    that ask for the focus, the browser takes the first.
    """
    widget = bound.field.widget
    if bound.errors:
        widget.attrs |= {"aria-invalid": "true", "autofocus": True}
    return {"field": bound, "is_check": getattr(widget, "input_type", "") == "checkbox"}


@register.simple_tag
def once() -> str:
    """A key that makes a form count once however often it is sent."""
    return uuid4().hex


@register.filter
def person_name(buyer: Buyer) -> str:
    return buyer.name or gettext("without a name")


@register.filter
def capped(count: int) -> str:
    """A count that stops at 999: "999+"."""
    return f"{COUNT_LIMIT}+" if count > COUNT_LIMIT else str(count)


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
