"""Plays at work: what begins, fulfils, cancels and pauses what is owed in one sale."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from .conditions import AllOf, Situation
from .deadlines import Kind, Reckoning, reckon
from .events import Event, specs_of
from .moments import to_utc
from .owed import Owed
from .playbook import Asking, CueBook, Cues, Play, Playbook, Plays

# An event, the plays that it began, ended and let go on after a pause, and what it means to them.
_Entry = tuple[Event, Plays, Plays, Plays, Cues]


class PlayLedger:
    """What the plays of a playbook owe in one sale. A play owes one thing at a time.

    Taking an event needs little: a play is a bit, and what begins and ends with the event is
    written down as two numbers. Who wants to know what is owed reads it from there.
    """

    def __init__(self, situation: Situation, book: CueBook) -> None:
        self._situation = situation
        self._facts = situation.facts
        self._book = book
        self._once, self._pausable = book.once, book.pausable
        self._open: Plays = 0
        self._paused: Plays = 0
        self._over: Plays = 0  # those that begin once, and have begun
        self._written: list[_Entry] = []

    def take(self, event: Event, cues: Cues) -> None:
        """Take an event that the situation's facts already hold."""
        was_open, began = self._open, 0
        ended = cues.ending & was_open
        begins = cues.begins
        if begins is not None:
            at_once, perhaps = begins[self._facts.flags & begins.asked]
            busy = was_open ^ ended | self._over
            began = at_once & ~busy
            if perhaps:
                began |= self._begun_of(perhaps, event, busy)
        if began or ended:
            self._open = was_open ^ ended | began
            self._over |= began & self._once
            self._written.append((event, began, ended, 0, cues))
        if (was_open | began) & self._pausable:
            self._mind_pauses(event, ended, cues)

    def _begun_of(self, plays: Iterable[Asking], event: Event, busy: Plays) -> Plays:
        began = 0
        for bit, play, where in plays:
            if not bit & busy and self._may_begin(play, where, event):
                began |= bit
        return began

    def _may_begin(self, play: Play, where: AllOf, cause: Event) -> bool:
        if not where.others_hold(self._situation):
            return False
        # An event may name no day or moment to count from.
        return play.anchor is None or _appointment(play.anchor, cause) is not None

    def _mind_pauses(self, event: Event, ended: Plays, cues: Cues) -> None:
        pauses = self._book.pauses
        paused, perhaps = pauses[self._facts.flags & pauses.asked]
        for bit, _, paused_while in perhaps:
            if paused_while.others_hold(self._situation):
                paused |= bit
        resumed = self._paused & ~ended & ~paused
        if resumed:
            self._written.append((event, 0, 0, resumed, cues))
        self._paused = paused & self._open

    def causes(self, play: str) -> Iterator[Event]:
        """The events that ever made something owed by a play, in order."""
        bit = self._book.bits.get(play, 0)
        return (event for event, began, _, _, _ in self._written if began & bit)

    @property
    def open(self) -> Iterator["OwedByPlay"]:
        """What is owed. Each began with the latest event that could begin it."""
        wanted = self._open
        resumed_at: dict[Plays, datetime] = {}
        for event, began, _, resumed, _ in reversed(self._written):
            if began & wanted:
                for bit, play in self._book.plays_in(began & wanted):
                    owed = OwedByPlay(play, event)
                    owed.paused, owed.restart_at = bit & self._paused != 0, resumed_at.get(bit)
                    yield owed
                wanted &= ~began
            if resumed:
                for bit, _ in self._book.plays_in(resumed):
                    resumed_at.setdefault(bit, event.happened_at)

    @property
    def settled(self) -> Iterator["OwedByPlay"]:
        """What was owed and no longer is, in the order in which it was settled."""
        owed: dict[Plays, OwedByPlay] = {}
        for event, began, ended, resumed, cues in self._written:
            for bit, _ in self._book.plays_in(ended):
                each = owed.pop(bit)
                each.settle(cues.ends[bit], event)
                yield each
            for bit, play in self._book.plays_in(began):
                owed[bit] = OwedByPlay(play, event)
            for bit, _ in self._book.plays_in(resumed):
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
