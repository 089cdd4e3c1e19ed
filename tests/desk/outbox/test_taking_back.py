"""Undo, and what can be done with a letter that failed."""

from datetime import datetime, timedelta
from typing import Protocol

import pytest

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.conversations.models import Conversation
from takt.desk.outbox import delivery
from takt.desk.outbox.delivery import deliver
from takt.desk.outbox.errors import TooLate
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.operations import Draft, edit_again, queue_letter, retry_failed, withdraw
from takt.desk.outbox.queries import can_withdraw, state
from takt.desk.outbox.retry import Delivered
from tests.peers.sink import Sink

FILE = AttachedFile("a.txt", "text/plain", b"1")


@pytest.fixture
def letter(conversation: Conversation, now: datetime) -> OutgoingLetter:
    return queue_letter(
        conversation, text="Дякуємо!", subject="Привіт", attachments=[FILE], now=now
    )


@pytest.fixture
def failed(letter: OutgoingLetter, sink: Sink) -> OutgoingLetter:
    sink.answers = ["550 no"]
    deliver(letter.pk, now=letter.send_at, worker="one")
    letter.refresh_from_db()
    return letter


def test_undo_gives_the_text_back_and_nothing_leaves(
    letter: OutgoingLetter, now: datetime, sink: Sink
) -> None:
    assert can_withdraw(letter, now)
    assert withdraw(letter, now=now) == Draft("Привіт", "Дякуємо!", "", (FILE,))
    assert state(letter, now) == "withdrawn"
    assert deliver(letter.pk, now=letter.send_at, worker="one") is None
    assert sink.letters == []


def test_undo_is_too_late_once_somebody_has_it_in_hand(
    letter: OutgoingLetter, now: datetime
) -> None:
    delivery._claim(letter.pk, now=letter.send_at, worker="one")
    with pytest.raises(TooLate):
        withdraw(letter, now=now)


def test_undo_is_too_late_where_it_may_have_gone(letter: OutgoingLetter, now: datetime) -> None:
    delivery._claim(letter.pk, now=letter.send_at, worker="dead")
    with pytest.raises(TooLate):
        withdraw(letter, now=letter.send_at + timedelta(hours=1))


def test_undo_is_too_late_once_sent(letter: OutgoingLetter, now: datetime) -> None:
    deliver(letter.pk, now=letter.send_at, worker="one")
    with pytest.raises(TooLate):
        withdraw(letter, now=now)


def test_a_letter_waiting_for_another_attempt_can_be_taken_back(
    letter: OutgoingLetter, now: datetime, sink: Sink
) -> None:
    sink.answers = ["451 later"]
    deliver(letter.pk, now=letter.send_at, worker="one")
    assert withdraw(letter, now=now).text == "Дякуємо!"


def test_a_failed_letter_is_sent_again_under_the_same_message_id(
    failed: OutgoingLetter, now: datetime, sink: Sink
) -> None:
    again = retry_failed(failed, now=now)
    assert state(again, now) == "waiting"
    assert deliver(again.pk, now=now, worker="one") == Delivered()
    assert again.message_id.encode() in sink.mails[0]


def test_a_failed_letter_is_mended_and_sent_as_a_new_one(
    failed: OutgoingLetter, conversation: Conversation, now: datetime
) -> None:
    draft = edit_again(failed, now=now)
    mended = queue_letter(conversation, text=draft.text + " Ще раз.", now=now)
    assert mended.message_id != failed.message_id
    assert state(failed, now) == "withdrawn"


class Mend(Protocol):
    def __call__(self, letter: OutgoingLetter, *, now: datetime) -> object: ...


@pytest.mark.parametrize("operation", [retry_failed, edit_again])
def test_only_a_failed_letter_is_mended(
    letter: OutgoingLetter, now: datetime, operation: Mend
) -> None:
    with pytest.raises(TooLate):
        operation(letter, now=now)
