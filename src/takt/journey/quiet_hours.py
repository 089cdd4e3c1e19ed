"""The hours in which no buyer is written to or rung."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from .working_time import Interval


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one local time to another, often over midnight; the first belongs to them, the last does
    not.
    """

    start: time
    end: time
    zone: ZoneInfo

    def is_quiet(self, moment: datetime) -> bool:
        """Is it quiet at this moment?"""
        clock = moment.astimezone(self.zone).time()
        if self.start <= self.end:
            return self.start <= clock < self.end
        return clock >= self.start or clock < self.end

    def end_of_quiet(self, moment: datetime) -> datetime:
        """The moment itself if it is not quiet, else when the quiet ends."""
        if not self.is_quiet(moment):
            return moment
        local = moment.astimezone(self.zone)
        over_midnight = self.start > self.end and local.time() >= self.start
        day = local.date() + timedelta(days=over_midnight)
        return datetime.combine(day, self.end, self.zone).astimezone(UTC)

    def outside(self, intervals: tuple[Interval, ...]) -> tuple[Interval, ...]:
        """What is left of a day's intervals without the quiet hours."""
        for quiet in self._minutes():
            intervals = tuple(part for each in intervals for part in _without(each, quiet))
        return intervals

    def _minutes(self) -> tuple[Interval, ...]:
        start, end = _minute(self.start), _minute(self.end)
        return ((start, end),) if start <= end else ((0, end), (start, 1440))


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _without(interval: Interval, quiet: Interval) -> tuple[Interval, ...]:
    before = (interval[0], min(interval[1], quiet[0]))
    after = (max(interval[0], quiet[1]), interval[1])
    return tuple(part for part in (before, after) if part[0] < part[1])
