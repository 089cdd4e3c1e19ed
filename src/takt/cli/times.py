"""Moments for the terminal: by the clock, and how far from now."""

from datetime import datetime, timedelta, tzinfo

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def by_the_clock(moment: datetime, zone: tzinfo, *, year: bool = False) -> str:
    """`Fri 6 Mar 17:50`. Not by the system's locale: the rest of the output is English."""
    local = moment.astimezone(zone)
    day = f"{DAYS[local.weekday()]} {local.day} {MONTHS[local.month - 1]}"
    return f"{day} {local.year} {local:%H:%M}" if year else f"{day} {local:%H:%M}"


def from_now(moment: datetime, now: datetime) -> str:
    """`in 40 min`, `3 h ago`, `now` within a minute."""
    length = span(abs(moment - now))
    if not length:
        return "now"
    return f"in {length}" if moment > now else f"{length} ago"


def span(length: timedelta) -> str:
    """In its largest unit, rounded down; empty under a minute."""
    minutes = int(length.total_seconds() // 60)
    for unit, size in (("days", 2 * 24 * 60), ("h", 60), ("min", 1)):
        if minutes >= size:
            return f"{minutes // (24 * 60 if unit == 'days' else size)} {unit}"
    return ""
