"""Guards at work: what must not happen yet, and what happened all the same."""

from .conditions import Situation
from .events import Event
from .next_action import Blocked
from .patterns import Pattern
from .playbook import Cues, Guard, Playbook


def blocking(cues: Cues, event: Event, situation: Situation) -> list[Blocked]:
    """The guards that forbid an event in a situation that it is not yet part of, by its cues."""
    if cues.guards is None:
        return []
    return [
        _blocked(pattern, guard, situation)
        for guard in cues.guards[situation.facts.flags & cues.guards.asked]
        if _forbids(guard, situation)
        for pattern in guard.blocks
        if pattern.matches(event)
    ]


def breaches(blocked: list[Blocked], event: Event) -> list[Blocked]:
    """The same, said of an event that happened all the same."""
    return [each._replace(happened_at=event.happened_at) for each in blocked]


def standing_blocks(playbook: Playbook, situation: Situation) -> list[Blocked]:
    """Everything that is forbidden now and has not happened yet."""
    facts, blocked = situation.facts, []
    standing = playbook.cue_book.standing
    for guard in standing[facts.flags & standing.asked]:
        if _forbids(guard, situation):
            pending = [each for each in guard.blocks if not facts.has_happened(each)]
            blocked += [_blocked(each, guard, situation) for each in pending]
    return blocked


def _forbids(guard: Guard, situation: Situation) -> bool:
    is_lifted = guard.name in situation.facts.overridden
    return not is_lifted and guard.where.hold(situation) and not guard.until.hold(situation)


def _blocked(pattern: Pattern, guard: Guard, situation: Situation) -> Blocked:
    missing = tuple([each.text for each in guard.until if not each.holds(situation)])
    return Blocked(pattern.text, guard.name, guard.practice, missing, guard.why)
