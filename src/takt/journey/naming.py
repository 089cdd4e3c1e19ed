"""Ids for what is owed: the play and the local minute of its cause, `greeting@2026-03-06T17:50`."""

from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

from .local_time import LocalTime
from .owed import Begun, Owed


class _Ledger(Protocol):
    """What was ever owed in one sale or conversation."""

    @property
    def begun(self) -> Sequence[Begun]: ...


class Naming:
    """The ids of one derivation. Of the same play and minute, a second cause gets `.2`.

    Which is which depends on the facts alone, and not on what became of them: the `ledgers` tell
    what was ever owed in the order of the sales and, for each play, of its causes. Of `owed`, only
    the looking again is in no ledger.
    """

    def __init__(self, ledgers: Sequence[_Ledger], owed: Sequence[Owed], local: LocalTime) -> None:
        self._ledgers = ledgers
        self._owed = owed
        self._local = local
        self._causes: dict[str, dict[str, list[int]]] = {}

    def id(self, owed: Owed, is_only: bool) -> str:
        """The id of one of them; `is_only` when no other can share its play and minute."""
        play, minute = owed.duty.name, self._local.minute(owed.cause.happened_at)
        name = f"{play}@{minute}"
        if is_only:
            return name
        if play not in self._causes:
            self._causes[play] = self._causes_of(play)
        number = self._causes[play][minute].index(id(owed.cause)) + 1
        return name if number == 1 else f"{name}.{number}"

    @cached_property
    def _begun(self) -> Sequence[Begun]:
        """All that was ever owed, each once."""
        all_of_it = [begun for each in self._ledgers for begun in each.begun]
        all_of_it += [each.begun for each in self._owed]
        return list({(play, id(cause)): (play, cause) for play, cause in all_of_it}.values())

    def _causes_of(self, play: str) -> dict[str, list[int]]:
        """By the minute, the causes of one play."""
        causes: dict[str, list[int]] = {}
        for each, cause in self._begun:
            if each == play:
                minute = self._local.minute(cause.happened_at)
                causes.setdefault(minute, []).append(id(cause))
        return causes
