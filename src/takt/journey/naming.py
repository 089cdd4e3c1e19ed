"""Ids for what is owed: the play and the local minute of its cause, `greeting@2026-03-06T17:50`."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from .events import Event
from .owed import Begun, Owed

Minute = tuple[int, int, int]  # the local day, hour and minute


class Naming:
    """The ids of one derivation. Of the same play and minute, a second cause gets `.2`.

    Which is which depends on the facts alone, and not on what became of them: `begun` is all that
    was ever owed, in the order of the sales and, for each play, of its causes.
    """

    def __init__(self, begun: Sequence[Begun], zone: ZoneInfo) -> None:
        self._begun = begun
        self._plays = [play for play, _ in begun]
        self._zone = zone
        self._causes: dict[str, dict[Minute, list[int]]] = {}

    def id(self, owed: Owed) -> str:
        """The id of one of them."""
        play, cause = owed.duty.name, owed.cause
        name = f"{play}@{cause.happened_at.astimezone(self._zone).isoformat()[:16]}"
        if self._plays.count(play) == 1:
            return name
        if play not in self._causes:
            self._causes[play] = self._causes_of(play)
        number = self._causes[play][self._minute(cause)].index(id(cause)) + 1
        return name if number == 1 else f"{name}.{number}"

    def _causes_of(self, play: str) -> dict[Minute, list[int]]:
        causes: dict[Minute, list[int]] = {}
        for each, cause in self._begun:
            if each == play:
                causes.setdefault(self._minute(cause), []).append(id(cause))
        return causes

    def _minute(self, cause: Event) -> Minute:
        at = cause.happened_at.astimezone(self._zone)
        return at.toordinal(), at.hour, at.minute
