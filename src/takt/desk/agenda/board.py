"""The day's page put together: states seen from now, blocked sales by what they wait for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.utils.translation import gettext

from takt.desk.agenda.models import BlockedEvent, NextAction
from takt.desk.orders.models import Journey
from takt.journey import Playbook


@dataclass(frozen=True)
class Owed:
    """An open action and its state at this moment: overdue, due or upcoming."""

    action: NextAction
    state: str


@dataclass(frozen=True)
class Group:
    state: str
    title: str
    rows: Sequence[Owed]


@dataclass
class BlockedGroup:
    """The sales that one guard holds up; `more` when the list was cut."""

    event: str
    guard: str
    practice: str
    why: dict[str, Any]
    journeys: list[Journey] = field(default_factory=list)
    more: bool = False


def state_of(action: NextAction, now: datetime) -> str:
    """Seen from now; the core says the same of its own actions."""
    if action.paused:
        return "paused"
    if action.due_at < now:
        return "overdue"
    return "due" if action.since <= now else "upcoming"


def grouped(actions: Iterable[NextAction], now: datetime) -> list[Group]:
    """Overdue, due and upcoming, each in order of its deadlines; empty groups are left out."""
    rows = [Owed(action, state_of(action, now)) for action in actions]
    titles = {
        "overdue": gettext("Overdue"),
        "due": gettext("Now"),
        "upcoming": gettext("Later"),
    }
    groups = (
        Group(state, title, [row for row in rows if row.state == state])
        for state, title in titles.items()
    )
    return [group for group in groups if group.rows]


def worth_saying(playbook: Playbook) -> frozenset[str]:
    """Of what guards forbid, the deeds: each guard's first. Letters say it when one is written."""
    firsts = (guard.blocks[0] for guard in playbook.guards.values() if guard.enabled)
    return frozenset(str(pattern) for pattern in firsts if pattern.kind != "message sent")


def blocked_groups(rows: Sequence[BlockedEvent], limit: int = 40) -> list[BlockedGroup]:
    """Rows (sorted by guard) as one entry per guard; the last is marked where rows were cut."""
    groups = []
    for _, same in groupby(rows[:limit], key=attrgetter("guard", "event")):
        first, *rest = same
        groups.append(
            BlockedGroup(
                first.event,
                first.guard,
                first.practice,
                first.why,
                [row.journey for row in (first, *rest)],
            )
        )
    if groups and len(rows) > limit:
        groups[-1].more = True
    return groups
