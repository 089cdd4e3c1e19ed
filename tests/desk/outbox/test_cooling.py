"""F1: what answers anger, and what was written in it, rests before it leaves."""

from datetime import datetime, timedelta

import pytest

from takt.desk.accounts.models import Teammate
from takt.desk.agenda.models import NextAction
from takt.desk.conversations.models import Conversation
from takt.desk.outbox.cooling import pause_guards
from takt.desk.outbox.errors import AutomaticRefused
from takt.desk.outbox.operations import queue_letter, withdraw
from takt.desk.outbox.sent import store_as_sent
from tests.desk.outbox.conftest import Tell


@pytest.fixture
def angry(tell: Tell) -> None:
    tell("message received", text="Ганьба!", mood="2")


def test_a_calm_letter_is_answered_at_once(conversation: Conversation, now: datetime) -> None:
    letter = queue_letter(conversation, text="Так, є.", now=now)
    assert letter.send_at < now + timedelta(minutes=1)


def test_a_resting_answer_can_be_taken_back_all_the_while(
    conversation: Conversation, angry: None, now: datetime
) -> None:
    letter = queue_letter(conversation, text="Розумію вас", now=now)
    assert withdraw(letter, now=now + timedelta(hours=2)).text == "Розумію вас"


def test_cut_short_with_a_reason_it_leaves_at_once(
    conversation: Conversation, angry: None, tell: Tell, now: datetime
) -> None:
    assert pause_guards(conversation.journey, now=now) == ("cooling-off",)
    later = now + timedelta(minutes=1)
    tell("guard overridden", at=later, guard="cooling-off", reason="Ми винні")
    letter = queue_letter(conversation, text="Розумію вас", now=later + timedelta(seconds=1))
    assert letter.send_at < later + timedelta(minutes=1)


def test_a_rude_draft_rests_though_the_buyer_is_calm(
    conversation: Conversation, now: datetime
) -> None:
    letter = queue_letter(conversation, text="Читати вмієте?", is_rude=True, now=now)
    assert letter.send_at == now + timedelta(hours=3)


def test_what_is_written_in_the_evening_is_slept_over(
    conversation: Conversation, now: datetime
) -> None:
    evening = now + timedelta(hours=9)  # 19:00
    letter = queue_letter(conversation, text="Читати вмієте?", is_rude=True, now=evening)
    assert letter.send_at == now + timedelta(hours=23)  # 09:00


def test_a_quiet_word_goes_at_once_and_leaves_the_answer_owed(
    conversation: Conversation, angry: None, owner: Teammate, now: datetime
) -> None:
    word = queue_letter(
        conversation,
        text="Ваш лист прочитано.",
        letter="acknowledgement",
        automatic=True,
        author=owner,
        now=now,
    )
    assert word.send_at < now + timedelta(minutes=1)
    store_as_sent(word, now=now + timedelta(minutes=1))
    owed = NextAction.objects.filter(journey=conversation.journey, action="answer")
    assert owed.count() == 1


def test_one_quiet_word_a_day_is_enough(
    conversation: Conversation, angry: None, owner: Teammate, now: datetime
) -> None:
    def word(text: str) -> None:
        queue_letter(conversation, text=text, automatic=True, author=owner, now=now)

    word("Ваш лист прочитано.")
    with pytest.raises(AutomaticRefused):
        word("Ваш лист справді прочитано.")
