"""The days that a draft or a promise names, and whether they are the planned ones.

Reading has its own (`reading/dates.py`): a letter's days become calendar days that pages offer, so
that only a day with its number counts. Here "Friday" and "tomorrow" promise just as much.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from takt.letters.checking.marks import found_in

PURPOSE = "checking/days"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
AHEAD = {"today": 0, "tomorrow": 1, "day after tomorrow": 2}

_ORDINAL = re.compile(r"\b([0-3]?\d)(?:-?(?:го|ого|те|е|му)|st|nd|rd|th)\b", re.IGNORECASE)
_FIGURES = re.compile(r"(?<![\d.,])([0-3]?\d)[./]([01]?\d)(?![\d.,]*\d)")
_ISO = re.compile(r"\b\d{4}-([01]\d)-([0-3]\d)\b")
_DAY_BESIDE_MONTH = re.compile(r"\b([0-3]?\d)(?:st|nd|rd|th|-?го)?(?:\s+of)?\s*$", re.IGNORECASE)
_DAY_AFTER_MONTH = re.compile(
    r"\s*(?:the\s+)?([0-3]?\d)(?:st|nd|rd|th)?\b(?![.:]\d)", re.IGNORECASE
)
_BETWEEN = re.compile(r"[\W_]*(?:(?:the|of|dnia|числа)[\W_]*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it is named; all that is unknown is None. `ahead` counts from today."""

    start: int
    end: int
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    ahead: int | None = None

    @property
    def names_a_day(self) -> bool:
        """Whether it is a day at all, and not just a time ("by 6")."""
        return (self.weekday, self.day, self.ahead) != (None, None, None)

    def is_on(self, planned: date, today: date | None) -> bool:
        """Whether this name fits the planned day."""
        if self.ahead is not None:
            return today is not None and today + timedelta(days=self.ahead) == planned
        if self.day is not None:
            return planned.day == self.day and self.month in (None, planned.month)
        return self.weekday == planned.weekday()

    def is_like(self, other: "Day") -> bool:
        """Whether both names could mean one day."""
        mine = (self.weekday, self.day, self.ahead)
        others = (other.weekday, other.day, other.ahead)
        return any(a is not None and a == b for a, b in zip(mine, others, strict=True))


def days_in(text: str) -> tuple[tuple[Day, ...], ...]:
    """The days named, in order; names of one day side by side ("Friday, the 13th") together."""
    groups: list[list[Day]] = []
    for named in sorted(_named(text), key=lambda day: day.start):
        if groups and _BETWEEN.fullmatch(text, groups[-1][-1].end, named.start):
            groups[-1].append(named)
        elif not groups or named.start >= groups[-1][-1].end:
            groups.append([named])
        elif named.names_a_day and not groups[-1][-1].names_a_day:
            groups[-1][-1] = named  # of "by 6" and "6 March" the one that is a day
    return tuple(map(tuple, groups))


def is_planned(
    group: Sequence[Day], planned: date | None, today: date | None, promised: Iterable[str]
) -> bool:
    """Whether a group of names is the planned day or one that was promised."""
    if planned and any(day.is_on(planned, today) for day in group):
        return True
    theirs = [day for text in promised for other in days_in(text) for day in other]
    return any(day.is_like(other) for day in group for other in theirs)


def _named(text: str) -> Iterator[Day]:
    for mark in found_in(text, PURPOSE):
        name, start, end = mark.section, mark.start, mark.end
        if name in WEEKDAYS:
            yield Day(start, end, weekday=WEEKDAYS.index(name))
        elif name in AHEAD:
            yield Day(start, end, ahead=AHEAD[name])
        elif name in MONTHS:
            yield from _of_month(text, start, end, MONTHS.index(name) + 1)
        elif name.startswith("day "):
            yield Day(start, end, day=int(name[4:]))
        else:
            yield Day(start, end)
    yield from (Day(*match.span(), day=int(match[1])) for match in _ORDINAL.finditer(text))
    for match in _FIGURES.finditer(text):
        yield Day(*match.span(), day=int(match[1]), month=int(match[2]))
    for match in _ISO.finditer(text):
        yield Day(*match.span(), day=int(match[2]), month=int(match[1]))


def _of_month(text: str, start: int, end: int, month: int) -> Iterator[Day]:
    """The day before or after a month ("12 March", "March 12"); a month alone names none."""
    before = _DAY_BESIDE_MONTH.search(text, max(0, start - 12), start)
    after = _DAY_AFTER_MONTH.match(text, end)
    if before:
        yield Day(before.start(), end, day=int(before[1]), month=month)
    elif after:
        yield Day(start, after.end(), day=int(after[1]), month=month)
