"""A sale as a story: what happened, and at each point what was owed, kept or missed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from takt import journey as core
from takt.desk.orders.models import Event, Journey
from takt.desk.orders.queries import core_event
from takt.desk.playbooks.queries import playbook_of
from takt.journey import Derivation, NextAction, derive

_FOR_THE_DESK = frozenset({"channel", "mood", "questions", "needs_answer"})
_TOLD_APART = frozenset({"letter", "text", "message", "of"})
_IN_THE_HEAD = frozenset({"number", "buyer", "total", "payment", "delivery"})
"""Of the order as placed; the page's head and the card of the order say these."""


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
        known = _TOLD_APART | (_IN_THE_HEAD if self.row.kind == "order placed" else frozenset())
        return {name: text for name, text in self.said.items() if name not in known}


@dataclass(frozen=True)
class Story:
    told: Sequence[Told]
    journey: core.Journey
    derivation: Derivation


def story_of(journey: Journey, *, now: datetime) -> Story:
    """The events of a sale, each with the actions it settled, and what follows now. Two queries."""
    in_order = Event.objects.filter(journey=journey).order_by("happened_at", "id")
    rows = list(in_order.select_related("recorded_by__user"))
    events = core.corrected([core_event(row) for row in rows])
    sale = core.Journey.of(events)
    derivation = derive(sale, playbook_of(journey.shop_id), now)
    settled = list(_settled(derivation.settled))
    told = [
        Told(row, event, _settled_by(event, settled))
        for row, event in zip(rows, events, strict=True)
    ]
    return Story(told, sale, derivation)


def _settled(actions: Iterable[NextAction]) -> Iterable[Settled]:
    for action in actions:
        if action.fulfilled_at:
            kept = action.fulfilled_at <= action.due_at
            yield Settled(action, action.fulfilled_at, "kept" if kept else "missed")
        elif action.waived_at:
            yield Settled(action, action.waived_at, "waived")


def _settled_by(event: core.Event, settled: Iterable[Settled]) -> list[Settled]:
    return [each for each in settled if each.action.settled_by == event]
