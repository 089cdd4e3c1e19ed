"""Ids for what is owed: the play and the local minute of its cause, `greeting@2026-03-06T17:50`."""

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from .owed import Owed


def ids(wanted: Sequence[Owed], everything: Sequence[Owed], zone: ZoneInfo) -> Iterator[str]:
    """The id of each wanted one. A second one of the same play and minute gets `.2`.

    Which is which depends on the facts alone: `everything` is in the order of the events.
    """
    plays = [owed.duty.name for owed in everything]
    for owed in wanted:
        name = _minute_id(owed, zone)
        number = 1 if plays.count(owed.duty.name) == 1 else _number(owed, name, everything, zone)
        yield name if number == 1 else f"{name}.{number}"


def _number(owed: Owed, name: str, everything: Sequence[Owed], zone: ZoneInfo) -> int:
    of_play = (each for each in everything if each.duty is owed.duty)
    return [each for each in of_play if _minute_id(each, zone) == name].index(owed) + 1


def _minute_id(owed: Owed, zone: ZoneInfo) -> str:
    at = owed.cause.happened_at.astimezone(zone)
    return f"{owed.duty.name}@{at.isoformat()[:16]}"
