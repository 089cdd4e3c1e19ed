"""Ids for what is owed: the play and the local minute of its cause, `greeting@2026-03-06T17:50`."""

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from .owed import Owed


def ids(wanted: Sequence[Owed], everything: Sequence[Owed], zone: ZoneInfo) -> Iterator[str]:
    """The id of each wanted one. A second one of the same play and minute gets `.2`.

    Which is which depends on the facts alone: `everything` is in the order of the events.
    """
    for owed in wanted:
        of_play = [each for each in everything if each.duty is owed.duty]
        name, number = _minute_id(owed, zone), 1
        if len(of_play) > 1:
            twins = [each for each in of_play if _minute_id(each, zone) == name]
            number = twins.index(owed) + 1
        yield name if number == 1 else f"{name}.{number}"


def _minute_id(owed: Owed, zone: ZoneInfo) -> str:
    at = owed.cause.happened_at.astimezone(zone)
    return f"{owed.duty.name}@{at.isoformat(timespec='minutes')[:16]}"
