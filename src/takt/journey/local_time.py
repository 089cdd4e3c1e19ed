"""The shop's local clock, its offset from UTC looked up once a day.

Most days have one offset from beginning to end. A time zone asked for every moment would take
longer than the sums that are made with the answer.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

_A_DAY = timedelta(days=1)
_MINUTES = tuple(f"T{minute // 60:02}:{minute % 60:02}" for minute in range(24 * 60))
_Found = TypeVar("_Found")


class ByDay(dict[date, _Found]):
    """What there is to know of each day, found out when first asked for."""

    def __init__(self, find: Callable[[date], _Found]) -> None:
        self._find = find

    def __missing__(self, day: date) -> _Found:
        self[day] = found = self._find(day)
        return found


class LocalTime:
    """From moments (in UTC) to what the clock on the shop's wall shows, and back."""

    def __init__(self, zone: ZoneInfo) -> None:
        self.zone = zone
        self._offsets = ByDay(self._offset_around)
        self._days = ByDay(date.isoformat)

    def shown(self, moment: datetime) -> datetime:
        """What the clock shows at a moment. Only its date and time mean something: as a moment, it
        would be another one.
        """
        offset = self._offsets[moment.date()]
        if offset is None:
            return moment.astimezone(self.zone).replace(tzinfo=UTC)
        return moment + offset

    def minute(self, moment: datetime) -> str:
        """What the clock shows, as `2026-03-06T17:50`."""
        return self._minute(self.shown(moment))

    def single_minute(self, moment: datetime) -> str | None:
        """The same; None where the clock may be changed on that day or a neighbour, and show a
        minute twice.
        """
        offset = self._offsets[moment.date()]
        return None if offset is None else self._minute(moment + offset)

    def _minute(self, shown: datetime) -> str:
        return self._days[shown.date()] + _MINUTES[shown.hour * 60 + shown.minute]

    def moment(self, day: date, clock: time) -> datetime:
        """When the clock shows that, by the rules of PEP 495 where it does so twice or never."""
        offset = self._offsets[day]
        if offset is None:
            return datetime.combine(day, clock, self.zone).astimezone(UTC)
        return datetime.combine(day, clock, UTC) - offset

    def _offset_around(self, day: date) -> timedelta | None:
        """The offset on that day and its neighbours; None if it is not the same on all of them."""
        begin = datetime.combine(day, time(), UTC)
        edges = (begin + days * _A_DAY for days in range(-1, 3))
        offsets = {edge.astimezone(self.zone).utcoffset() for edge in edges}
        return offsets.pop() if len(offsets) == 1 else None
