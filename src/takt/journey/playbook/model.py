"""A shop's standing plan, as values."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal
from zoneinfo import ZoneInfo

from takt.journey.clocks import ClockName, Clocks
from takt.journey.conditions import Condition
from takt.journey.durations import Duration
from takt.journey.patterns import Pattern
from takt.journey.quiet_hours import QuietHours
from takt.journey.working_time import WeekHours

# What a person is asked to do, and whether the buyer hears from the shop by it.
ACTIONS: Mapping[str, str] = {
    "send letter": "send the buyer the letter that is named",
    "answer": "answer what the buyer wrote",
    "call": "ring the buyer",
    "answer review": "answer the review in public",
    "give review": "review the buyer",
    "give warning": "answer the abuse once, calmly",
    "decide": "decide how to go on, and do it or write it down",
    "put right": "settle what went wrong",
    "keep promise": "send it off by the day promised, or say that it will be later",
    "pack": "pack by the checklist",
    "pack gift": "put a small gift in, within the budget",
    "ship": "hand it over for delivery",
    "find tracking": "get the tracking number and record it",
    "check parcel": "see where the parcel is",
    "refund": "give the money back",
}
CONTACTS = frozenset({"send letter", "answer", "call", "answer review", "give warning"})

Repeat = Literal["each time", "once"]


@dataclass(frozen=True, kw_only=True)
class Play:
    """After this event, this is owed, within this time, unless …"""

    name: str
    practice: str
    action: str
    within: Duration
    on: tuple[Pattern, ...] = ()
    where: tuple[Condition, ...] = ()
    after: Duration | None = None
    clock: ClockName = "working"
    anchor: str | None = (
        None  # the field of the event from which time is measured; else the event itself
    )
    letter: str | None = None
    fulfilled_by: tuple[Pattern, ...] = ()
    cancelled_by: tuple[Pattern, ...] = ()
    paused_while: tuple[Condition, ...] = ()
    repeat: Repeat = "each time"
    enabled: bool = True

    @property
    def contact(self) -> bool:
        """Does the buyer hear from the shop by it?"""
        return self.action in CONTACTS


@dataclass(frozen=True, kw_only=True)
class Guard:
    """These must not happen until all of `until` hold."""

    name: str
    practice: str
    blocks: tuple[Pattern, ...]
    until: tuple[Condition, ...]
    why: str
    where: tuple[Condition, ...] = ()
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class ReplyTarget:
    """How long the buyer may wait for an answer on one channel."""

    first: Duration
    next: Duration
    clock: ClockName = "working"


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
    limits: Mapping[str, Duration]
    plays: Mapping[str, Play]
    guards: Mapping[str, Guard]
    clocks: Clocks
    title: str = ""
    _: None = field(default=None, init=False, repr=False)

    @cached_property
    def letters(self) -> tuple[str, ...]:
        """The names of all letters that its plays ask for."""
        return tuple(sorted({play.letter for play in self.plays.values() if play.letter}))

    @cached_property
    def begun_by(self) -> Mapping[str, tuple[tuple[Pattern, Play], ...]]:
        """By event kind, the plays in force that may begin with it."""
        return self._by_kind("on")

    @cached_property
    def fulfilled_by(self) -> Mapping[str, tuple[tuple[Pattern, Play], ...]]:
        """By event kind, the plays in force that may be fulfilled by it."""
        return self._by_kind("fulfilled_by")

    @cached_property
    def cancelled_by(self) -> Mapping[str, tuple[tuple[Pattern, Play], ...]]:
        """By event kind, the plays in force that may be cancelled by it."""
        return self._by_kind("cancelled_by")

    def _by_kind(self, role: str) -> Mapping[str, tuple[tuple[Pattern, Play], ...]]:
        table: dict[str, list[tuple[Pattern, Play]]] = defaultdict(list)
        for play in self.plays.values():
            for pattern in getattr(play, role) if play.enabled else ():
                table[pattern.kind].append((pattern, play))
        return {kind: tuple(pairs) for kind, pairs in table.items()}

    @cached_property
    def guarded(self) -> Mapping[str, tuple[tuple[Pattern, Guard], ...]]:
        """By event kind, the guards in force that may block it."""
        table: dict[str, list[tuple[Pattern, Guard]]] = defaultdict(list)
        for guard in self.guards.values():
            for pattern in guard.blocks if guard.enabled else ():
                table[pattern.kind].append((pattern, guard))
        return {kind: tuple(pairs) for kind, pairs in table.items()}

    def reply_target(self, channel: str | None) -> ReplyTarget:
        """The target of a channel."""
        return self.reply_targets.get(channel or "default", self.reply_targets["default"])
