"""Ids for what is owed: the play and the local minute of its cause, `greeting@2026-03-06T17:50`."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import pairwise
from operator import attrgetter, sub
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
        self._crowded = _crowded(events)
        self._causes: dict[str, dict[str, list[int]]] = {}

    def id(self, owed: Owed) -> str:
        """The id of one of them."""
        play, cause, local = owed.duty.name, owed.cause, self._local
        minute = local.minute(cause.happened_at)
        name = f"{play}@{minute}"
        if id(cause) not in self._crowded and not local.changes_around(cause.happened_at):
            return name
        if play not in self._causes:
            self._causes[play] = self._causes_of(play)
        number = self._causes[play][minute].index(id(cause)) + 1
        return name if number == 1 else f"{name}.{number}"

    def _causes_of(self, play: str) -> dict[str, list[int]]:
        """By the minute, the causes of one play, each once."""
        causes = {id(cause): cause for each in self._ledgers for cause in each.causes(play)}
        causes |= {id(each.cause): each.cause for each in self._owed if each.duty.name == play}
        by_minute: dict[str, list[int]] = {}
        for cause in causes.values():
            by_minute.setdefault(self._local.minute(cause.happened_at), []).append(id(cause))
        return by_minute


def _crowded(events: Sequence[Event]) -> set[int]:
    """The ids of the events that are less than a minute from another."""
    moments = [*map(_HAPPENED_AT, events)]
    if min(map(sub, moments[1:], moments), default=_A_MINUTE) >= _A_MINUTE:
        return set()  # as mostly
    return {
        id(each)
        for pair in pairwise(events)
        if pair[1].happened_at - pair[0].happened_at < _A_MINUTE
        for each in pair
    }
