"""Ids for what is owed: the play and the local minute of its cause, `greeting@2026-03-06T17:50`."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import timedelta
from operator import attrgetter
from typing import Protocol

from .events import Event
from .local_time import LocalTime
from .owed import Owed

_HAPPENED_AT = attrgetter("happened_at")
_A_MINUTE = timedelta(minutes=1)


class _Ledger(Protocol):
    """What was ever owed in one sale or conversation."""

    def causes(self, play: str) -> Iterable[Event]:
        """The events that ever made something owed by a play, in order."""


class Naming:
    """The ids of one derivation. Of the same play and minute, a second cause gets `.2`.

    Which is which depends on the facts alone, and not on what became of them: the `ledgers` tell
    what was ever owed in the order of the sales and, for each play, of its causes. Of `owed`, only
    the looking again is in no ledger.
    """

    def __init__(
        self,
        events: Sequence[Event],
        ledgers: Sequence[_Ledger],
        owed: Sequence[Owed],
        local: LocalTime,
    ) -> None:
        self._ledgers = ledgers
        self._owed = owed
        self._local = local
        self._events = events
        self._causes: dict[str, dict[str, list[int]]] = {}

    def id(self, owed: Owed) -> str:
        """The id of one of them."""
        play, cause = owed.duty.name, owed.cause
        single = self._local.single_minute(cause.happened_at)
        if single is not None and not self._is_crowded(cause):
            return f"{play}@{single}"  # as mostly
        if play not in self._causes:
            self._causes[play] = self._causes_of(play)
        minute = self._local.minute(cause.happened_at)
        number = self._causes[play][minute].index(id(cause)) + 1
        return f"{play}@{minute}" if number == 1 else f"{play}@{minute}.{number}"

    def _is_crowded(self, cause: Event) -> bool:
        """Is it less than a minute from another event?"""
        events, moment = self._events, cause.happened_at
        place = bisect_left(events, moment, key=_HAPPENED_AT)
        before, after = place - 1, place + 1
        if before >= 0 and moment - events[before].happened_at < _A_MINUTE:
            return True
        return after < len(events) and events[after].happened_at - moment < _A_MINUTE

    def _causes_of(self, play: str) -> dict[str, list[int]]:
        """By the minute, the causes of one play, each once."""
        causes = {id(cause): cause for each in self._ledgers for cause in each.causes(play)}
        causes |= {id(each.cause): each.cause for each in self._owed if each.duty.name == play}
        by_minute: dict[str, list[int]] = {}
        for cause in causes.values():
            by_minute.setdefault(self._local.minute(cause.happened_at), []).append(id(cause))
        return by_minute
