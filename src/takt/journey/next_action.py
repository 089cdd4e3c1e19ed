"""What leaves the core: next actions, blocked events, and the reasons for both, as codes and
values.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Literal, NamedTuple

from .deadlines import Reckoning
from .events import Event
from .problem import Problem

Outcome = Literal["fulfilled", "cancelled", "waived"]
State = Literal["upcoming", "due", "overdue", "paused"] | Outcome


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is owed or blocked: a code and its parameters. Wording is up to whoever shows
    it.
    """

    code: str
    params: Mapping[str, str]

    def as_dict(self) -> dict[str, str]:
        """The code and its parameters in one table of strings, to be stored beside an action."""
        return {"code": self.code, **self.params}


class NextAction(NamedTuple):
    """What is owed: by which play and practice, since when, until when, and what became of it."""

    id: str
    play: str
    action: str
    letter: str | None
    practice: str
    contact: bool
    automatic: bool  # does the letter go out by itself, at `since`?
    cause: Event
    since: datetime
    reckoning: Reckoning
    reason: str
    resumed_at: datetime | None = None
    outcome: Outcome | None = None
    settled_by: Event | None = None
    paused: bool = False

    @property
    def due_at(self) -> datetime:
        """Until when it must be done."""
        return self.reckoning.due_at

    @property
    def settled_at(self) -> datetime | None:
        """When it was fulfilled, cancelled or waived; None while it is open."""
        return None if self.settled_by is None else self.settled_by.happened_at

    @property
    def fulfilled_at(self) -> datetime | None:
        """When it was done."""
        return self.settled_at if self.outcome == "fulfilled" else None

    @property
    def cancelled_at(self) -> datetime | None:
        """When it became needless."""
        return self.settled_at if self.outcome == "cancelled" else None

    @property
    def waived_at(self) -> datetime | None:
        """When a person decided that it is not needed."""
        return self.settled_at if self.outcome == "waived" else None

    def state(self, now: datetime) -> State:
        """How it looks from `now`."""
        if self.outcome is not None:
            return self.outcome
        if self.paused:
            return "paused"
        if now < self.since:
            return "upcoming"
        return "due" if now <= self.due_at else "overdue"

    @property
    def why(self) -> Reason:
        """The reason code, the event, the time allowed and the clock it is measured on."""
        return Reason(
            self.reason,
            {
                "event": self.cause.kind,
                "happened_at": self.cause.happened_at.isoformat(),
                "within": str(self.reckoning.duration),
                "clock": self.reckoning.clock,
                "counted_from": self.reckoning.start.isoformat(),
            },
        )


class Blocked(NamedTuple):
    """An event that must not happen until the guard's conditions hold; `happened_at` if it did all
    the same.
    """

    event: str
    guard: str
    practice: str
    until: tuple[str, ...]
    note: str
    happened_at: datetime | None = None

    @property
    def why(self) -> Reason:
        """What has to come first, and the playbook's own words for it."""
        return Reason("guard", {"until": " and ".join(self.until), "note": self.note})


@dataclass(frozen=True, kw_only=True)
class Derivation:
    """All that follows from a journey at one moment."""

    now: datetime
    actions: tuple[NextAction, ...]
    blocked: tuple[Blocked, ...]
    breaches: tuple[Blocked, ...]
    waiting_since: datetime | None
    waiting_for_buyer_since: datetime | None
    problems: tuple[Problem, ...]
    history: Callable[[], tuple[NextAction, ...]] = field(compare=False, repr=False)

    @cached_property
    def settled(self) -> tuple[NextAction, ...]:
        """What was owed and was kept, missed or dropped; counted only when somebody looks back."""
        return self.history()
