"""Plays and guards: the lines of a playbook."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from takt.journey.clocks import ClockName
from takt.journey.conditions import Condition
from takt.journey.durations import Duration
from takt.journey.events import Event, specs_of
from takt.journey.patterns import Pattern

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
    automatic: bool = False  # does the letter go out by itself?
    enabled: bool = True

    @cached_property
    def contact(self) -> bool:
        """Does the buyer hear from the shop by it?"""
        return self.action in CONTACTS

    def counts_from(self, event: Event) -> Any:
        """The moment from which its time is measured, or a day; None if the event names none."""
        if self.anchor is None:
            return event.happened_at
        return getattr(event, specs_of(type(event))[self.anchor].attribute)

    @property
    def is_pausable(self) -> bool:
        """Are there conditions while which it is not owed?"""
        return bool(self.paused_while)


@dataclass(frozen=True, kw_only=True, slots=True)
class Guard:
    """These must not happen until all of `until` hold."""

    name: str
    practice: str
    blocks: tuple[Pattern, ...]
    until: tuple[Condition, ...]
    why: str
    where: tuple[Condition, ...] = ()
    enabled: bool = True
