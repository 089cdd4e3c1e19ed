"""Whoever locks rows of a sale does it in one order, so that nobody waits in a ring.

A letter on its way, then its conversation, then the sale, then what is owed in it. On SQLite
writers queue up anyway; on PostgreSQL two that lock crosswise end each other.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet

from takt.desk.accounts.models import Inbox, Shop, Teammate
from takt.desk.agenda.models import NextAction
from takt.desk.buyers.operations import join_buyers, undo_join
from takt.desk.conversations.models import Conversation
from takt.desk.intake.incoming import IncomingMessage, Person
from takt.desk.intake.operations import take_message
from takt.desk.orders.models import Event, Journey
from takt.desk.outbox.automatic import tick
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.mood import correct_mood
from takt.desk.outbox.operations import queue_letter
from takt.desk.outbox.sent import store_as_sent
from takt.desk.settle import needs_no_answer
from takt.desk.withdrawing import withdraw_fact

pytestmark = pytest.mark.django_db

ORDER = [
    model._meta.db_table for model in (Shop, OutgoingLetter, Conversation, Journey, NextAction)
]
_WRITES = re.compile(r'(?:UPDATE|DELETE FROM) "(\w+)"')


@contextmanager
def locks(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The tables of which rows are locked, in the order in which each is locked first."""
    found: list[str] = []
    ask = QuerySet.select_for_update

    def note(table: str) -> None:
        if table in ORDER and table not in found:
            found.append(table)

    def asked(rows: QuerySet[Any], *args: Any, **kwargs: Any) -> QuerySet[Any]:
        note(rows.model._meta.db_table)
        return ask(rows, *args, **kwargs)

    def ran(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if written := _WRITES.match(sql):
            note(written[1])
        return execute(sql, *rest)

    with ExitStack() as stack:
        monkeypatch.setattr(QuerySet, "select_for_update", asked)
        stack.callback(monkeypatch.setattr, QuerySet, "select_for_update", ask)
        stack.enter_context(connection.execute_wrapper(ran))
        yield found


@pytest.fixture
def conversation(mailbox: Inbox, now: datetime) -> Conversation:
    """Olena has asked something, and the sale owes her an answer."""
    return letter_of(mailbox, "olena@example.com", now)


def letter_of(
    mailbox: Inbox, email: str, now: datetime, name: str = "<1@example.com>"
) -> Conversation:
    incoming = IncomingMessage(
        external_id=name,
        person=Person(name="Олена", email=email),
        happened_at=now,
        subject="Питання",
        text="Коли надішлете?",
        recipient_address=mailbox.address,
    )
    message = take_message(mailbox, incoming, raw=(email + name).encode(), now=now)
    assert message is not None
    return message.conversation


def sends(conversation: Conversation, _owner: Teammate, now: datetime) -> Callable[[], object]:
    letter = queue_letter(conversation, text="Завтра.", now=now)
    return lambda: store_as_sent(letter, now=now)


def ends_the_wait(conversation: Conversation, by: Teammate, now: datetime) -> Callable[[], object]:
    seen = conversation.messages.latest("pk").pk
    return lambda: needs_no_answer(conversation, seen=seen, source_key="once", by=by, now=now)


def ticks(conversation: Conversation, _owner: Teammate, now: datetime) -> Callable[[], object]:
    NextAction.objects.update(letter="night-acknowledgement", automatic=True, tick_at=now)
    return lambda: tick(now=now)


def takes_in(conversation: Conversation, _owner: Teammate, now: datetime) -> Callable[[], object]:
    return lambda: letter_of(conversation.inbox, "olena@example.com", now, "<2@example.com>")


def joins(conversation: Conversation, _owner: Teammate, now: datetime) -> Callable[[], object]:
    other = letter_of(conversation.inbox, "o.koval@example.com", now).buyer
    return lambda: join_buyers(conversation.buyer, other, now=now)


def parts(conversation: Conversation, _owner: Teammate, now: datetime) -> Callable[[], object]:
    other = letter_of(conversation.inbox, "o.koval@example.com", now).buyer
    join = join_buyers(conversation.buyer, other, now=now)
    return lambda: undo_join(join, now=now)


def corrects(conversation: Conversation, by: Teammate, now: datetime) -> Callable[[], object]:
    queue_letter(conversation, text="Завтра.", now=now)
    letter = conversation.messages.latest("pk")
    return lambda: correct_mood(letter, 2, source_key="once", by=by, now=now)


def takes_back(conversation: Conversation, by: Teammate, now: datetime) -> Callable[[], object]:
    queue_letter(conversation, text="Завтра.", letter="progress", now=now)
    OutgoingLetter.objects.update(automatic=True)
    ends_the_wait(conversation, by, now)()
    waived = Event.objects.get(kind="action waived")
    return lambda: withdraw_fact(waived, reason="-", by=by, now=now)


@pytest.mark.parametrize(
    "prepare", [sends, ends_the_wait, ticks, takes_in, joins, parts, corrects, takes_back]
)
def test_rows_are_locked_in_one_order(
    monkeypatch: pytest.MonkeyPatch,
    prepare: Callable[[Conversation, Teammate, datetime], Callable[[], object]],
    conversation: Conversation,
    owner: Teammate,
    now: datetime,
) -> None:
    act = prepare(conversation, owner, now)
    with locks(monkeypatch) as found:
        act()
    assert found == [table for table in ORDER if table in found]
    assert {"conversations_conversation", "orders_journey"} & set(found)
