"""Plays at work: what begins, fulfils, cancels and pauses what is owed in one sale."""

from datetime import date, datetime

from .conditions import Situation, all_hold
from .deadlines import Kind, Reckoning, reckon
from .durations import Duration
from .events import ActionWaived, Event
from .moments import to_utc
from .owed import Outcome, Owed
from .playbook import Play, Playbook


class PlayLedger:
    """What the plays of a playbook owe in one sale. A play owes one thing at a time."""

    def __init__(self, playbook: Playbook, situation: Situation) -> None:
        self.open: dict[str, Owed] = {}
        self.settled: list[Owed] = []
        self._playbook = playbook
        self._situation = situation
        self._begun_once: set[str] = set()

    def take(self, event: Event) -> None:
        """Take an event that the situation's facts already hold."""
        kind = event.kind
        if isinstance(event, ActionWaived):
            self._settle(event.play, "waived", event)
        if self.open:
            self._settle_by("fulfilled", event)
            self._settle_by("cancelled", event)
        for pattern, play in self._playbook.begun_by.get(kind, ()):
            if play.name not in self.open and pattern.matches(event):
                self._begin(play, event)
        for owed in self.open.values():
            self._pause_or_resume(owed, event)

    def _settle_by(self, outcome: Outcome, event: Event) -> None:
        playbook = self._playbook
        table = playbook.fulfilled_by if outcome == "fulfilled" else playbook.cancelled_by
        for pattern, play in table.get(event.kind, ()):
            if play.name in self.open and pattern.matches(event):
                self._settle(play.name, outcome, event)

    def _settle(self, name: str, outcome: Outcome, event: Event) -> None:
        owed = self.open.pop(name, None)
        if owed is not None:
            owed.settle(outcome, event)
            self.settled.append(owed)

    def _begin(self, play: Play, cause: Event) -> None:
        if play.name in self._begun_once or not all_hold(play.where, self._situation):
            return
        start = _start(play, cause, self._playbook)
        if start is None:
            return
        if play.repeat == "once":
            self._begun_once.add(play.name)
        since, reckoning = _timed(play, start, cause.happened_at, self._playbook)
        self.open[play.name] = Owed(
            play=play.name,
            action=play.action,
            practice=play.practice,
            cause=cause,
            since=since,
            reckoning=reckoning,
            reason="play" if play.anchor is None else "appointment",
            contact=play.contact,
            letter=play.letter,
        )

    def _pause_or_resume(self, owed: Owed, event: Event) -> None:
        play = self._playbook.plays[owed.play]
        if not play.paused_while:
            return
        paused = all_hold(play.paused_while, self._situation)
        if owed.paused and not paused:
            # The buyer gets the whole time again, counted from the event that ended the pause.
            at = owed.resumed_at = event.happened_at
            owed.since, owed.reckoning = _timed(play, at, at, self._playbook)
        owed.paused = paused


def _start(play: Play, cause: Event, playbook: Playbook) -> datetime | None:
    """From when the play's time is measured; None when the cause does not name the appointment."""
    if play.anchor is None:
        return cause.happened_at
    anchor = getattr(cause, play.anchor)
    if isinstance(anchor, datetime):
        return to_utc(anchor)
    return playbook.clocks.last_opening_by(anchor) if isinstance(anchor, date) else None


def _timed(
    play: Play, start: datetime, happened_at: datetime, playbook: Playbook
) -> tuple[datetime, Reckoning]:
    """Since when the play is due, and until when."""
    since = happened_at
    if play.after is not None:
        since = max(since, _reckon(play, start, play.after, playbook, happened_at).due_at)
    return since, _reckon(play, start, play.within, playbook, since)


def _reckon(
    play: Play, start: datetime, duration: Duration, playbook: Playbook, not_before: datetime
) -> Reckoning:
    clocks = playbook.clocks
    window = clocks.windows["working"] if play.contact else None
    kind: Kind = "target" if play.anchor is None else "appointment"
    return reckon(
        clocks, start, duration, play.clock, window=window, kind=kind, not_before=not_before
    )
