"""What the desk writes by itself, and when it keeps silent."""

from datetime import datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from takt.desk.accounts.models import Inbox
from takt.desk.agenda.models import NextAction
from takt.desk.conversations.models import Conversation, Message
from takt.desk.orders.models import Event
from takt.desk.outbox.automatic import tick
from takt.desk.outbox.delivery import deliver
from takt.desk.outbox.errors import AutomaticRefused
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.operations import queue_letter, withdraw
from takt.desk.outbox.queries import state
from takt.desk.outbox.retry import Delivered
from takt.desk.outbox.rules import ANSWERS_A_MACHINE, NO_REPLY, ONE_A_DAY, OWN_ADDRESS
from tests.desk.outbox.conftest import LETTER, Tell, Wrote
from tests.peers.sink import Sink


def automatic(conversation: Conversation, now: datetime) -> OutgoingLetter:
    return queue_letter(conversation, text="Отримали", letter=LETTER, automatic=True, now=now)


def test_the_desk_writes_when_the_moment_has_come(owed: NextAction, now: datetime) -> None:
    assert tick(now=now - timedelta(seconds=1)) == []
    (letter,) = tick(now=now)
    assert (letter.letter, letter.automatic, letter.author) == (LETTER, True, None)
    assert "Олен" in letter.text
    assert "{" not in letter.text + letter.subject


def test_it_writes_once(owed: NextAction, now: datetime) -> None:
    assert len(tick(now=now)) == 1
    NextAction.objects.update(tick_at=now)  # derived again because of another fact
    assert tick(now=now) == []


def test_a_letter_that_nobody_wrote_does_not_hold_up_the_others(
    owed: NextAction, now: datetime
) -> None:
    first = {"pk": None, "key": "first", "letter": "no-such", "tick_at": now - timedelta(hours=1)}
    NextAction(**(vars_of(owed) | first)).save()
    assert [letter.letter for letter in tick(now=now)] == [LETTER]
    assert tick(now=now) == []


def vars_of(action: NextAction) -> dict[str, object]:
    return {field.attname: getattr(action, field.attname) for field in action._meta.fields}


def test_an_automatic_letter_says_so_on_the_wire(
    owed: NextAction, now: datetime, sink: Sink
) -> None:
    (letter,) = tick(now=now)
    deliver(letter.pk, now=letter.send_at, worker="one")
    assert b"\r\nAuto-Submitted: auto-generated\r\n" in sink.mails[0]
    message = Message.objects.get(direction=Message.Direction.OUTGOING)
    assert message.automatic == "auto-generated"


