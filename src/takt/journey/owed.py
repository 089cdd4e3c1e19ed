"""One thing owed, while its fate is still being written."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from .deadlines import Reckoning
from .events import Event
from .next_action import NextAction

Outcome = Literal["fulfilled", "cancelled", "waived"]


@dataclass(slots=True, kw_only=True)
class Owed:
    """The making of a NextAction."""

    play: str
    action: str
    practice: str
    cause: Event
    since: datetime
    reckoning: Reckoning
    reason: str
    contact: bool
    letter: str | None = None
    paused: bool = False
    resumed_at: datetime | None = None
    outcome: Outcome | None = None
    settled_by: Event | None = None

    def settle(self, outcome: Outcome, event: Event) -> None:
        """Write down what became of it, and by which event."""
        self.outcome, self.settled_by = outcome, event

    def as_next_action(self, name: str) -> NextAction:
        """The finished value, under its id."""
        at = self.settled_by.happened_at if self.settled_by is not None else None
        return NextAction(
            id=name,
            play=self.play,
            action=self.action,
            letter=self.letter,
            practice=self.practice,
            cause=self.cause,
            since=self.since,
            due_at=self.reckoning.due_at,
            contact=self.contact,
            reckoning=self.reckoning,
            reason=self.reason,
            resumed_at=self.resumed_at,
            settled_by=self.settled_by,
            fulfilled_at=at if self.outcome == "fulfilled" else None,
            cancelled_at=at if self.outcome == "cancelled" else None,
            waived_at=at if self.outcome == "waived" else None,
            paused=self.paused and self.outcome is None,
        )


def named(all_owed: list[Owed], zone: ZoneInfo) -> list[NextAction]:
    """Give each its id: the play and the local time of its cause, `greeting@2026-03-06T17:50`.

    A second one of the same play and minute gets `.2`; which is which depends on the facts alone.
    """
    seen: dict[str, int] = {}
    actions = []
    for owed in all_owed:
        at = owed.cause.happened_at.astimezone(zone)
        name = f"{owed.play}@{at.isoformat(timespec='minutes')[:16]}"
        seen[name] = count = seen.get(name, 0) + 1
        actions.append(owed.as_next_action(name if count == 1 else f"{name}.{count}"))
    return actions
