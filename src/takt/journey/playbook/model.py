"""A shop's standing plan, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property
from zoneinfo import ZoneInfo

from takt.journey.clocks import ClockName, Clocks
from takt.journey.durations import Duration
from takt.journey.quiet_hours import QuietHours
from takt.journey.working_time import WeekHours

from .cue_book import CueBook
from .parts import Guard, Play

COOL = "not heads are hot"  # what a guard waits for that lets an angry letter rest (F1)


@dataclass(frozen=True, slots=True)
class ReplyTarget:
    """How long the buyer may wait for an answer on one channel."""

    first: Duration
    next: Duration
    clock: ClockName = "working"


@dataclass(frozen=True, slots=True)
class Limits:
    """The pause before an angry letter is answered, and from which time of day on it is a night."""

    cooling_off: Duration
    overnight_from: time


@dataclass(frozen=True, kw_only=True, eq=False)
class Playbook:
    """Everything that `derive` knows of the shop. `reply_targets["default"]` serves channels
    without their own.
    """

    name: str
    language: str
    zone: ZoneInfo
    hours: WeekHours
    quiet_hours: QuietHours | None
    days_off: frozenset[date]
    holidays: frozenset[str]
    silence_limit: Duration
    reply_targets: Mapping[str, ReplyTarget]
    limits: Limits
    plays: Mapping[str, Play]
    guards: Mapping[str, Guard]
    clocks: Clocks
    title: str = ""

    def __repr__(self) -> str:
        return f"<Playbook {self.name}>"

    @cached_property
    def letters(self) -> tuple[str, ...]:
        """The names of all letters that its plays ask for."""
        return tuple(sorted({play.letter for play in self.plays.values() if play.letter}))

    @cached_property
    def pausing_guards(self) -> frozenset[str]:
        """The guards that wait for heads to cool (F1)."""
        guards = self.guards.items()
        return frozenset(
            name for name, guard in guards if guard.enabled and COOL in map(str, guard.until)
        )

    @cached_property
    def cue_book(self) -> CueBook:
        """What each event means to the plays and guards in force."""
        return CueBook(
            tuple(play for play in self.plays.values() if play.enabled),
            tuple(guard for guard in self.guards.values() if guard.enabled),
        )

    def reply_target(self, channel: str | None) -> ReplyTarget:
        """The target of a channel."""
        return self.reply_targets.get(channel or "default", self.reply_targets["default"])
