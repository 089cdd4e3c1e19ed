"""What taking a fact back would change, said before it is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from takt import journey as core
from takt.journey import Derivation, FactWithdrawn, MessageSent, NextAction, Playbook, derive
from takt.journey.built_in import LOOK_AGAIN


@dataclass(frozen=True)
class Change:
    """`sent` are letters that went on account of the fact; they stay sent. `alike` are the facts
    of the same kind and moment, which are taken back with it.
    """

    owed_again: Sequence[NextAction]
    no_longer_owed: Sequence[NextAction]
    sent: Sequence[MessageSent]
    alike: int


def change_by(
    withdrawal: FactWithdrawn, story: core.Journey, playbook: Playbook, *, now: datetime
) -> Change:
    """What follows from the sale before and after. Nothing is written."""
    without = core.Journey.of([*story.events, withdrawal])
    before, after = derive(story, playbook, now), derive(without, playbook, now)
    taken_back = core.taken_back(without.events)
    meant = [without.events[place] for place, by in taken_back.items() if by is withdrawal]
    return Change(
        owed_again=_only_in(after, before),
        no_longer_owed=_only_in(before, after),
        sent=_sent_because_of(meant, before),
        alike=len(meant),
    )


def _only_in(one: Derivation, other: Derivation) -> list[NextAction]:
    """What the one owes and the other does not, but for the look again, which says nothing."""
    known = {action.id for action in other.actions}
    owed = (action for action in one.actions if action.play != LOOK_AGAIN.name)
    return [action for action in owed if action.id not in known]


def _sent_because_of(facts: Sequence[core.Event], found: Derivation) -> list[MessageSent]:
    sent = (
        action.settled_by
        for action in found.settled
        if action.cause in facts
        and isinstance(action.settled_by, MessageSent)
        # Any word of the shop's ends a silence; only the one that was asked for speaks of the fact.
        and action.letter == action.settled_by.letter
    )
    return list(dict.fromkeys(event for event in sent if isinstance(event, MessageSent)))
