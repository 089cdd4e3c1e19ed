"""The time of a story."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

KYIV = ZoneInfo("Europe/Kyiv")


class Clock:
    """The time of the story. Everything in the desk that reads the clock reads this one."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def at(self, day: str, clock: str) -> datetime:
        """Turn it to that local time, as in `at("2026-03-02", "10:20")`; never back."""
        then = datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=KYIV).astimezone(UTC)
        assert then >= self.now
        self.now = then
        return then
