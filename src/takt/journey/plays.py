"""Plays at work: what begins, fulfils, cancels and pauses what is owed in one sale."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from .conditions import Situation
from .deadlines import Kind, Reckoning, reckon
from .events import Event, specs_of
from .moments import to_utc
from .owed import Begun, Owed
from .playbook import CueBook, Cues, Play, Playbook, Plays


class PlayLedger:
    """What the plays of a playbook owe in one sale. A play owes one thing at a time.

    Taking an event needs little: a play is a bit, and what begins and ends with the event is
    written down as two numbers. Who wants to know what is owed reads it from there.
    """

    def __init__(self, situation: Situation, book: CueBook) -> None:
        self._situation = situation
        self._book = book
        self._open: Plays = 0
        self._over: Plays = 0  # those that begin once, and have begun
        self._written: list[tuple[Event, Plays, Plays, Cues]] = []  # what began and what ended
        self._pausing: dict[Plays, _Pause] = {}  # by the bit of an open play
        self._pauses: dict[tuple[Plays, int], _Pause] = {}  # all, by the bit and the cause's id

    def take(self, event: Event, cues: Cues) -> None:
        """Take an event that the situation's facts already hold."""
        ended = cues.ending & self._open
        still_open = self._open ^ ended
        began = 0
        if cues.begins is not None:
            busy = still_open | self._over
            at_once, perhaps = cues.begins[self._situation.facts.flags & cues.begins.asked]
            began = at_once & ~busy
            if perhaps:
                began |= self._begun_of(perhaps, event, busy)
            self._over |= began & self._book.once
        if began or ended:
            self._written.append((event, began, ended, cues))
            self._open = still_open | began
        if self._pausing or began & self._book.pausable:
            self._mind_pauses(event, began, ended)

    def _begun_of(self, plays: Iterable[tuple[Plays, Play]], event: Event, busy: Plays) -> Plays:
        began = 0
        for bit, play in plays:
            if not bit & busy and self._may_begin(play, event):
                began |= bit
        return began

    def _may_begin(self, play: Play, cause: Event) -> bool:
        if not play.where.hold(self._situation):
            return False
        # An event may name no day or moment to count from.
        return play.anchor is None or _appointment(play.anchor, cause) is not None

    def _mind_pauses(self, event: Event, began: Plays, ended: Plays) -> None:
        pausable = self._book.pausable
        if ended & pausable:
            for bit, _ in self._book.plays_in(ended & pausable):
                del self._pausing[bit]
        if began & pausable:
            for bit, play in self._book.plays_in(began & pausable):
                self._pausing[bit] = self._pauses[bit, id(event)] = _Pause(play)
        for pause in self._pausing.values():
            pause.take(event, self._situation)

    @property
    def begun(self) -> Iterator[Begun]:
        """All that was ever owed, for each play in the order of its causes."""
        for event, began, _, _ in self._written:
            if began:
                for _, play in self._book.plays_in(began):
                    yield play.name, event

    @property
    def open(self) -> list["OwedByPlay"]:
        """What is owed."""
        owed: dict[Plays, OwedByPlay] = {}
        before: Plays = 0
        for event, began, ended, _ in self._written:
            before |= ended
            if began & self._open:
                for bit, play in self._book.plays_in(began & self._open):
                    owed[bit] = self._owed(bit, play, event)
                    owed[bit].is_first = not bit & before
        return list(owed.values())

    @property
    def settled(self) -> Iterator["OwedByPlay"]:
        """What was owed and no longer is, in the order in which it was settled."""
        owed: dict[Plays, OwedByPlay] = {}
        for event, began, ended, cues in self._written:
            for bit, _ in self._book.plays_in(ended):
                each = owed.pop(bit)
                each.settle(cues.ends[bit], event)
                yield each
            owed |= {bit: self._owed(bit, play, event) for bit, play in self._book.plays_in(began)}

    def _owed(self, bit: Plays, play: Play, cause: Event) -> "OwedByPlay":
        owed = OwedByPlay(play, cause)
        pause = self._pauses.get((bit, id(cause)))
        if pause is not None:
            owed.paused, owed.restart_at = pause.is_on, pause.ended_at
        return owed


class _Pause:
    """Whether a play that may pause does so now, and when it last went on."""

    def __init__(self, play: Play) -> None:
        self._play = play
        self.is_on = False
        self.ended_at: datetime | None = None

    def take(self, event: Event, situation: Situation) -> None:
        """Take what an event made of it."""
        is_on = self._play.paused_while.hold(situation)
        if self.is_on and not is_on:
            # The buyer gets the whole time again, counted from the event that ended the pause.
            self.ended_at = event.happened_at
        self.is_on = is_on


class OwedByPlay(Owed):
    """What a play owes, on account of one event."""

    duty: Play

    @property
    def reason(self) -> str:  # type: ignore[override]
        """Is its time counted from the event, or from the day or moment that the event names?"""
        return "play" if self.duty.anchor is None else "appointment"

    def time(self, playbook: Playbook) -> tuple[datetime, Reckoning]:
        """Since when a play is due, and until when."""
        play = self.duty
        since = start = self.restart_at or self.cause.happened_at
        if play.anchor is not None and self.restart_at is None:
            start = _start(_appointment(play.anchor, self.cause), playbook)
        kind: Kind = "target" if play.anchor is None else "appointment"
        clocks = playbook.clocks
        window = clocks.windows["working"] if play.contact else None
        if play.after is not None:
            after = reckon(clocks, start, play.after, play.clock, window, kind, since)
            since = max(since, after.due_at)
        return since, reckon(clocks, start, play.within, play.clock, window, kind, since)


def _appointment(anchor: str, cause: Event) -> Any:
    """The date or datetime in that field, or None."""
    return getattr(cause, specs_of(type(cause))[anchor].attribute)


def _start(appointment: Any, playbook: Playbook) -> datetime:
    """The moment to count from; of a day, the opening of the last working day by then."""
    if isinstance(appointment, datetime):
        return to_utc(appointment)
    return playbook.clocks.last_opening_by(appointment)
