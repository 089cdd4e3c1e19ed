"""Ids for what is owed: the play and the local minute of its cause, `greeting@2026-03-06T17:50`."""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from zoneinfo import ZoneInfo

from .owed import Owed

_PLAY = attrgetter("duty.name")


def ids(wanted: Sequence[Owed], everything: Sequence[Owed], zone: ZoneInfo) -> Iterator[str]:
    """The id of each wanted one. Of the same play and minute, a second cause gets `.2`.

    Which is which depends on the facts alone, and not on what became of them: `everything` is in
    the order of the sales and, for each play, of its causes.
    """
    plays = list(map(_PLAY, everything))
    numbers: dict[str, dict[str, list[int]]] = {}
    for owed in wanted:
        name, play = _minute_id(owed, zone), owed.duty.name
        if plays.count(play) == 1:
            yield name
            continue
        if play not in numbers:
            numbers[play] = _causes(play, everything, zone)
        number = numbers[play][name].index(id(owed.cause)) + 1
        yield name if number == 1 else f"{name}.{number}"


def _causes(play: str, everything: Sequence[Owed], zone: ZoneInfo) -> dict[str, list[int]]:
    """By the id without a number, the causes that share it."""
    causes: dict[str, list[int]] = {}
    for owed in everything:
        if owed.duty.name == play:
            causes.setdefault(_minute_id(owed, zone), []).append(id(owed.cause))
    return causes


def _minute_id(owed: Owed, zone: ZoneInfo) -> str:
    at = owed.cause.happened_at.astimezone(zone)
    return f"{owed.duty.name}@{at.isoformat()[:16]}"
