"""Facts that the buyer's newest letter may tell of, offered beside it to be written down."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.http import urlencode

from takt.desk.conversations.found import found_in
from takt.desk.conversations.models import Message
from takt.desk.conversations.thread import ShownMessage
from takt.desk.orders.models import Journey
from takt.desk.orders.queries import load_journey
from takt.journey import KINDS
from takt.journey.sale_facts import SaleFacts

_BY_DEMAND = {
    "order_change": "order changed",
    "address_change": "order changed",
    "cancel": "order cancelled",
    "defect": "complaint opened",
    "wrong_item": "complaint opened",
    "missing_item": "complaint opened",
    "return": "return requested",
    "exchange": "return requested",
    "refund": "return requested",
}
_BY = {"order confirmed": "letter", "order changed": "buyer", "order cancelled": "buyer"}

_MAKES_SENSE: dict[str, Callable[[SaleFacts], bool]] = {
    "order confirmed": lambda facts: not facts.confirmed,
    "order changed": lambda facts: not facts.is_dispatched,
    "order cancelled": lambda facts: not facts.is_handed_over,
    "complaint opened": lambda facts: facts.is_dispatched and not facts.complaint_open,
    "return requested": lambda facts: facts.is_handed_over and not facts.return_pending,
}


@dataclass(frozen=True)
class SaidFact:
    """A kind of fact, and the query of the form that writes it down."""

    kind: str

    @property
    def query(self) -> str:
        return urlencode({"kind": self.kind} | ({"by": by} if (by := _BY.get(self.kind)) else {}))


def said_facts(messages: Sequence[ShownMessage], journey: Journey) -> list[SaidFact]:
    """What the newest letter may mean for the sale and nobody has written down since. One query.

    Nothing is concluded from a letter: a person reads it and says so.
    """
    letters = (shown.message for shown in messages if not shown.message.automatic)
    incoming = (each for each in letters if each.direction == Message.Direction.INCOMING)
    newest = max(incoming, key=lambda letter: letter.happened_at, default=None)
    if newest is None:
        return []
    facts = load_journey(journey).facts
    if facts.order is None or facts.is_ended:
        return []
    return [
        SaidFact(kind)
        for kind in dict.fromkeys(_kinds(newest))
        if _MAKES_SENSE[kind](facts) and not _is_told(kind, facts, newest)
    ]


def _kinds(letter: Message) -> Iterator[str]:
    yield "order confirmed"
    demands = found_in(letter.reading).demands
    yield from (_BY_DEMAND[demand] for demand in demands if demand in _BY_DEMAND)


def _is_told(kind: str, facts: SaleFacts, letter: Message) -> bool:
    told = facts.of_kind(KINDS[kind])
    return any(event.happened_at >= letter.happened_at for event in told)
