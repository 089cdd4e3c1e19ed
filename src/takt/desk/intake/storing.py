"""What a channel has read of its material becomes rows and facts, by what it is."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from takt.desk.accounts.models import Inbox
from takt.desk.buyers.operations import know_buyer
from takt.desk.catalogue.operations import save_item
from takt.desk.intake.batch import goes_with_others, store_letters
from takt.desk.intake.incoming import (
    Incoming,
    IncomingItem,
    IncomingMessage,
    IncomingOrder,
    Person,
)
from takt.desk.intake.models import Delivery
from takt.desk.intake.orders import store_order
from takt.desk.search.operations import index_buyer

Told = tuple[Delivery, Incoming]


def store_all(inbox: Inbox, incoming: Sequence[Told], *, now: datetime) -> None:
    """Store what was read of deliveries, in order. The caller holds the transaction."""
    for run in _runs(incoming):
        letters = [(row, one) for row, one in run if isinstance(one, IncomingMessage)]
        if letters:
            store_letters(inbox, letters, now=now)
        else:
            _store_other(inbox, run[0][1], run[0][0], now=now)


def _runs(incoming: Sequence[Told]) -> Iterator[Sequence[Told]]:
    """Letters that follow each other go together; all else alone, in the same order."""
    for together, group in groupby(incoming, key=lambda told: goes_with_others(told[1])):
        run = list(group)
        yield from [run] if together else [[told] for told in run]


def _store_other(inbox: Inbox, incoming: Incoming, delivery: Delivery, *, now: datetime) -> None:
    match incoming:
        case IncomingOrder():
            delivery.journey = store_order(inbox, incoming, now=now)
        case IncomingItem():
            save_item(inbox.shop, incoming)
        case Person():
            index_buyer(know_buyer(inbox.shop, incoming, inbox=inbox, now=now))
