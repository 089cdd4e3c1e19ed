"""Ids for what is owed: the play and the local minute of its cause, `greeting@2026-03-06T17:50`."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from .owed import Owed


def ids(wanted: Sequence[Owed], everything: Sequence[Owed], zone: ZoneInfo) -> Iterator[str]:
    """The id of each wanted one. A second one of the same play and minute gets `.2`.

    Which is which depends on the facts alone: `everything` is in the order of the events.
    """
    for owed in wanted:
        twins = [each for each in everything if each.duty is owed.duty and _same_minute(each, owed)]
        number = twins.index(owed) + 1
        yield _id(owed, zone) if number == 1 else f"{_id(owed, zone)}.{number}"


def _id(owed: Owed, zone: ZoneInfo) -> str:
    at = owed.cause.happened_at.astimezone(zone)
    return f"{owed.duty.name}@{at.isoformat(timespec='minutes')[:16]}"


def _same_minute(one: Owed, other: Owed) -> bool:
    return _minute(one.cause.happened_at) == _minute(other.cause.happened_at)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0, fold=0)
