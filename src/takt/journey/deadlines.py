"""How a deadline comes about: measured on a clock, then moved to when a buyer may be contacted.

See docs/decisions/0002-clocks-and-deadlines.md.
"""

from datetime import datetime
from typing import Literal, NamedTuple

from .clocks import ClockName, Clocks
from .durations import Duration
from .working_time import Step, WorkingTime

Kind = Literal["target", "limit", "appointment", "beginning"]


class Reckoning(NamedTuple):
    """The clock sum of a deadline: from `start`, `duration` on `clock` is `counted`; it is due at
    `due_at`.
    """

    start: datetime
    duration: Duration
    clock: ClockName
    counted: datetime
    due_at: datetime
    clocks: Clocks
    too_late: bool = False
    """Was `counted` over before anything was owed? Then there is time until the appointment."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The stretches of time that were counted."""
        return self.clocks.counted(self.start, self.counted, self.duration, self.clock)

    @property
    def moved(self) -> bool:
        """Is it due at another moment than the sum says?"""
        return self.due_at != self.counted


def reckon(
    clocks: Clocks,
    start: datetime,
    duration: Duration,
    clock: ClockName = "working",
    window: WorkingTime | None = None,
    kind: Kind = "target",
    not_before: datetime | None = None,
) -> Reckoning:
    """Count `duration` from `start`; where `window` is given, the deadline lies in it.

    A target moves on to the next opening. A limit ("never longer than") moves back to the last
    closing, unless that is before `not_before`. An appointment is counted back from `start`: it
    moves on if that is still in time, else back. What nobody could have done by then has time until
    the appointment itself. From a beginning on something is due; it moves as an appointment does.
    """
    counted = clocks.measure(start, duration, clock)
    earliest = not_before or start
    too_late = kind == "appointment" and counted < earliest < start
    due_at = counted if not_before is None else max(start if too_late else counted, not_before)
    if window is not None and not window.may_be_due(due_at):
        due_at = _moved(window, due_at, kind, start, earliest)
    return Reckoning(start, duration, clock, counted, due_at, clocks, too_late)


def _moved(
    window: WorkingTime, counted: datetime, kind: Kind, start: datetime, not_before: datetime
) -> datetime:
    later = window.next_open(counted)
    is_counted_back = kind in ("appointment", "beginning")
    if kind == "target" or (is_counted_back and later < start):
        return later
    earlier = window.last_open(counted)
    in_time = earlier > not_before or (is_counted_back and earlier == not_before)
    return earlier if in_time else later
