"""Plays at work: what begins, fulfils, cancels and pauses what is owed in one sale."""

from datetime import datetime
from typing import Any

from .conditions import Situation
from .deadlines import Kind, Reckoning, reckon
from .durations import Duration
from .events import Event, specs_of
from .moments import to_utc
from .next_action import Outcome
from .owed import Begun, Owed
from .playbook import Cues, Play, Playbook


class PlayLedger:
    """What the plays of a playbook owe in one sale. A play owes one thing at a time."""

    def __init__(self, situation: Situation) -> None:
        self.begun: list[Begun] = []
        self._situation = situation
        self._open: dict[str, tuple[Play, Event]] = {}
        self._pauses: dict[str, _Pause] = {}
        self._settled: list[tuple[Play, Event, _Pause | None, Outcome, Event]] = []
        self._begun_once: set[str] = set()

    def take(self, event: Event, cues: Cues) -> None:
        """Take an event that the situation's facts already hold."""
        owing = self._open
        for name, outcome in cues.ends:
            if name in owing:
                play, cause = owing.pop(name)
                pause = self._pauses.pop(name) if name in self._pauses else None
                self._settled.append((play, cause, pause, outcome, event))
        flags = self._situation.facts.flags
        for name, asked, wanted, play in cues.begins:
            # Asked before all else: most of what an event could begin has no place by now.
            if flags & asked == wanted and name not in owing and name not in self._begun_once:
                self._begin(play, event)
        for name, pause in self._pauses.items():
            pause.take(event, owing[name][0].paused_while.hold(self._situation))

    def _begin(self, play: Play, cause: Event) -> None:
        if play.where.others and not play.where.hold(self._situation):
            return
        if play.anchor is not None and _appointment(play.anchor, cause) is None:
            return  # the event names no day or moment to count from
        self._open[play.name] = play, cause
        self.begun.append((play.name, cause))
        if play.repeat == "once":
            self._begun_once.add(play.name)
        if play.is_pausable:
            self._pauses[play.name] = _Pause()

    @property
    def open(self) -> list["OwedByPlay"]:
        """What is owed."""
        pauses = self._pauses
        return [
            OwedByPlay(play, cause, pauses.get(name)) for name, (play, cause) in self._open.items()
        ]

    @property
    def settled(self) -> list["OwedByPlay"]:
        """What was owed and no longer is, in the order in which it was settled."""
        return [_settled(*each) for each in self._settled]


class _Pause:
    """Whether a play that may pause does so now, and when it last went on."""

    def __init__(self) -> None:
        self.is_on = False
        self.ended_at: datetime | None = None

    def take(self, event: Event, is_on: bool) -> None:
        """Take what an event made of it."""
        if self.is_on and not is_on:
            # The buyer gets the whole time again, counted from the event that ended the pause.
            self.ended_at = event.happened_at
        self.is_on = is_on


class OwedByPlay(Owed):
    """What a play owes, on account of one event."""

    duty: Play

    def __init__(self, play: Play, cause: Event, pause: _Pause | None) -> None:
        super().__init__(play, cause)
        if pause is not None:
            self.paused, self.restart_at = pause.is_on, pause.ended_at

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


def _settled(
    play: Play, cause: Event, pause: _Pause | None, outcome: Outcome, event: Event
) -> OwedByPlay:
    owed = OwedByPlay(play, cause, pause)
    owed.settle(outcome, event)
    return owed


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
