"""How long something may take: hours, days, working days, or until the same day's end."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

Unit = Literal["minutes", "days", "working days", "same day", "morning"]

_PART = re.compile(r"(\d{1,9})\s*(working days?|minutes?|mins?|hours?|days?|h|d|m)\s*")
_MINUTES = {"m": 1, "h": 60}
_LONGEST = 3650  # days; who types more made a slip, and no calendar would end


@dataclass(frozen=True, slots=True)
class Duration:
    """An amount of one unit; negative amounts are counted back from an appointed moment.

    `same day` is that day's closing and `morning` that day's opening; they have no amount.
    """

    amount: int
    unit: Unit
    span: timedelta = field(init=False, repr=False, compare=False)  # of minutes and whole days

    def __post_init__(self) -> None:
        minutes = self.amount * (1 if self.unit == "minutes" else 24 * 60)
        object.__setattr__(self, "span", timedelta(minutes=minutes))

    def __str__(self) -> str:
        if self.unit in ("same day", "morning"):
            return self.unit
        sign, amount = ("-" if self.amount < 0 else ""), abs(self.amount)
        if self.unit == "minutes":
            return sign + _hours_and_minutes(amount)
        if self.unit == "days":
            return f"{sign}{amount}d"
        return f"{sign}{amount} working day{'' if amount == 1 else 's'}"


def _hours_and_minutes(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours}h"] * bool(hours) + [f"{rest} min"] * bool(rest or not hours)
    return " ".join(parts)


def read_duration(text: str) -> Duration:
    """Read `1h`, `30 min`, `1h 30 min`, `3d`, `2 working days`, `same day`, `morning`, with `-`
    before to count back.

    Anything else, or more than ten years, is a ValueError.
    """
    body = text.strip().casefold()
    if body == "same day":
        return Duration(0, "same day")
    if body == "morning":
        return Duration(0, "morning")
    sign = -1 if body.startswith("-") else 1
    return _read_amount(body.removeprefix("-").strip(), sign)


def _read_amount(body: str, sign: int) -> Duration:
    parts = _PART.findall(body)
    if not parts or _PART.sub("", body):
        raise ValueError(body)
    units = {unit[0] for _, unit in parts}
    if units <= {"h", "m"}:
        minutes = sum(int(n) * _MINUTES[unit[0]] for n, unit in parts)
        return Duration(sign * _bounded(minutes, _LONGEST * 24 * 60, body), "minutes")
    if len(parts) > 1:
        raise ValueError(body)
    amount, unit = parts[0]
    days = sign * _bounded(int(amount), _LONGEST, body)
    return Duration(days, "working days" if unit[0] == "w" else "days")


def _bounded(amount: int, most: int, body: str) -> int:
    if amount > most:
        raise ValueError(body)
    return amount
