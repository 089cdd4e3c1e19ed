"""What the plays of a playbook owe: since when, until when, and what became of it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from .deadlines import Kind, Reckoning, reckon
from .events import Event
from .moments import to_utc
from .owed import Owed
from .playbook import CueBook, Play, Playbook, Plays, Turn


class PlayLedger:
    """What the plays of a playbook owe in one sale, read from its events and their turns."""

    def __init__(self, events: Sequence[Event], turns: Sequence[Turn], book: CueBook) -> None:
        self._events = events
        self._turns = turns
        self._book = book

    def causes(self, play: str) -> Iterator[Event]:
        """The events that ever made something owed by a play, in order."""
        bit = self._book.bits.get(play, 0)
        turns = zip(self._events, self._turns, strict=True)
        return (event for event, turn in turns if turn.began & bit)

    @property
    def open(self) -> Iterator["OwedByPlay"]:
        """What is owed. Each began with the latest event that could begin it."""
        if not self._turns:
            return
        stand = self._turns[-1].stand
        wanted = stand.owed
        resumed_at: dict[Plays, datetime] = {}
        for event, turn in zip(reversed(self._events), reversed(self._turns), strict=True):
            if not wanted:
                return
            began = turn.began & wanted
            if began:
                wanted ^= began
                for bit, play in self._book.plays_in(began):
                    owed = OwedByPlay(play, event)
                    owed.paused, owed.restart_at = bit & stand.resting != 0, resumed_at.get(bit)
                    yield owed
            if turn.resumed:
                for bit, _ in self._book.plays_in(turn.resumed):
                    resumed_at.setdefault(bit, event.happened_at)

    @property
    def settled(self) -> Iterator["OwedByPlay"]:
        """What was owed and no longer is, in the order in which it was settled."""
        owed: dict[Plays, OwedByPlay] = {}
        for event, turn in zip(self._events, self._turns, strict=True):
            for bit, _ in self._book.plays_in(turn.ended):
                each = owed.pop(bit)
                each.settle(turn.ends[bit], event)
                yield each
            for bit, play in self._book.plays_in(turn.began):
                owed[bit] = OwedByPlay(play, event)
            for bit, _ in self._book.plays_in(turn.resumed):
                # The buyer gets the whole time again, counted from what ended the pause.
                owed[bit].restart_at = event.happened_at


class OwedByPlay(Owed):
    """What a play owes, on account of one event."""

    __slots__ = ()
    duty: Play

    @property
    def reason(self) -> str:  # type: ignore[override]
        """Is its time counted from the event, or from the day or moment that the event names?"""
        return "play" if self.duty.anchor is None else "appointment"

    def time(self, playbook: Playbook) -> tuple[datetime, Reckoning]:
        """Since when a play is due, and until when."""
        play, anchored = self.duty, self.duty.anchor is not None
        since = start = self.restart_at or self.cause.happened_at
        if anchored and self.restart_at is None:
            start = _start(play.counts_from(self.cause), playbook)
        clocks = playbook.clocks
        window = clocks.windows["working"] if play.contact else None
        kind: Kind = "appointment" if anchored else "target"
        until = reckon(clocks, start, play.within, play.clock, window, kind, since)
        if play.after is not None:
            kind = "beginning" if anchored else "target"
            after = reckon(clocks, start, play.after, play.clock, window, kind, since)
            since = max(since, after.due_at)
        return since, until if until.due_at >= since else until._replace(due_at=since)


def _start(appointment: Any, playbook: Playbook) -> datetime:
    """The moment to count from; of a day, the opening of the last working day by then."""
    if isinstance(appointment, datetime):
        return to_utc(appointment)
    return playbook.clocks.last_opening_by(appointment)
