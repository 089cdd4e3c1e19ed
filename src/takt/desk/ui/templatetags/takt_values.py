"""Filters that write values as people do: times allowed, sums, fields: `{% load takt_values %}`."""

import re
from datetime import date, timedelta
from decimal import Decimal

from django import template
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from takt.desk.orders.words import CHOICE_WORDS, FIELD_LABELS
from takt.desk.playbooks.typed_durations import as_typed
from takt.desk.ui import times
from takt.journey import Duration, Item, read_duration
from takt.letters import wording

register = template.Library()

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?[+-]\d\d:\d\d")
_SUM = re.compile(r"(\d+(?:\.\d+)?) ([A-Z]{3})")


@register.filter
def numbered(number: str) -> str:
    """An order by its number, as within a sentence: "№1001", "nr 1001"."""
    return _("№%(number)s") % {"number": number}


@register.filter
def duration_words(duration: Duration | str, clock: str = "working") -> str:
    """A time allowed: "4 working hours", "2 working days", "by the end of the day"."""
    try:
        value = read_duration(duration) if isinstance(duration, str) else duration
    except ValueError:
        return str(duration)
    count = abs(value.amount)
    match value.unit:
        case "same day":
            return _("the same day")
        case "morning":
            return _("the morning")
        case "working days":
            text = ngettext("%(count)d working day", "%(count)d working days", count)
        case "days":
            text = ngettext("%(count)d day", "%(count)d days", count)
        case _minutes if count % 60 == 0 and clock == "working":
            count //= 60
            text = ngettext("%(count)d working hour", "%(count)d working hours", count)
        case _minutes:
            return minutes_words(count)
    said = text % {"count": count}
    return _("%(span)s before") % {"span": said} if value.amount < 0 else said


register.filter(as_typed)


@register.filter
def minutes_words(minutes: int) -> str:
    """A counted stretch: "50 min", "3 h", "3 h 20 min"."""
    hours, rest = divmod(int(minutes), 60)
    parts = [_("%(count)d h") % {"count": hours}] if hours else []
    if rest or not hours:
        parts.append(times.span(timedelta(minutes=rest)))
    return " ".join(parts)


@register.filter
def field_label(name: str) -> str:
    return str(FIELD_LABELS.get(name, name.replace("_", " ")))


@register.filter
def choice_words(value: str) -> str:
    """The core's word for a choice, as the page words it; any other text as it is."""
    return str(CHOICE_WORDS.get(value, value))


@register.filter
def item_words(item: Item | None) -> str:
    """An item of an order in one line: "Silver ring, 16, 2 × 450 ₴"."""
    if item is None:
        return ""
    price = said_words(str(item.price)) if item.price else ""
    count = f"{item.qty} ×" if item.qty > 1 or not price else ""
    cost = " ".join(filter(None, (count, price))) if price else f"{item.qty} ×"
    return ", ".join(filter(None, (item.title or item.sku, item.size, cost)))


@register.filter
def said_words(value: str) -> str:
    """What an event says: a day, moment or sum as people write them, else a choice's word."""
    if day := _day(value):
        return times.day(day)
    if _MOMENT.fullmatch(value) and (moment := parse_datetime(value)):
        return times.day_and_clock(moment)
    if money := _SUM.fullmatch(value):
        return wording.money(Decimal(money[1]), money[2], (get_language() or "en")[:2])
    return choice_words(value)


def _day(value: str) -> date | None:
    try:
        return parse_date(value) if _DAY.fullmatch(value) else None
    except ValueError:  # the month 13
        return None
