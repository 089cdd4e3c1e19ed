"""Guards at work: what must not happen yet, and what happened all the same."""

from collections.abc import Collection, Iterable

from .events import Event
from .next_action import Blocked


def breaches(blocked: Iterable[Blocked], event: Event) -> list[Blocked]:
    """What guards forbade, said of an event that happened all the same."""
    return [each._replace(happened_at=event.happened_at) for each in blocked]


def not_lifted(blocked: Iterable[Blocked], lifted: Collection[str]) -> list[Blocked]:
    """Without what is forbidden by guards that a person lifted."""
    return [each for each in blocked if each.guard not in lifted]
