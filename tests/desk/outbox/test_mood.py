"""F1: a mood that a person corrects is a fact, and answers rest by what it is now."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from takt.desk.accounts.models import Teammate
from takt.desk.agenda.models import BlockedEvent, NextAction
from takt.desk.conversations.models import Conversation, Message
from takt.desk.orders.models import Event
from takt.desk.outbox.cooling import pause_before
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.mood import correct_mood
from takt.desk.outbox.operations import queue_letter
from tests.desk.outbox.conftest import Tell, Wrote

Correct = Callable[..., Message]
Letter = Callable[[int], Message]

LATER = timedelta(minutes=10)
PAUSE = timedelta(hours=3)
CALM, ANGRY = 0, 2
RUDE = "Добрий день! Читати вмієте? Самі винні, дурню."


@pytest.fixture
def correct(owner: Teammate, now: datetime) -> Correct:
    def correct(message: Message, mood: int, at: datetime = now + LATER, key: str = "k") -> Message:
        return correct_mood(message, mood, source_key=key, by=owner, now=at)

    return correct


@pytest.fixture
def letter(wrote: Wrote, tell: Tell) -> Letter:
    """A letter of that mood, on the page and in the story."""

    def letter(mood: int) -> Message:
        tell("message received", text="Де посилка?", mood=str(mood))
        return wrote("<1@buyer>", reading={"mood": mood, "target": "thing"})

    return letter


def rests_until(answer: OutgoingLetter) -> datetime:
    answer.refresh_from_db()
    return answer.send_at


def test_the_sale_is_told_by_whom_and_of_which_letter(
    letter: Letter, correct: Correct, owner: Teammate, now: datetime
) -> None:
    correct(letter(ANGRY), CALM)
    told = Event.objects.get(kind="mood corrected")
    assert told.fields == {"mood": "0", "of": "2026-03-02 08:00+00:00"}
    assert told.recorded_by == owner
    assert Event.objects.get(kind="message received").fields["mood"] == "2"


def test_no_pause_is_left_and_the_answer_is_due_at_once(
    letter: Letter, correct: Correct, now: datetime
) -> None:
    message = letter(ANGRY)
    assert NextAction.objects.get(action="answer").since == now + PAUSE
    assert BlockedEvent.objects.filter(guard="cooling-off").exists()
    correct(message, CALM)
    assert NextAction.objects.get(action="answer").since == now
    assert not BlockedEvent.objects.filter(guard="cooling-off").exists()
    assert pause_before(message.journey, is_rude=False, now=now + LATER) is None


def test_an_answer_that_rested_leaves_at_once(
    letter: Letter, correct: Correct, conversation: Conversation, now: datetime
) -> None:
    message = letter(ANGRY)
    answer = queue_letter(conversation, text="Розумію вас", now=now)
    assert answer.send_at == now + PAUSE
    correct(message, CALM)
    assert rests_until(answer) == now + LATER


def test_an_answer_on_its_way_rests_when_the_letter_is_angry_after_all(
    letter: Letter, correct: Correct, conversation: Conversation, now: datetime
) -> None:
    message = letter(CALM)
    answer = queue_letter(conversation, text="Є в наявності", now=now)
    soon = now + timedelta(seconds=3)
    correct(message, ANGRY, at=soon)
    assert rests_until(answer) == now + PAUSE


def test_a_rude_answer_rests_for_its_writer_though_the_buyer_is_calm(
    letter: Letter, correct: Correct, conversation: Conversation, now: datetime
) -> None:
    message = letter(ANGRY)
    answer = queue_letter(conversation, text=RUDE, is_rude=True, now=now)
    correct(message, CALM)
    assert rests_until(answer) == now + PAUSE


def test_a_letter_sent_for_another_time_keeps_it(
    letter: Letter, correct: Correct, conversation: Conversation, now: datetime
) -> None:
    message = letter(ANGRY)
    tomorrow = now + timedelta(days=1)
    answer = queue_letter(conversation, text="Розумію вас", send_at=tomorrow, now=now)
    correct(message, CALM)
    assert rests_until(answer) == tomorrow


def test_pressed_twice_it_is_one_fact(letter: Letter, correct: Correct) -> None:
    message = letter(ANGRY)
    correct(message, CALM)
    correct(message, CALM)
    assert Event.objects.filter(kind="mood corrected").count() == 1


def test_of_a_letter_that_the_story_does_not_hold_nothing_is_told(
    wrote: Wrote, correct: Correct, tell: Tell
) -> None:
    notice = wrote("<n@bot>", automatic="list", reading={"mood": ANGRY})
    assert correct(notice, CALM).reading["mood"] == CALM
    assert not Event.objects.filter(kind="mood corrected").exists()
