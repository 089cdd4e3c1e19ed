"""A letter that goes although a check said stop: its reason becomes a fact, once it has gone."""

from datetime import datetime

from takt.desk.accounts.models import Teammate
from takt.desk.conversations.models import Conversation
from takt.desk.orders.models import Event
from takt.desk.outbox.delivery import deliver
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.operations import queue_letter, withdraw
from takt.desk.outbox.sent import store_as_sent

REASONS = {"rude": "це жарт між нами", "retaliation": "дослівно з рішення суду"}


def put(conversation: Conversation, author: Teammate, now: datetime) -> OutgoingLetter:
    return queue_letter(conversation, text="…", author=author, overridden=REASONS, now=now)


def test_each_reason_is_a_fact_just_before_the_letter(
    conversation: Conversation, owner: Teammate, now: datetime
) -> None:
    letter = put(conversation, owner, now)
    assert not Event.objects.filter(kind="remark overridden").exists()
    deliver(letter.pk, now=letter.send_at, worker="one")
    told = Event.objects.filter(happened_at=letter.send_at).order_by("id")
    assert [event.kind for event in told] == [*["remark overridden"] * 2, "message sent"]
    assert {e.fields["remark"]: e.fields["reason"] for e in told if "remark" in e.fields} == REASONS
    assert {event.recorded_by for event in told} == {owner}


def test_a_letter_noted_twice_tells_its_reasons_once(
    conversation: Conversation, owner: Teammate, now: datetime
) -> None:
    letter = put(conversation, owner, now)
    for _ in range(2):
        store_as_sent(letter, now=letter.send_at)
    assert Event.objects.filter(kind="remark overridden").count() == 2


def test_a_letter_taken_back_went_not(
    conversation: Conversation, owner: Teammate, now: datetime
) -> None:
    letter = put(conversation, owner, now)
    withdraw(letter, now=now)
    deliver(letter.pk, now=letter.send_at, worker="one")
    assert not Event.objects.filter(kind="remark overridden").exists()
