"""events + playbook + now → what is owed to the buyer by when, and what must not be done yet.

One pass over the events. Nothing but `now` depends on the clock, and `now` decides only which
events have happened and what is seen from it: deadlines never move with it.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain
from operator import attrgetter

from .built_in import BUILT_IN_PLAYS
from .corrections import corrected, correcting_nothing
from .events import ActionWaived, Event, FactWithdrawn, GuardOverridden, MoodCorrected
from .journey import Journey
from .moments import to_utc
from .naming import Naming
from .next_action import Blocked, Derivation, NextAction
from .owed import Owed
from .playbook import Playbook
from .problem import Problem, one_of
from .replies import ReplyLedger
from .sale_run import SaleRun
from .sales import split_sales
from .whose_turn import buyers_turn_since

_URGENCY = attrgetter("paused", "reckoning.due_at", "cause.happened_at", "id")
_NAMING: set[type[Event]] = {ActionWaived, GuardOverridden, MoodCorrected, FactWithdrawn}


def derive(journey: Journey, playbook: Playbook, now: datetime) -> Derivation:
    """All that follows from the journey's events until `now` (aware) by the playbook."""
    now = to_utc(now)
    told = journey.told_by(now)
    taken = _Pass(corrected(told), playbook, now)
    waiting, sales = taken.replies.open, taken.sales
    return Derivation(
        now=now,
        actions=taken.actions(),
        history=taken.history,
        blocked=_each_once([sale.blocked() for sale in sales]),
        breaches=_each_once([sale.breaches for sale in sales]),
        waiting_since=waiting.cause.happened_at if waiting else None,
        waiting_for_buyer_since=None if waiting else _waiting_for_buyer_since(sales),
        problems=tuple([problem for _, problem in unknown_names(told, playbook)]),
    )


class _Pass:
    """One pass over the events of a journey: what is owed after it, and what was."""

    def __init__(self, events: Sequence[Event], playbook: Playbook, now: datetime) -> None:
        self.replies = ReplyLedger()
        self.replies.take(events)
        self.sales = [SaleRun(playbook, part, now) for part in split_sales(events)]
        self._is_one_sale = len(self.sales) == 1
        self._playbook = playbook
        waiting: list[Owed] = [] if self.replies.open is None else [self.replies.open]
        owed = waiting + [each for sale in self.sales for each in sale.open(bool(waiting))]
        self._owed = owed if self._is_one_sale else _merged(owed)
        self._naming = Naming(
            events, [*self.sales, self.replies], self._owed, playbook.clocks.working.local
        )

    def actions(self) -> tuple[NextAction, ...]:
        """What is owed, the most urgent first."""
        return tuple(sorted(map(self._finished, self._owed), key=_URGENCY))

    def history(self) -> tuple[NextAction, ...]:
        """What was owed, in the order in which it was settled."""
        settled = [*self.replies.settled, *[each for sale in self.sales for each in sale.settled]]
        if not self._is_one_sale:
            merged = _merged([*self._owed, *settled])
            settled = [each for each in merged if each.outcome is not None]
        return tuple(sorted(map(self._finished, settled), key=_settled_at))

    def _finished(self, owed: Owed) -> NextAction:
        return owed.as_next_action(self._naming.id(owed), self._playbook)


def blocked_by(
    journey: Journey, playbook: Playbook, event: Event, now: datetime
) -> tuple[Blocked, ...]:
    """The guards that forbid an event which is about to happen; none when it may."""
    now = to_utc(now)
    parts = split_sales((*journey.until(now), event))
    concerned = [part for part in parts if part.events[-1] is event]
    sales = [SaleRun(playbook, part._replace(events=part.events[:-1]), now) for part in concerned]
    return _each_once(sale.blocking(event) for sale in sales)


def _merged(owed: list[Owed]) -> list[Owed]:
    """What one event makes owed in two sales is one thing: a letter says both (B10). It is owed
    for as long as one of them still owes it.
    """
    merged: dict[tuple[str, int], Owed] = {}
    for each in owed:
        key = each.duty.name, id(each.cause)
        if key not in merged or _outlasts(each, merged[key]):
            merged[key] = each
    return list(merged.values())


def _outlasts(owed: Owed, other: Owed) -> bool:
    if owed.settled_by is None or other.settled_by is None:
        return other.settled_by is not None
    return owed.settled_by.happened_at > other.settled_by.happened_at


def _each_once(blocked: Iterable[list[Blocked]]) -> tuple[Blocked, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(blocked)))


def _settled_at(action: NextAction) -> tuple[datetime, datetime, str]:
    return action.settled_at or action.due_at, action.due_at, action.id


def _waiting_for_buyer_since(sales: list[SaleRun]) -> datetime | None:
    """Since when it is the buyer's turn, in the last sale in which it is."""
    turns = [buyers_turn_since(sale.events, sale.facts) for sale in sales]
    return max((turn for turn in turns if turn is not None), default=None)


def unknown_names(events: Sequence[Event], playbook: Playbook) -> Iterator[tuple[Event, Problem]]:
    """The events that name what is not there (a play, a guard, a letter, a fact that was taken
    back), and what is wrong.
    """
    if _NAMING.isdisjoint(map(type, events)):
        return
    for event in corrected(events):
        if type(event) is ActionWaived:
            plays = {*playbook.plays, *BUILT_IN_PLAYS}
            if event.play not in plays:
                found = f"the play “{event.play}”"
                yield event, Problem(None, found, one_of(event.play, plays))
        elif type(event) is GuardOverridden and event.guard not in playbook.guards:
            found = f"the guard “{event.guard}”"
            yield event, Problem(None, found, one_of(event.guard, playbook.guards))
    yield from correcting_nothing(events, playbook.zone)