def test_a_tick_costs_what_is_due(
    owed: NextAction, now: datetime, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    NextAction.objects.update(tick_at=None)
    with django_assert_num_queries(1):
        tick(now=now)


def test_an_acknowledgement_overtaken_by_the_answer_is_let_go(
    owed: NextAction, now: datetime, sink: Sink
) -> None:
    (letter,) = tick(now=now)
    owed.delete()
    assert deliver(letter.pk, now=letter.send_at, worker="one") is None
    letter.refresh_from_db()
    assert state(letter, now) == "withdrawn"
    assert sink.letters == []


def test_one_that_a_person_takes_back_stays_back(
    conversation: Conversation, wrote: Wrote, tell: Tell, now: datetime
) -> None:
    eleven_at_night = now + timedelta(hours=13)
    wrote("<1@buyer>", happened_at=eleven_at_night)
    tell("message received", at=eleven_at_night, text="Чи є в сріблі?", needs_answer="yes")
    (letter,) = tick(now=eleven_at_night + timedelta(seconds=30))
    withdraw(letter, now=eleven_at_night + timedelta(seconds=35))
    tell("note added", at=eleven_at_night + timedelta(minutes=5), text="she likes silver")
    assert tick(now=eleven_at_night + timedelta(minutes=6)) == []
    let_go = Event.objects.get(kind="action waived")
    assert let_go.fields == {"play": LETTER, "reason": "the letter was taken back"}
    assert NextAction.objects.filter(action="answer").exists()
    next_night = eleven_at_night + timedelta(days=1)  # another cause
    tell("message received", at=next_night, text="А в золоті?", needs_answer="yes")
    assert [again.letter for again in tick(now=next_night + timedelta(minutes=1))] == [LETTER]


def test_it_waits_for_the_end_of_the_quiet_hours(conversation: Conversation, now: datetime) -> None:
    eleven_at_night = now + timedelta(hours=13)
    eight_in_the_morning = now + timedelta(hours=22)
    assert automatic(conversation, eleven_at_night).send_at == eight_in_the_morning


def test_a_buyer_who_has_just_written_at_night_is_awake(
    conversation: Conversation, wrote: Wrote, now: datetime
) -> None:
    eleven_at_night = now + timedelta(hours=13)
    wrote("<1@buyer>", happened_at=eleven_at_night - timedelta(minutes=5))
    assert automatic(conversation, eleven_at_night).send_at < now + timedelta(hours=14)


def test_the_word_at_night_from_the_letter_to_the_wire(
    conversation: Conversation, wrote: Wrote, tell: Tell, now: datetime, sink: Sink
) -> None:
    eleven_at_night = now + timedelta(hours=13)
    wrote("<1@buyer>", happened_at=eleven_at_night)
    tell("message received", at=eleven_at_night, text="Чи є в сріблі?", needs_answer="yes")
    (letter,) = tick(now=eleven_at_night + timedelta(seconds=30))
    assert letter.letter == LETTER
    assert deliver(letter.pk, now=letter.send_at, worker="one") == Delivered()
    assert NextAction.objects.filter(action="answer").exists()  # it is no answer (A1)
    assert not NextAction.objects.filter(letter=LETTER).exists()
    assert tick(now=letter.send_at + timedelta(hours=1)) == []


def test_a_person_may_write_at_night(conversation: Conversation, now: datetime) -> None:
    eleven_at_night = now + timedelta(hours=13)
    letter = queue_letter(conversation, text="Добраніч", now=eleven_at_night)
    assert letter.send_at == eleven_at_night + timedelta(seconds=10)


def refused(conversation: Conversation, now: datetime) -> str:
    with pytest.raises(AutomaticRefused) as caught:
        automatic(conversation, now)
    return caught.value.reason


def test_one_a_day_to_one_address(conversation: Conversation, now: datetime) -> None:
    first = automatic(conversation, now)
    assert refused(conversation, now + timedelta(hours=10)) == ONE_A_DAY
    next_day = now + timedelta(hours=24)
    assert automatic(conversation, next_day).send_at == first.send_at + timedelta(hours=24)


def test_one_taken_back_does_not_count(conversation: Conversation, now: datetime) -> None:
    automatic(conversation, now)
    OutgoingLetter.objects.update(withdrawn_at=now)
    assert automatic(conversation, now).pk


def test_a_person_may_write_as_often_as_they_like(
    conversation: Conversation, now: datetime
) -> None:
    automatic(conversation, now)
    assert queue_letter(conversation, text="А ось і відповідь", now=now).pk


@pytest.mark.parametrize("kind", ["auto-reply", "bounce", "list", "notification"])
def test_machines_are_not_answered(
    conversation: Conversation, wrote: Wrote, now: datetime, kind: str
) -> None:
    wrote("<1@machine>", automatic=kind)
    assert refused(conversation, now) == ANSWERS_A_MACHINE


@pytest.mark.parametrize(
    "address",
    [
        "no-reply@allegro.example",
        "noreply+17@x.example",
        "Mailer-Daemon@x.example",
        "bounce-1@x.example",
    ],
)
def test_no_reply_addresses_are_not_written_to(
    conversation: Conversation, wrote: Wrote, now: datetime, address: str
) -> None:
    wrote("<1@machine>", sender_address=address)
    assert refused(conversation, now) == NO_REPLY


def test_the_shop_does_not_write_to_itself(
    conversation: Conversation, wrote: Wrote, mailbox: Inbox, now: datetime
) -> None:
    wrote("<1@shop>", sender_address=mailbox.address.upper())
    assert refused(conversation, now) == OWN_ADDRESS
