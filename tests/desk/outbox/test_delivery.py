"""Claim, hand over, mark after: against a real SMTP server."""

from datetime import datetime, timedelta
from email import message_from_bytes, policy

import pytest

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Inbox, Teammate
from takt.desk.agenda.models import NextAction
from takt.desk.conversations.models import Conversation, Message
from takt.desk.orders.models import Event
from takt.desk.orders.operations import begin_journey
from takt.desk.outbox import delivery
from takt.desk.outbox.delivery import deliver, sweep
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.operations import queue_letter
from takt.desk.outbox.queries import state
from takt.desk.outbox.retry import WAITS, Delivered, Failed, Later
from takt.desk.outbox.sent import store_as_sent
from tests.desk.outbox.conftest import Tell, Wrote
from tests.peers.sink import Sink


@pytest.fixture
def letter(conversation: Conversation, owner: Teammate, now: datetime) -> OutgoingLetter:
    return queue_letter(
        conversation, text="Дякуємо!", subject="Привіт", letter="greeting", author=owner, now=now
    )


@pytest.fixture
def due(letter: OutgoingLetter) -> datetime:
    return letter.send_at


def test_a_letter_leaves_and_is_written_down(
    letter: OutgoingLetter, due: datetime, sink: Sink, owner: Teammate
) -> None:
    assert deliver(letter.pk, now=due, worker="one") == Delivered()
    letter.refresh_from_db()
    assert (letter.sent_at, letter.lease_until, letter.uncertain) == (due, None, False)
    assert message_from_bytes(sink.mails[0])["Message-ID"] == letter.message_id
    message = letter.sent_message
    assert message is not None
    assert (message.external_id, message.text, message.author) == (
        letter.message_id,
        "Дякуємо!",
        owner,
    )
    fact = Event.objects.get(kind="message sent")
    assert (fact.fields["letter"], fact.happened_at, fact.recorded_by) == ("greeting", due, owner)


def test_what_was_owed_is_owed_no_longer(letter: OutgoingLetter, due: datetime) -> None:
    owed = NextAction.objects.filter(play="greeting")
    assert owed.exists()
    deliver(letter.pk, now=due, worker="one")
    assert not owed.exists()


def test_a_letter_goes_once(letter: OutgoingLetter, due: datetime, sink: Sink) -> None:
    assert deliver(letter.pk, now=due, worker="one") == Delivered()
    assert deliver(letter.pk, now=due, worker="two") is None
    assert len(sink.letters) == 1


def test_nothing_leaves_before_its_time(letter: OutgoingLetter, due: datetime, sink: Sink) -> None:
    before = due - timedelta(seconds=1)
    assert deliver(letter.pk, now=before, worker="one") is None
    assert sweep(clock=lambda: before, worker="one") == 0
    assert sink.letters == []


def test_the_sweep_sends_what_is_due(letter: OutgoingLetter, due: datetime, sink: Sink) -> None:
    assert sweep(clock=lambda: due, worker="one") == 1
    assert sweep(clock=lambda: due, worker="one") == 0
    assert len(sink.letters) == 1


def test_each_letter_of_a_sweep_is_claimed_at_its_own_moment(
    conversation: Conversation, letter: OutgoingLetter, due: datetime
) -> None:
    queue_letter(conversation, text="Ще слово", letter="begun", now=letter.created_at)
    moments = iter([due, due, due + timedelta(minutes=10)])
    assert sweep(clock=lambda: next(moments), worker="one") == 2
    assert set(OutgoingLetter.objects.values_list("sent_at", flat=True)) == {
        due,
        due + timedelta(minutes=10),
    }


def test_a_damaged_sale_does_not_hold_up_the_letters_of_others(
    conversation: Conversation, letter: OutgoingLetter, due: datetime, sink: Sink
) -> None:
    damaged = begin_journey(conversation.shop, buyer=conversation.buyer, started_at=due)
    damaged.events.create(
        shop=conversation.shop, kind="no such kind", happened_at=due, recorded_at=due
    )
    OutgoingLetter.objects.filter(pk=letter.pk).update(journey=damaged)
    queue_letter(conversation, text="Ще слово", letter="begun", now=letter.created_at)
    assert sweep(clock=lambda: due, worker="one") == 1
    assert len(sink.letters) == 1


def test_a_letter_in_living_hands_is_left_alone(letter: OutgoingLetter, due: datetime) -> None:
    delivery._claim(letter.pk, now=due, worker="one")
    letter.refresh_from_db()
    assert state(letter, due) == "sending"
    assert deliver(letter.pk, now=due + timedelta(seconds=299), worker="two") is None


def test_a_letter_in_dead_hands_goes_again_and_is_uncertain(
    letter: OutgoingLetter, due: datetime, sink: Sink
) -> None:
    delivery._claim(letter.pk, now=due, worker="dead")
    later = due + timedelta(seconds=301)
    assert deliver(letter.pk, now=later, worker="two") == Delivered()
    letter.refresh_from_db()
    assert letter.uncertain
    assert letter.attempts == 2
    assert message_from_bytes(sink.mails[0])["Message-ID"] == letter.message_id


