"""A sale as a story: what happened, and at each point what was owed, kept or missed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from takt import journey as core
from takt.desk.orders.difference import Difference, differences
from takt.desk.orders.models import Event, Journey
from takt.desk.orders.queries import core_event
from takt.desk.playbooks.queries import playbook_of
from takt.journey import WITHDRAWABLE, Derivation, FactWithdrawn, NextAction, derive
from takt.journey.projecting import take
from takt.journey.sale_facts import SaleFacts

_FOR_THE_DESK = frozenset({"channel", "mood", "questions", "needs_answer"})
_TOLD_APART = frozenset({"letter", "text", "message", "of", "fact"})
_IN_THE_HEAD = frozenset({"number", "buyer", "total", "payment", "delivery"})
"""Of the order; the page's head, its card and what a change made different say these."""


@dataclass(frozen=True)
class Settled:
    """Something that was owed and is not any more: `state` is kept, missed or waived."""

    action: NextAction
    moment: datetime
    state: str


@dataclass(frozen=True)
class Told:
    """One event of the story with who reported it, and what it settled."""

    row: Event
    event: core.Event
    settled: Sequence[Settled]
    withdrawn: Event | None = None
    """What took it back, if that was done."""
    differences: Sequence[Difference] = ()
    """Of an order that was changed."""

    @property
    def can_be_withdrawn(self) -> bool:
        return self.withdrawn is None and self.row.kind in WITHDRAWABLE

    @property
    def said(self) -> dict[str, str]:
        """What the event says, without what reading noted for the desk itself."""
        return {name: text for name, text in self.row.fields.items() if name not in _FOR_THE_DESK}

    @property
    def words(self) -> str:
        """What was written, where the event has such."""
        return str(self.said.get("text") or self.said.get("message") or "")

    @property
    def details(self) -> dict[str, str]:
        """What else the event says that does not stand on the page already."""
        is_order = self.row.kind in ("order placed", "order changed")
        known = _TOLD_APART | (_IN_THE_HEAD if is_order else frozenset())
        return {name: text for name, text in self.said.items() if name not in known}


@dataclass(frozen=True)
class Story:
    told: Sequence[Told]
    journey: core.Journey
    derivation: Derivation


def story_of(journey: Journey, *, now: datetime) -> Story:
    """The events of a sale, each with the actions it settled, and what follows now. Two queries."""
    in_order = Event.objects.filter(journey=journey).order_by("happened_at", "id")
    rows = sorted(in_order.select_related("recorded_by__user"), key=_place)
    events = [core_event(row) for row in rows]
    sale = core.Journey.of(events)
    derivation = derive(sale, playbook_of(journey.shop_id), now)
    return Story(list(_told(rows, events, list(_settled(derivation.settled)))), sale, derivation)


def _place(row: Event) -> tuple[datetime, bool]:
    """What takes a fact back comes after it, be it told of the same moment."""
    return row.happened_at, row.kind == FactWithdrawn.kind


def _told(
    rows: Sequence[Event], events: Sequence[core.Event], settled: Sequence[Settled]
) -> Iterator[Told]:
    taken_back = core.taken_back(events)
    by_event = {id(event): row for event, row in zip(events, rows, strict=True)}
    standing = iter(core.corrected(events))
    stood = SaleFacts()
    for place, row in enumerate(rows):
        if place in taken_back:
            event = events[place]
            by = by_event[id(taken_back[place])]
            yield Told(row, event, (), by, _differences(stood, event))
        else:
            event = next(standing)
            yield Told(row, event, _settled_by(event, settled), None, _differences(stood, event))
            take(stood, event)


def _differences(stood: SaleFacts, event: core.Event) -> list[Difference]:
    return differences(stood, event) if isinstance(event, core.OrderChanged) else []


def _settled(actions: Iterable[NextAction]) -> Iterable[Settled]:
    for action in actions:
        if action.fulfilled_at:
            kept = action.fulfilled_at <= action.due_at
            yield Settled(action, action.fulfilled_at, "kept" if kept else "missed")
        elif action.waived_at:
            yield Settled(action, action.waived_at, "waived")


def _settled_by(event: core.Event, settled: Iterable[Settled]) -> list[Settled]:
    return [each for each in settled if each.action.settled_by == event]
