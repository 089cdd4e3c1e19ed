"""Sales told as journals, and what is owed in them as lines."""

import inspect
from datetime import datetime

from takt.journey import (
    Blocked,
    Derivation,
    Journey,
    NextAction,
    Playbook,
    derive,
    parse_journal,
    ready_playbook,
)


class Story:
    """A journal and what follows from it at its `now`, or else at its last event."""

    def __init__(self, text: str, playbook: Playbook) -> None:
        journal = parse_journal(inspect.cleandoc(text), playbook.zone)
        assert not journal.problems, journal.problems
        self.playbook = playbook
        self.journey = Journey.of(journal.events)
        self.now: datetime = journal.now or self.journey.events[-1].happened_at

    @property
    def derivation(self) -> Derivation:
        return derive(self.journey, self.playbook, self.now)

    @property
    def owed(self) -> list[str]:
        """`greeting, due 2026-03-09 09:50`, the most urgent first."""
        return [self._line(action) for action in self.derivation.actions]

    @property
    def plays(self) -> list[str]:
        """The names of the plays that owe something."""
        return [action.play for action in self.derivation.actions]

    @property
    def settled(self) -> list[str]:
        """`greeting, fulfilled 2026-03-06 17:55`, in the order of settling."""
        return [self._line(action, action.settled_at) for action in self.derivation.settled]

    @property
    def blocked(self) -> list[str]:
        """`parcel shipped by confirmed`."""
        return [line(each) for each in self.derivation.blocked]

    def of(self, play: str) -> str:
        """The one line of a play that is owed."""
        (action,) = (each for each in self.derivation.actions if each.play == play)
        return self._line(action)

    def local(self, moment: datetime | None) -> str | None:
        if moment is None:
            return None
        return f"{moment.astimezone(self.playbook.zone):%Y-%m-%d %H:%M}"

    def _line(self, action: NextAction, moment: datetime | None = None) -> str:
        state = action.state(self.derivation.now)
        return f"{action.play}, {state} {self.local(moment or action.due_at)}"


def line(blocked: Blocked) -> str:
    return f"{blocked.event} by {blocked.guard}"


def told(text: str, playbook: str | Playbook = "maker") -> Story:
    """The story of a journal, under a ready playbook or another."""
    book = ready_playbook(playbook) if isinstance(playbook, str) else playbook
    return Story(text, book)
