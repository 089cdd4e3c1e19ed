"""The shop's local clock, its offset from UTC looked up once a day.

Most days have one offset from beginning to end. A time zone asked for every moment would take
longer than the sums that are made with the answer.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_A_DAY = timedelta(days=1)


class LocalTime:
    """From moments (in UTC) to what the clock on the shop's wall shows, and back."""

    def __init__(self, zone: ZoneInfo) -> None:
        self.zone = zone
        self._offsets: dict[date, timedelta | None] = {}
        self._days: dict[date, str] = {}

    def shown(self, moment: datetime) -> datetime:
        """What the clock shows at a moment. Only its date and time mean something: as a moment, it
        would be another one.
        """
        offset = self._offset_around(moment.date())
        if offset is None:
            return moment.astimezone(self.zone).replace(tzinfo=UTC)
        return moment + offset

    def minute(self, moment: datetime) -> str:
        """What the clock shows, as `2026-03-06T17:50`."""
        shown = self.shown(moment)
        day = shown.date()
        text = self._days.get(day)
        if text is None:
            text = self._days[day] = day.isoformat()
        return f"{text}T{shown.hour:02}:{shown.minute:02}"

    def moment(self, day: date, clock: time) -> datetime:
        """When the clock shows that, by the rules of PEP 495 where it does so twice or never."""
        offset = self._offset_around(day)
        if offset is None:
            return datetime.combine(day, clock, self.zone).astimezone(UTC)
        return datetime.combine(day, clock, UTC) - offset

    def _offset_around(self, day: date) -> timedelta | None:
        """The offset on that day and its neighbours; None if it is not the same on all of them."""
        if day not in self._offsets:
            begin = datetime.combine(day, time(), UTC)
            edges = (begin + days * _A_DAY for days in range(-1, 3))
            offsets = {edge.astimezone(self.zone).utcoffset() for edge in edges}
            self._offsets[day] = offsets.pop() if len(offsets) == 1 else None
        return self._offsets[day]
