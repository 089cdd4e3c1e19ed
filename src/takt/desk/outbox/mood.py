"""A letter's mood set by a person: its sale is told, and answers rest by what it is now (F1)."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from takt import journey as core
from takt.desk.accounts.models import Teammate
from takt.desk.conversations.checks import check_draft
from takt.desk.conversations.models import Conversation, Message
from takt.desk.conversations.operations import set_mood
from takt.desk.orders.models import Event
from takt.desk.outbox.cooling import pause_before
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.queries import pending
from takt.desk.outbox.tasks import deliver_later
from takt.desk.outbox.timing import moment_of
from takt.desk.playbooks.queries import playbook_of
from takt.desk.record import Fact, record
from takt.journey import MessageReceived, MoodCorrected


def correct_mood(
    message: Message, mood: int, *, source_key: str, by: Teammate, now: datetime
) -> Message:
    """Set how a letter sounds where reading was wrong, on the pages and in the sale's story.

    Answers that rested for the old mood leave now, and those on their way rest where the new one
    asks for it. The sale is told nothing of a letter that it does not hold: a machine's, or one
    that says again what was told.
    """
    with transaction.atomic():
        # As everywhere: letters, then the conversation, then the sale.
        answers = _on_their_way(message.journey_id)
        Conversation.objects.select_for_update().get(pk=message.conversation_id)
        row = set_mood(message, mood)
        if _is_in_the_story(row):
            rested = pause_before(row.journey, is_rude=False, now=now)
            event = MoodCorrected(happened_at=now, mood=mood, of=row.happened_at)
            record(row.journey, [Fact(event, source_key)], now=now, by=by)
            _rest_anew(answers, rested, now=now)
    return row


def _on_their_way(journey_id: int) -> list[OutgoingLetter]:
    """The shop's own letters of a sale that nobody has begun to send, locked."""
    untouched = pending().filter(attempts=0, lease_until=None, uncertain=False, automatic=False)
    return list(untouched.filter(journey_id=journey_id).order_by("pk").select_for_update())


def _is_in_the_story(message: Message) -> bool:
    told = Event.objects.filter(journey_id=message.journey_id, kind=MessageReceived.kind)
    return told.filter(happened_at=message.happened_at).exists()


def _rest_anew(
    answers: Sequence[OutgoingLetter], rested: core.Pause | None, *, now: datetime
) -> None:
    for letter in answers:
        pause = pause_before(letter.journey, is_rude=False, now=now)
        moment = letter.send_at
        if rested is not None and moment == rested.until:
            moment = max(_earliest(letter), now)
        moment = max(moment, pause.until) if pause else moment
        if moment != letter.send_at:
            letter.send_at = moment
            letter.save(update_fields=["send_at"])
            deliver_later(letter)


def _earliest(letter: OutgoingLetter) -> datetime:
    """When it may leave but for the buyer's heat: a rude letter rests for its writer's own."""
    if check_draft(letter.conversation, letter.text, now=letter.created_at).is_rude:
        return core.cooled_at(playbook_of(letter.shop_id), letter.created_at)
    return moment_of(letter, None)
