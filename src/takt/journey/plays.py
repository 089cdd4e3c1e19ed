"""Plays at work: what begins, fulfils, cancels and pauses what is owed in one sale."""

from datetime import datetime
from typing import Any

from .conditions import Situation, all_hold
from .deadlines import Kind, Reckoning, reckon
from .durations import Duration
from .events import Event, specs_of
from .moments import to_utc
from .next_action import Outcome
from .owed import Owed
from .playbook import Cues, Play, Playbook


class PlayLedger:
    """What the plays of a playbook owe in one sale. A play owes one thing at a time."""

    def __init__(self, situation: Situation) -> None:
        self.open: dict[str, OwedByPlay] = {}
        self.settled: list[Owed] = []
        self._situation = situation
        self._pausable: list[OwedByPlay] = []
        self._begun_once: set[str] = set()

    def take(self, event: Event, cues: Cues) -> None:
        """Take an event that the situation's facts already hold."""
        ends, owing = cues.ends, self.open
        if ends and owing:
            # Compared as sets: most events could end much that nobody owes.
            for name in ends.keys() & owing.keys():
                self._settle(owing.pop(name), ends[name], event)
        for name, play in cues.begins:
            if name not in owing and name not in self._begun_once:
                self._begin(play, event)
        for owed in self._pausable:
            self._pause_or_resume(owed, event)

    def _settle(self, owed: "OwedByPlay", outcome: Outcome, event: Event) -> None:
        owed.settle(outcome, event)
        self.settled.append(owed)
        if owed.duty.paused_while:
            self._pausable.remove(owed)

    def _begin(self, play: Play, cause: Event) -> None:
        if not all_hold(play.where, self._situation):
            return
        if play.anchor is not None and _appointment(play.anchor, cause) is None:
            return  # the event names no day or moment to count from
        owed = self.open[play.name] = OwedByPlay(play, cause)
        if play.repeat == "once":
            self._begun_once.add(play.name)
        if play.paused_while:
            self._pausable.append(owed)

    def _pause_or_resume(self, owed: "OwedByPlay", event: Event) -> None:
        paused = all_hold(owed.duty.paused_while, self._situation)
        if owed.paused and not paused:
            # The buyer gets the whole time again, counted from the event that ended the pause.
            owed.restart_at = event.happened_at
        owed.paused = paused


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
        since = self.restart_at or self.cause.happened_at
        start = since
        if play.anchor is not None and self.restart_at is None:
            start = _start(_appointment(play.anchor, self.cause), playbook)
        if play.after is not None:
            since = max(since, _reckon(play, start, play.after, playbook, since).due_at)
        return since, _reckon(play, start, play.within, playbook, since)


def _appointment(anchor: str, cause: Event) -> Any:
    """The date or datetime in that field, or None."""
    return getattr(cause, specs_of(type(cause))[anchor].attribute)


def _start(appointment: Any, playbook: Playbook) -> datetime:
    """The moment to count from; of a day, the opening of the last working day by then."""
    if isinstance(appointment, datetime):
        return to_utc(appointment)
    return playbook.clocks.last_opening_by(appointment)


def _reckon(
    play: Play, start: datetime, duration: Duration, playbook: Playbook, not_before: datetime
) -> Reckoning:
    clocks = playbook.clocks
    window = clocks.windows["working"] if play.contact else None
    kind: Kind = "target" if play.anchor is None else "appointment"
    return reckon(
        clocks, start, duration, play.clock, window=window, kind=kind, not_before=not_before
    )
