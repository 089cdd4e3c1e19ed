"""Guards at work: what must not happen yet, and what happened all the same."""

from .conditions import Situation
from .events import Event
from .next_action import Blocked
from .playbook import Cues, GuardsByFlags, Playbook


def blocking(cues: Cues, situation: Situation) -> list[Blocked]:
    """The guards that forbid an event in a situation that it is not yet part of, by its cues."""
    return [] if cues.guards is None else _blocked(cues.guards, situation)


def breaches(blocked: list[Blocked], event: Event) -> list[Blocked]:
    """The same, said of an event that happened all the same."""
    return [each._replace(happened_at=event.happened_at) for each in blocked]


def standing_blocks(playbook: Playbook, situation: Situation) -> list[Blocked]:
    """Everything that is forbidden now and has not happened yet."""
    return _blocked(playbook.cue_book.standing, situation)


def _blocked(guards: GuardsByFlags, situation: Situation) -> list[Blocked]:
    """What the guards forbid that no person lifted."""
    facts = situation.facts
    sifted = guards[facts.flags & guards.asked]
    if sifted is None:
        return []
    blocked = [*sifted[0]]
    for watch in sifted[1]:
        if watch.where.others_hold(situation):
            blocked += watch.blocked(facts.flags, watch.until.missing(situation))
    if facts.overridden:
        blocked = [each for each in blocked if each.guard not in facts.overridden]
    return blocked
