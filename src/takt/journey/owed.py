"""One thing owed, while its fate is still being written.

The pass over the events needs to know what began it and what ended it; its deadline is counted
only when asked for.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from .deadlines import Reckoning
from .events import Event
from .next_action import NextAction, Outcome
from .playbook import Playbook

Begun = tuple[str, Event]  # the name of a duty, and the event that made it owed


class Duty(Protocol):
    """What is the same each time it is owed: a play of the playbook, or one that is built in."""

    @property
    def name(self) -> str: ...
    @property
    def practice(self) -> str: ...
    @property
    def action(self) -> str: ...
    @property
    def letter(self) -> str | None: ...
    @property
    def contact(self) -> bool: ...
    @property
    def automatic(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A duty that every playbook has."""

    name: str
    practice: str
    action: str
    letter: str | None = None
    contact: bool = True
    automatic: bool = False


class Owed(ABC):
    """The making of a NextAction. `restart_at` is the moment from which its time began anew."""

    # Not a dataclass: a sale makes dozens of these, and few of them are ever paused or restarted.
    reason: str
    paused = False
    restart_at: datetime | None = None
    outcome: Outcome | None = None
    settled_by: Event | None = None
    is_first = False  # is it known that nothing of its duty was owed before it in this sale?

    def __init__(self, duty: Duty, cause: Event) -> None:
        self.duty = duty
        self.cause = cause

    @abstractmethod
    def time(self, playbook: Playbook) -> tuple[datetime, Reckoning]:
        """Since when it is due, and how its deadline comes about."""

    @property
    def begun(self) -> Begun:
        """What began to be owed, and by which event."""
        return self.duty.name, self.cause

    def settle(self, outcome: Outcome, event: Event) -> None:
        """Write down what became of it, and by which event."""
        self.outcome, self.settled_by = outcome, event

    @property
    def is_live(self) -> bool:
        """Is there something to do, now or later?"""
        return self.outcome is None and not self.paused

    def as_next_action(self, name: str, playbook: Playbook) -> NextAction:
        """The finished value, under its id."""
        duty, (since, reckoning) = self.duty, self.time(playbook)
        # By place: fifteen names would take longer to match than all else here.
        return NextAction(
            name,
            duty.name,
            duty.action,
            duty.letter,
            duty.practice,
            duty.contact,
            duty.automatic,
            self.cause,
            since,
            reckoning,
            self.reason,
            self.restart_at,
            self.outcome,
            self.settled_by,
            self.paused and self.outcome is None,
        )


def begun_in(settled: Sequence[Owed], still_open: Owed | None) -> list[Begun]:
    """What began to be owed where one thing at a time is."""
    everything = settled if still_open is None else (*settled, still_open)
    return [each.begun for each in everything]
