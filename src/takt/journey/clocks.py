"""The three clocks that durations are measured on, and when a buyer may be contacted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Literal
from zoneinfo import ZoneInfo

from .durations import Duration
from .quiet_hours import QuietHours
from .working_time import ALL_DAY, DAY, Step, WorkingTime

ClockName = Literal["working", "wall", "wall without weekends"]

NO_TIME = timedelta()

CLOCKS: Mapping[str, str] = {
    "working": "hours count while the shop is open",
    "wall": "hours count day and night",
    "wall without weekends": "hours count day and night from Monday to Friday",
}


@dataclass(frozen=True, eq=False)
class Clocks:
    """Everything that tells time in one shop."""

    working: WorkingTime
    quiet: QuietHours | None = None

    @property
    def zone(self) -> ZoneInfo:
        return self.working.zone

    @cached_property
    def weekdays(self) -> WorkingTime:
        """Day and night from Monday to Friday."""
        return WorkingTime(dict.fromkeys(range(5), ALL_DAY), self.zone)

    @property
    def can_contact(self) -> bool:
        """Is there any time at all for contact in working time?"""
        hours = self.working.hours.values()
        return self.quiet is None or any(self.quiet.outside(each) for each in hours)

    @cached_property
    def windows(self) -> Mapping[str, WorkingTime]:
        """By clock, when a deadline for contact with a buyer may lie; never in the quiet hours."""
        always = WorkingTime(dict.fromkeys(range(7), ALL_DAY), self.zone)
        return {
            "working": self._without_quiet(self.working),
            "wall": self._without_quiet(always),
            "wall without weekends": self._without_quiet(self.weekdays),
        }

    def _without_quiet(self, time: WorkingTime) -> WorkingTime:
        quiet = self.quiet
        if quiet is None:
            return time
        hours = {day: quiet.outside(intervals) for day, intervals in time.hours.items()}
        if hours == time.hours:
            return time
        return WorkingTime(hours, time.zone, time.is_off)

    def measure(self, start: datetime, duration: Duration, clock: ClockName) -> datetime:
        """The moment `duration` after `start` (before, if negative)."""
        unit = duration.unit
        if unit == "minutes":
            return self._add_minutes(start, duration.span, clock)
        if unit == "working days":
            return add_working_days(self.working, start, duration.amount)
        if unit == "days" and clock == "wall without weekends":
            return add_working_days(self.weekdays, start, duration.amount)
        if unit == "days":
            return self._add_days(start, duration.span)
        return self.morning(start) if unit == "morning" else self.same_day(start)

    def _add_minutes(self, start: datetime, span: timedelta, clock: ClockName) -> datetime:
        if clock == "wall":
            return start + span
        time = self._running(clock)
        return time.subtract(start, -span) if span < NO_TIME else time.add(start, span)

    def _add_days(self, start: datetime, span: timedelta) -> datetime:
        """The same time of day, so many days on."""
        local = self.working.local
        shown = local.shown(start) + span
        return local.moment(shown.date(), shown.time())

    def _running(self, clock: ClockName) -> WorkingTime:
        return self.working if clock == "working" else self.weekdays

    def counted(
        self, start: datetime, end: datetime, duration: Duration, clock: ClockName
    ) -> tuple[Step, ...]:
        """The stretches of time that `measure` counted, in the order of counting."""
        if duration.unit != "minutes":
            return ()
        first, last = sorted((start, end))
        if clock == "wall":
            return (Step(first, last),)
        steps = tuple(self._running(clock).cut(first, last))
        return steps if duration.amount >= 0 else steps[::-1]

    def same_day(self, start: datetime) -> datetime:
        """The closing of the working day of `start`, or of the next one when that is over."""
        step = next(self.working.from_(start))
        return self.working.stretches[self.working.day_of(step.start)][-1].end

    def morning(self, start: datetime) -> datetime:
        """The opening of the day of `start`, or of the next working day when the shop is closed
        that day.
        """
        return self.opening_on(self.working.day_of(start))

    def last_opening_by(self, day: date) -> datetime:
        """When the shop opens on that day; if it is closed then, on the last working day before."""
        while not self.working.stretches[day]:
            day -= DAY
        return self.working.stretches[day][0].start

    def opening_on(self, day: date) -> datetime:
        """When the shop opens on that day, or next after it."""
        while not self.working.stretches[day]:
            day += DAY
        return self.working.stretches[day][0].start


def add_working_days(time: WorkingTime, start: datetime, days: int) -> datetime:
    """Count working days on (back, if negative).

    From inside a working day (its breaks included): the same time of day on the Nth working day,
    moved on to an opening if the shop is closed then. From outside: the closing of the Nth working
    day, counted from the next opening; counting back, the opening of the Nth one before.
    """
    if days == 0:
        return start
    step = DAY if days > 0 else -DAY
    shown = time.local.shown(start)
    day = shown.date()
    today = time.stretches[day]
    if not today or not today[0].start <= start < today[-1].end:
        is_ahead = bool(today) and (start < today[0].start) == (days > 0)
        return _edge_of_working_day(time, day, abs(days) - is_ahead, step)
    for _ in range(abs(days)):
        day = _next_working_day(time, day, step)
    open_at = _within(today, start)
    if open_at != start:
        shown = time.local.shown(open_at)
    moment = time.local.moment(day, shown.time())
    return moment if time.may_be_due(moment) else time.next_open(moment)


def _within(today: tuple[Step, ...], moment: datetime) -> datetime:
    """The moment itself if the shop is open, else the end of the break that it falls into."""
    step = next(step for step in today if moment < step.end)
    return max(moment, step.start)


def _next_working_day(time: WorkingTime, day: date, step: timedelta) -> date:
    day += step
    while not time.stretches[day]:
        day += step
    return day


def _edge_of_working_day(time: WorkingTime, day: date, days: int, step: timedelta) -> datetime:
    """The end, in the direction of the step, of the working day that is so many further on."""
    for _ in range(days):
        day = _next_working_day(time, day, step)
    stretches = time.stretches[day]
    return stretches[-1].end if step > timedelta() else stretches[0].start
