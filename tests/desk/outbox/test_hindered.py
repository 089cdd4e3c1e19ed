"""What the desk should have written by itself and could not: a person sees it, and why."""

from datetime import datetime, timedelta

from takt.desk.agenda.models import NextAction
from takt.desk.agenda.queries import open_actions
from takt.desk.conversations.models import Conversation
from takt.desk.outbox.automatic import tick
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.operations import queue_letter
from takt.desk.outbox.rules import ANSWERS_A_MACHINE
from tests.desk.outbox.conftest import LETTER, Tell, Wrote


def shown(owed: NextAction) -> list[tuple[str, list[str]]]:
    """What stood in the way, where the day's page shows the action at all."""
    rows = open_actions(owed.shop, owed.since).filter(play=owed.play)
    return list(rows.values_list("hindrance", "gaps"))


def test_nobody_is_asked_for_what_the_desk_does_by_itself(owed: NextAction) -> None:
    assert shown(owed) == []


def test_a_letter_with_a_gap_is_left_to_a_person(owed: NextAction, now: datetime) -> None:
    NextAction.objects.update(letter="question")
    assert tick(now=now) == []
    assert not OutgoingLetter.objects.exists()
    assert shown(owed) == [("not-filled", ["question"])]


def test_a_letter_that_nobody_worded_is_left_to_a_person(owed: NextAction, now: datetime) -> None:
    NextAction.objects.update(letter="no-such")
    tick(now=now)
    assert shown(owed) == [("no-words", [])]


def test_a_refused_letter_is_left_to_a_person(
    owed: NextAction, wrote: Wrote, now: datetime
) -> None:
    wrote("<1@machine>", automatic="auto-reply", needs_answer=False)
    tick(now=now)
    assert shown(owed) == [(ANSWERS_A_MACHINE, [])]


def test_it_is_the_desk_s_again_once_it_can(owed: NextAction, now: datetime) -> None:
    NextAction.objects.update(hindrance="not-filled", gaps=["tracking"])
    assert shown(owed)
    assert len(tick(now=now)) == 1
    assert shown(owed) == []


def test_a_refused_word_is_not_owed_beside_the_answer(
    conversation: Conversation, wrote: Wrote, tell: Tell, now: datetime
) -> None:
    queue_letter(conversation, text="Отримали", letter=LETTER, automatic=True, now=now)
    eleven_at_night = now + timedelta(hours=13)
    OutgoingLetter.objects.update(sent_at=now)  # the one a day has gone
    wrote("<1@buyer>", happened_at=eleven_at_night, sender_address="olena@example.com")
    tell("message received", at=eleven_at_night, text="Чи є в сріблі?", needs_answer="yes")
    assert tick(now=eleven_at_night) == []
    plays = {action.play for action in open_actions(conversation.shop, eleven_at_night)}
    assert "first-reply" in plays
    assert LETTER not in plays