def test_two_workers_who_both_sent_it_write_it_down_once(
    letter: OutgoingLetter, due: datetime
) -> None:
    slow = delivery._claim(letter.pk, now=due, worker="slow")
    assert slow is not None
    deliver(letter.pk, now=due + timedelta(seconds=301), worker="quick")
    store_as_sent(slow, now=due + timedelta(seconds=302))
    assert Message.objects.filter(direction=Message.Direction.OUTGOING).count() == 1
    assert Event.objects.filter(kind="message sent").count() == 1


def test_a_busy_server_is_tried_again_after_a_pause(
    letter: OutgoingLetter, due: datetime, sink: Sink
) -> None:
    sink.answers = ["451 4.3.0 Try later"]
    at = due + WAITS[0]
    assert deliver(letter.pk, now=due, worker="one") == Later(at, "451 4.3.0 Try later")
    letter.refresh_from_db()
    assert (letter.send_at, letter.last_error, letter.uncertain) == (
        at,
        "451 4.3.0 Try later",
        False,
    )
    assert deliver(letter.pk, now=due, worker="one") is None
    assert deliver(letter.pk, now=at, worker="one") == Delivered()


def test_a_refused_letter_is_kept_with_the_reason(
    letter: OutgoingLetter, due: datetime, sink: Sink
) -> None:
    sink.answers = ["550 5.1.1 No such buyer here"]
    assert deliver(letter.pk, now=due, worker="one") == Failed("550 5.1.1 No such buyer here")
    letter.refresh_from_db()
    assert (letter.failed_at, letter.text) == (due, "Дякуємо!")
    assert state(letter, due) == "failed"
    assert NextAction.objects.filter(play="greeting").exists()


def test_a_server_that_is_busy_for_a_day_is_told_to_the_seller(
    letter: OutgoingLetter, due: datetime, sink: Sink
) -> None:
    sink.answers = ["451 Try later"] * (len(WAITS) + 1)
    moment = due
    for wait in WAITS:
        assert deliver(letter.pk, now=moment, worker="one") == Later(moment + wait, "451 Try later")
        moment += wait
    assert deliver(letter.pk, now=moment, worker="one") == Failed("451 Try later")


def test_files_go_with_it_and_are_kept_once(
    conversation: Conversation, now: datetime, sink: Sink
) -> None:
    file = AttachedFile("розміри.pdf", "application/pdf", b"%PDF\0")
    letter = queue_letter(conversation, text="Ось", attachments=[file], now=now)
    deliver(letter.pk, now=letter.send_at, worker="one")
    mail = message_from_bytes(sink.mails[0], policy=policy.default)
    (sent,) = mail.iter_attachments()
    assert (sent.get_filename(), sent.get_content()) == (file.name, file.content)
    kept = Message.objects.get(direction=Message.Direction.OUTGOING).attachments.get()
    assert (kept.name, bytes(kept.content)) == (file.name, file.content)
    assert not letter.attachments.exists()


def test_the_shops_answer_ends_the_buyers_wait_and_an_automatic_one_does_not(
    conversation: Conversation, wrote: Wrote, now: datetime
) -> None:
    wrote("<1@buyer>")
    Conversation.objects.update(waiting_since=now)
    for automatic, waiting in ((True, now), (False, None)):
        letter = queue_letter(conversation, text="Дякуємо", automatic=automatic, now=now)
        deliver(letter.pk, now=letter.send_at, worker="one")
        conversation.refresh_from_db()
        assert conversation.waiting_since == waiting


def test_a_channel_that_is_gone_fails_the_letter_with_a_word(
    letter: OutgoingLetter, due: datetime
) -> None:
    Inbox.objects.update(channel="pigeon")
    assert deliver(letter.pk, now=due, worker="one") == Failed(
        "the channel 'pigeon' sends no letters"
    )


def test_a_letter_that_waited_is_held_back_by_what_came_meanwhile(
    conversation: Conversation, tell: Tell, now: datetime, sink: Sink
) -> None:
    tell("order delivered")
    tomorrow = now + timedelta(days=1)
    letter = queue_letter(
        conversation, text="Оцініть, будь ласка", letter="review-request", send_at=tomorrow, now=now
    )
    tell("complaint opened", at=now + timedelta(hours=9))
    decision = deliver(letter.pk, now=tomorrow, worker="one")
    assert isinstance(decision, Failed)
    assert "complaint" in decision.why
    assert sink.letters == []


def test_an_answer_to_an_angry_letter_rests_before_it_leaves(
    conversation: Conversation, tell: Tell, now: datetime
) -> None:
    tell("message received", text="Ганьба!", mood="2")
    letter = queue_letter(conversation, text="Розумію вас", now=now)
    assert letter.send_at == now + timedelta(hours=3)
    overnight = now + timedelta(hours=22)
    later = queue_letter(conversation, text="Розумію вас.", send_at=overnight, now=now)
    assert later.send_at == overnight
