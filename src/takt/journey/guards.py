"""Guards at work: what must not happen yet, and what happened all the same."""

from collections.abc import Iterator

from .conditions import Situation, all_hold
from .events import Event
from .next_action import Blocked
from .patterns import Pattern
from .playbook import Cues, Guard, Playbook


def blocking(cues: Cues, situation: Situation) -> list[Blocked]:
    """The guards that forbid an event in a situation that it is not yet part of, by its cues."""
    return [
        _blocked(pattern, guard, situation)
        for pattern, guard in cues.guards
        if _forbids(guard, situation)
    ]


def breaches(blocked: list[Blocked], event: Event) -> list[Blocked]:
    """The same, said of an event that happened all the same."""
    return [each._replace(happened_at=event.happened_at) for each in blocked]


def standing_blocks(playbook: Playbook, situation: Situation) -> Iterator[Blocked]:
    """Everything that is forbidden now and has not happened yet."""
    for guard in playbook.cue_book.guards:
        if _forbids(guard, situation):
            for pattern in guard.blocks:
                if not situation.facts.has_happened(pattern):
                    yield _blocked(pattern, guard, situation)


def _forbids(guard: Guard, situation: Situation) -> bool:
    # What a guard waits for has mostly come: asked first, it answers at once.
    if all_hold(guard.until, situation):
        return False
    return guard.name not in situation.facts.overridden and all_hold(guard.where, situation)


def _blocked(pattern: Pattern, guard: Guard, situation: Situation) -> Blocked:
    missing = tuple(str(each) for each in guard.until if not each.holds(situation))
    return Blocked(
        event=str(pattern),
        guard=guard.name,
        practice=guard.practice,
        until=missing,
        note=guard.why,
    )
