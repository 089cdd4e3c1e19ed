"""events + playbook + now → what is owed to the buyer by when, and what must not be done yet.

One pass over the events. Nothing but `now` depends on the clock, and `now` decides only which
events have happened and what is seen from it: deadlines never move with it.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from .conditions import Situation
from .events import ActionWaived, Event, GuardOverridden
from .guards import blocking, breaches, standing_blocks
from .journey import Journey
from .moments import to_utc
from .next_action import Blocked, Derivation, NextAction
from .owed import Owed, named
from .playbook import Playbook
from .plays import PlayLedger
from .problem import Problem, one_of
from .replies import FIRST_REPLY, NEXT_REPLY, ReplyLedger, cooled_at
from .sale_facts import SaleFacts
from .sales import split_sales
from .silence import KEEP_IN_TOUCH, LOOK_AGAIN, SilenceLedger, look_again

BUILT_IN_PLAYS = (FIRST_REPLY, NEXT_REPLY, KEEP_IN_TOUCH, LOOK_AGAIN)


class _Sale:
    """One sale, as its events are taken."""

    def __init__(self, playbook: Playbook, events: Sequence[Event], now: datetime) -> None:
        self.facts = SaleFacts()
        self.situation = Situation(self.facts, now)
        self.plays = PlayLedger(playbook, self.situation)
        self.silence = SilenceLedger(playbook, self.facts)
        self.breaches: list[Blocked] = []
        self.overridden: set[str] = set()
        self._playbook = playbook
        for event in events:
            self._take(event)
        self.situation.now = now

    def _take(self, event: Event) -> None:
        self.situation.now = event.happened_at
        blocked = blocking(self._playbook, self.situation, self.overridden, event)
        self.breaches += breaches(blocked, event)
        if isinstance(event, GuardOverridden):
            self.overridden.add(event.guard)
        angry_at = self.facts.angry_at
        self.facts.take(event)
        if self.facts.angry_at is not None and self.facts.angry_at != angry_at:
            self.situation.cool_at = cooled_at(self._playbook, self.facts.angry_at)
        self.plays.take(event)
        self.silence.take(event)

    def blocked(self) -> Iterator[Blocked]:
        """What must not be done yet; in a sale that is over there is nothing to do."""
        if self.facts.is_open or self.facts.order is None:
            yield from standing_blocks(self._playbook, self.situation, self.overridden)

    def owed(self) -> list[Owed]:
        """Everything owed in this sale, settled or not."""
        silence = [self.silence.open] if self.silence.open is not None else []
        return [
            *self.plays.settled,
            *self.silence.settled,
            *self.plays.open.values(),
            *silence,
        ]


def derive(journey: Journey, playbook: Playbook, now: datetime) -> Derivation:
    """All that follows from the journey's events until `now` (aware) by the playbook."""
    now = to_utc(now)
    events = journey.until(now)
    replies = ReplyLedger(playbook)
    for event in events:
        replies.take(event)
    sales = [_Sale(playbook, part, now) for part in split_sales(events)]
    actions = named(_all_owed(sales, replies, playbook), playbook.zone)
    return Derivation(
        now=now,
        actions=tuple(sorted((a for a in actions if a.settled_at is None), key=_urgency)),
        settled=tuple(sorted((a for a in actions if a.settled_at is not None), key=_settled_at)),
        blocked=tuple(dict.fromkeys(each for sale in sales for each in sale.blocked())),
        breaches=tuple(dict.fromkeys(each for sale in sales for each in sale.breaches)),
        waiting_since=None if replies.open is None else replies.open.cause.happened_at,
        waiting_for_buyer_since=_waiting_for_buyer_since(sales, replies),
        problems=tuple(_unknown_names(events, playbook)),
    )


def blocked_by(
    journey: Journey, playbook: Playbook, event: Event, now: datetime
) -> tuple[Blocked, ...]:
    """The guards that forbid an event which is about to happen; none when it may."""
    now = to_utc(now)
    parts = split_sales((*journey.until(now), event))
    concerned = [part[:-1] for part in parts if part and part[-1] is event]
    sales = [_Sale(playbook, part, now) for part in concerned]
    found = [blocking(playbook, sale.situation, sale.overridden, event) for sale in sales]
    return tuple(dict.fromkeys(each for blocks in found for each in blocks))


def _all_owed(sales: list[_Sale], replies: ReplyLedger, playbook: Playbook) -> list[Owed]:
    owed = [*replies.settled]
    if replies.open is not None:
        owed.append(replies.open)
    for sale in sales:
        of_sale = sale.owed()
        owed += of_sale
        if sale.facts.is_open and replies.open is None and not any(map(_is_live, of_sale)):
            owed.append(look_again(playbook, sale.facts.events[-1]))
    return owed


def _is_live(owed: Owed) -> bool:
    return owed.outcome is None and not owed.paused


def _urgency(action: NextAction) -> tuple[bool, datetime, datetime, str]:
    return action.paused, action.due_at, action.cause.happened_at, action.id


def _settled_at(action: NextAction) -> tuple[datetime, datetime, str]:
    return action.settled_at or action.due_at, action.due_at, action.id


def _waiting_for_buyer_since(sales: list[_Sale], replies: ReplyLedger) -> datetime | None:
    """Since when it is the buyer's turn: the shop's last words, unless the buyer acted since."""
    if replies.open is not None:
        return None
    turns = [sale.facts.own_words_at for sale in sales if _is_buyers_turn(sale.facts)]
    return max((turn for turn in turns if turn is not None), default=None)


def _is_buyers_turn(facts: SaleFacts) -> bool:
    if facts.own_words_at is None:
        return False
    if facts.heard_at is not None and facts.heard_at > facts.own_words_at:
        return False
    return facts.order is None or (facts.is_open and facts.is_up_to_buyer)


def _unknown_names(events: Sequence[Event], playbook: Playbook) -> Iterator[Problem]:
    plays, guards = {*playbook.plays, *BUILT_IN_PLAYS}, playbook.guards
    for event in events:
        if isinstance(event, ActionWaived) and event.play not in plays:
            yield Problem(None, f"the play “{event.play}”", one_of(event.play, plays))
        elif isinstance(event, GuardOverridden) and event.guard not in guards:
            yield Problem(None, f"the guard “{event.guard}”", one_of(event.guard, guards))
