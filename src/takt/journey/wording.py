"""English words for moments, durations and clock sums, for the command line.

Pages word reasons in the reader's language by their own templates.
"""

from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from .clocks import ClockName
from .deadlines import Reckoning
from .durations import Duration
from .working_time import Step

_OF_CLOCK = {"working": "working ", "wall": "", "wall without weekends": "weekday "}


def moment_in_words(moment: datetime, zone: ZoneInfo) -> str:
    """`Friday 6 March 2026, 17:50`."""
    local = moment.astimezone(zone)
    return f"{local:%A} {local.day} {local:%B %Y, %H:%M}"


def day_and_time(moment: datetime, zone: ZoneInfo) -> str:
    """`Friday 17:50`."""
    return f"{moment.astimezone(zone):%A %H:%M}"


def duration_in_words(duration: Duration, clock: ClockName) -> str:
    """`1 working hour`, `3 days`, `the same day`."""
    amount = abs(duration.amount)
    if duration.unit == "minutes":
        hours, minutes = divmod(amount, 60)
        kind = _OF_CLOCK[clock]
        parts = [_plural(hours, f"{kind}hour")] * bool(hours)
        parts += [_plural(minutes, f"{kind}minute")] * bool(minutes or not hours)
        return " ".join(parts)
    if duration.unit in ("days", "working days"):
        return _plural(amount, duration.unit.removesuffix("s"))
    return {"same day": "the end of that working day", "morning": "that morning's opening"}[
        duration.unit
    ]


def clock_sum(reckoning: Reckoning, zone: ZoneInfo) -> str:
    """`Friday 17:50 + 1 working hour: 10 minutes on Friday, 50 on Monday`."""
    duration = reckoning.duration
    sign = {True: "−", False: "+"}[duration.amount < 0]
    if duration.unit in ("same day", "morning"):
        sign = "→"
    words = duration_in_words(duration, reckoning.clock)
    head = f"{day_and_time(reckoning.start, zone)} {sign} {words}"
    if reckoning.clock != "wall" and reckoning.steps:
        return f"{head}: {_by_day(reckoning.steps, zone)}"
    return f"{head} = {moment_in_words(reckoning.counted, zone)}"


def move_in_words(reckoning: Reckoning, zone: ZoneInfo) -> str | None:
    """Why it is due at another moment than the sum says; None if it is not."""
    if not reckoning.moved:
        return None
    due = moment_in_words(reckoning.due_at, zone)
    if reckoning.too_late:
        return f"{day_and_time(reckoning.counted, zone)} was over by then, so there is until {due}"
    if reckoning.due_at < reckoning.counted:
        return f"nobody is written to or rung then, and it must not be later: {due}"
    return f"not at {day_and_time(reckoning.counted, zone)} but at the next right time: {due}"


def _by_day(steps: tuple[Step, ...], zone: ZoneInfo) -> str:
    days = groupby(sorted(steps, key=lambda s: s.start), lambda s: s.start.astimezone(zone).date())
    sums = [(day, sum(step.minutes for step in of_day)) for day, of_day in days]
    in_minutes = all(minutes < 60 for _, minutes in sums)
    parts = []
    for index, (day, minutes) in enumerate(sums):
        amount = _minutes(minutes, index) if in_minutes else str(Duration(minutes, "minutes"))
        parts.append(f"{amount} on {day:%A}")
    return ", ".join(parts)


def _minutes(minutes: int, index: int) -> str:
    return _plural(minutes, "minute") if index == 0 else str(minutes)


def _plural(amount: int, word: str) -> str:
    return f"{amount} {word}" if amount == 1 else f"{amount} {word}s"
