"""One thing owed, while its fate is still being written.

The pass over the events needs to know what began it and what ended it; its deadline is counted
only when asked for.
"""

from abc import ABC, abstractmethod
from datetime import datetime
from typing import Protocol

from .deadlines import Reckoning
from .events import Event
from .next_action import NextAction, Outcome
from .playbook import Playbook


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


class Owed(ABC):
    """The making of a NextAction. `restart_at` is the moment from which its time began anew."""

    __slots__ = ("cause", "duty", "outcome", "paused", "restart_at", "settled_by")
    reason: str

    def __init__(self, duty: Duty, cause: Event) -> None:
        self.duty = duty
        self.cause = cause
        self.paused = False
        self.restart_at: datetime | None = None
        self.outcome: Outcome | None = None
        self.settled_by: Event | None = None

    @abstractmethod
    def time(self, playbook: Playbook) -> tuple[datetime, Reckoning]:
        """Since when it is due, and how its deadline comes about."""

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
            self.paused,
        )
