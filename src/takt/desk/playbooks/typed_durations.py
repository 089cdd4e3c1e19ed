"""A stretch of time as an owner types it, in any of the four languages: `2 робочі дні`."""

import re

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from takt.journey import Duration, read_duration

_UNITS = {
    "min": r"m|min|mins|minut\w*|хв\w*|мин\w*",
    "h": r"h|hours?|год\w*|ч|час\w*|g|godz\w*",
    "d": r"d|days?|д|дн\w*|день|доб\w*|сут\w*|dzień|dni\w*|dob\w*",
    "weeks": r"w|weeks?|тиж\w*|недел\w*|tydzień|tygodni\w*",
}
_WORKING = r"(?:(?:working|business|роб|раб|rob)[\w.]*)"
_PART = re.compile(
    rf"(?P<count>\d{{1,9}})\s*(?P<before>{_WORKING}\s*)?"
    + "(?:" + "|".join(rf"(?P<{unit}>{words})" for unit, words in _UNITS.items()) + r")\b\.?"
    + rf"(?P<after>\s*{_WORKING})?[\s,]*"
)  # fmt: skip
_SAME_DAY = ("same day", "the same day", "той самий день", "тот же день", "ten sam dzień")
_MORNING = ("morning", "the morning", "ранок", "утро", "poranek")


def read_typed(text: str) -> Duration:
    """What a stretch of time means; a ValueError where it means none."""
    body = text.strip().casefold()
    if body in _SAME_DAY or body in _MORNING:
        return read_duration("same day" if body in _SAME_DAY else "morning")
    sign, body = ("-", body[1:].strip()) if body[:1] in "-−" and body else ("", body)
    if not body or _PART.sub("", body):
        raise ValueError(text)
    return read_duration(sign + " ".join(_plain(match) for match in _PART.finditer(body)))


def _plain(part: re.Match[str]) -> str:
    count, unit = int(part["count"]), next(unit for unit in _UNITS if part[unit])
    if part["before"] or part["after"]:
        if unit != "d":
            raise ValueError(part[0])
        return f"{count} working days"
    return f"{count * 7}d" if unit == "weeks" else f"{count}{unit}"


def as_typed(duration: Duration) -> str:
    """A stretch of time as it may be typed on this page; read again it is the same."""
    if (get_language() or "en").startswith("en"):
        return str(duration)
    sign, count = ("-" if duration.amount < 0 else ""), abs(duration.amount)
    match duration.unit:
        case "same day":
            return _("the same day")
        case "morning":
            return _("the morning")
        case "working days":
            text = ngettext("%(count)d working day", "%(count)d working days", count)
        case "days":
            text = ngettext("%(count)d day", "%(count)d days", count)
        case _minutes if count % 60 == 0:
            text, count = _("%(count)d h"), count // 60
        case _minutes:
            text = _("%(count)d min")
    return sign + text % {"count": count}
