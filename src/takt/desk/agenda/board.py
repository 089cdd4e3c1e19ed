"""The day's page put together: states seen from now, blocked sales by what they wait for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

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
    """The sales in which the same guards hold up the same deed; `more` when the list was cut."""

    event: str
    reasons: Sequence[BlockedEvent]
    journeys: list[Journey] = field(default_factory=list)
    more: bool = False

    @property
    def practices(self) -> list[str]:
        return sorted({reason.practice for reason in self.reasons})


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


_DISPATCH = frozenset({"parcel shipped", "courier assigned", "out for delivery"})


def worth_saying(playbook: Playbook) -> frozenset[str]:
    """Of what guards forbid, what would leave the house: each guard's first deed.

    A letter or a gift is spoken of when somebody is about to write or to pack it.
    """
    firsts = (guard.blocks[0] for guard in playbook.guards.values() if guard.enabled)
    return frozenset(str(pattern) for pattern in firsts if pattern.kind in _DISPATCH)


def blocked_groups(rows: Sequence[BlockedEvent], limit: int = 40) -> list[BlockedGroup]:
    """Sales that wait for the same things as one entry; the last is marked where rows were cut."""
    by_sale: dict[tuple[str, int], list[BlockedEvent]] = {}
    for row in rows[:limit]:
        by_sale.setdefault((row.event, row.journey_id), []).append(row)
    groups: dict[tuple[str, ...], BlockedGroup] = {}
    for (event, _), reasons in by_sale.items():
        same = (event, *(reason.guard for reason in reasons))
        group = groups.setdefault(same, BlockedGroup(event, reasons))
        group.journeys.append(reasons[0].journey)
    found = list(groups.values())
    if found and len(rows) > limit:
        found[-1].more = True
    return found
