"""Moments as people say them: how long from now, and when by the clock of the shop."""

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, ngettext

_DAY = timedelta(days=1)


def span(length: timedelta) -> str:
    """A length of time in one unit, rounded down: "40 min", "3 h", "2 days"."""
    minutes = int(abs(length).total_seconds() // 60)
    if minutes < 60:
        return gettext("%(count)d min") % {"count": minutes}
    if minutes < 24 * 60:
        return gettext("%(count)d h") % {"count": minutes // 60}
    days = minutes // (24 * 60)
    return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}


def from_now(moment: datetime, now: datetime) -> str:
    """How far from now: "in 40 min", "3 h ago", "now" within a minute."""
    if abs(moment - now) < timedelta(minutes=1):
        return gettext("now")
    if moment > now:
        return gettext("in %(span)s") % {"span": span(moment - now)}
    return gettext("%(span)s ago") % {"span": span(now - moment)}


def by_the_clock(moment: datetime, now: datetime) -> str:
    """When, as briefly as today allows: "14:30", "tomorrow 14:30", "Mon 14:30", "6 March 14:30"."""
    local, today = timezone.localtime(moment), timezone.localdate(now)
    clock = f"{local:%H:%M}"
    away = (local.date() - today).days
    if away == 0:
        return clock
    return f"{_day(local, away, today.year)} {clock}"


def _day(local: datetime, away: int, this_year: int) -> str:
    if away == 1:
        return gettext("tomorrow")
    if away == -1:
        return gettext("yesterday")
    if 1 < away < 7:
        return _weekday(local)
    return day(local, this_year)


def day(date: date, this_year: int | None = None) -> str:
    """A day with its month, and with its year unless that is `this_year`."""
    # Translators: a day of this year, then of another, in Django's date letters
    return date_format(date, "j E" if date.year == this_year else "j E Y")


def day_and_clock(moment: datetime) -> str:
    """A moment of a story, in the zone of the page: "23 November 2026 14:00"."""
    local = timezone.localtime(moment)
    return f"{day(local.date())} {local:%H:%M}"


def _weekday(local: date) -> str:
    """In a small letter, as it stands within a sentence, but in English: "ср", "Wed"."""
    name = date_format(local, "D")
    return name if (get_language() or "en").startswith("en") else name.lower()
