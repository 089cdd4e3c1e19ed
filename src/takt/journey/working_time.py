"""When the shop is open, and how time adds up while it is: the working clock.

All moments that come and go are in UTC; the hours are the shop's local ones, so that a change of
the clocks moves the opening and never a deadline.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple
from zoneinfo import ZoneInfo

from .local_time import ByDay, LocalTime

# Minutes from local midnight, the end excluded; 1440 is the next midnight.
Interval = tuple[int, int]
WeekHours = Mapping[int, tuple[Interval, ...]]  # Monday is 0
ALL_DAY: tuple[Interval, ...] = ((0, 1440),)

# Made once: a timedelta takes longer to make than to multiply.
DAY = timedelta(days=1)
_LONGEST_BREAK = timedelta(hours=2)


class Step(NamedTuple):
    """A stretch of counted time."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        return self.end - self.start

    @property
    def minutes(self) -> int:
        return round(self.length.total_seconds() / 60)


_END = attrgetter("end")


def _never(_: date) -> bool:
    return False


class WorkingTime:
    """Several opening intervals a day; on days for which `is_off` holds there are none.

    At least one weekday must have hours, or there is nothing to count. `local` is the clock on the
    shop's wall; `stretches` has the open stretches of any local day, earliest first.
    """

    def __init__(
        self, hours: WeekHours, zone: ZoneInfo, is_off: Callable[[date], bool] = _never
    ) -> None:
        if not any(hours.values()):
            raise ValueError("working time without an open hour")
        self.hours = hours
        self.zone = zone
        self.is_off = is_off
        self.local = LocalTime(zone)
        self.stretches: Mapping[date, tuple[Step, ...]] = ByDay(self._computed)
        self._around: Mapping[date, tuple[Step, ...]] = ByDay(self._computed_around)

    def _computed(self, day: date) -> tuple[Step, ...]:
        if self.is_off(day):
            return ()
        hours = self.hours.get(day.weekday(), ())
        steps = [Step(self._at(day, start), self._at(day, end)) for start, end in hours]
        # An opening that the spring change of clocks swallowed is none.
        return tuple([step for step in steps if step.start < step.end])

    def _computed_around(self, day: date) -> tuple[Step, ...]:
        """The stretches of a day in UTC and its neighbours, one of which is the local day of any
        moment of it: no zone need be asked which.
        """
        days = (day - DAY, day, day + DAY)
        return tuple([step for each in days for step in self.stretches[each]])

    def _at(self, day: date, minutes: int) -> datetime:
        days, minutes = divmod(minutes, 1440)
        return self.local.moment(day + timedelta(days=days), time(*divmod(minutes, 60)))

    def day_of(self, moment: datetime) -> date:
        """The shop's local date at a moment."""
        return self.local.shown(moment).date()

    def is_open(self, moment: datetime) -> bool:
        """Is the moment in an open stretch? The opening moment is, the closing one is not."""
        return any(step.start <= moment < step.end for step in self._around[moment.date()])

    def may_be_due(self, moment: datetime) -> bool:
        """May a deadline lie here? In an open stretch, or at the very end of one."""
        around = self._around[moment.date()]
        place = bisect_left(around, moment, key=_END)
        return place < len(around) and around[place].start <= moment

    def is_night(self, moment: datetime) -> bool:
        """Is it closed, and not only for a break?"""
        return self.next_open(moment) - moment > _LONGEST_BREAK

    def next_open(self, moment: datetime) -> datetime:
        """The moment itself if open, else the next opening."""
        around = self._around[moment.date()]
        place = bisect_right(around, moment, key=_END)
        if place == len(around):  # there are days off ahead
            return next(self.from_(moment)).start
        return max(moment, around[place].start)

    def last_open(self, moment: datetime) -> datetime:
        """The moment itself if a deadline may lie there, else the last closing before it."""
        return next(self.back_from(moment)).end

    def from_(self, moment: datetime) -> Iterator[Step]:
        """The open stretches from a moment on, the first cut to begin there."""
        for step in self._around[moment.date()]:
            if step.end > moment:
                yield step if step.start >= moment else Step(moment, step.end)
        day = moment.date() + 2 * DAY
        while True:
            yield from self.stretches[day]
            day += DAY

    def back_from(self, moment: datetime) -> Iterator[Step]:
        """The open stretches before a moment, latest first, the first cut to end there."""
        for step in reversed(self._around[moment.date()]):
            if step.start < moment:
                yield step if step.end <= moment else Step(step.start, moment)
        day = moment.date() - 2 * DAY
        while True:
            yield from reversed(self.stretches[day])
            day -= DAY

    def add(self, start: datetime, duration: timedelta) -> datetime:
        """When `duration` of open time has passed since `start`."""
        stretches = self.from_(start)
        step = next(stretches)
        end = step.start + duration
        while end > step.end:
            left, step = end - step.end, next(stretches)
            end = step.start + left
        return end

    def subtract(self, end: datetime, duration: timedelta) -> datetime:
        """When `duration` of open time begins that passes until `end`."""
        stretches = self.back_from(end)
        step = next(stretches)
        start = step.end - duration
        while start < step.start:
            left, step = step.start - start, next(stretches)
            start = step.end - left
        return start

    def cut(self, start: datetime, end: datetime) -> Iterator[Step]:
        """The open stretches from `start` to `end`; none when `end` is not later."""
        for step in takewhile(lambda step: step.start < end, self.from_(start)):
            yield step if step.end <= end else Step(step.start, end)

    def between(self, start: datetime, end: datetime) -> timedelta:
        """How much open time passes from `start` to `end`."""
        return sum((step.length for step in self.cut(start, end)), timedelta())
