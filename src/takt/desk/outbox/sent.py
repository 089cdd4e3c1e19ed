"""A letter has gone: what the desk writes down of it, in one transaction."""

from datetime import datetime

from django.db import transaction

from takt import journey as core
from takt.desk.conversations.models import Conversation, Message
from takt.desk.conversations.operations import note_message
from takt.desk.conversations.signals import reply_went
from takt.desk.outbox.attachments import hand_to_message
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.record import Fact, record

AUTOMATIC = "auto-generated"
"""Kept in `Message.automatic` of the desk's own automatic letters (RFC 3834)."""


def store_as_sent(letter: OutgoingLetter, *, now: datetime) -> OutgoingLetter:
    """Mark the letter, add the message to its conversation, and record `message sent`."""
    with transaction.atomic():
        row = OutgoingLetter.objects.select_for_update().get(pk=letter.pk)
        if row.sent_at is not None:  # another worker took it for lost and was quicker
            return row
        row.sent_at, row.lease_until, row.lease_by, row.last_error = now, None, "", ""
        row.failed_at = row.withdrawn_at = None  # it has gone, whatever was thought meanwhile
        row.sent_message = _message(row, now)
        row.save()
        hand_to_message(row, row.sent_message)
        _note(row, row.sent_message)
        record(row.journey, [*_reasons(row, now), _fact(row, now)], now=now, by=row.author)
        if not row.automatic:
            reply_went.send(OutgoingLetter, conversation_id=row.conversation_id)
    return row


def _message(letter: OutgoingLetter, sent_at: datetime) -> Message:
    return Message.objects.create(
        shop_id=letter.shop_id,
        conversation_id=letter.conversation_id,
        journey_id=letter.journey_id,
        direction=Message.Direction.OUTGOING,
        external_id=letter.message_id,
        references=letter.references,
        happened_at=sent_at,
        sender_name=str(letter.author or letter.inbox.name),
        sender_address=letter.inbox.address,
        recipient_address=letter.to_address,
        subject=letter.subject,
        text=letter.text,
        automatic=AUTOMATIC if letter.automatic else "",
        letter=letter.letter,
        author=letter.author,
    )


def _note(letter: OutgoingLetter, message: Message) -> None:
    conversation = Conversation.objects.select_for_update().get(pk=letter.conversation_id)
    note_message(conversation, message)


def _reasons(letter: OutgoingLetter, sent_at: datetime) -> list[Fact]:
    """Why it went although a check said stop: facts only now, for a letter taken back went not."""
    return [
        Fact(
            core.RemarkOverridden(happened_at=sent_at, remark=remark, reason=reason),
            f"outbox:{letter.pk}:remark:{remark}",
        )
        for remark, reason in letter.overridden.items()
    ]


def _fact(letter: OutgoingLetter, sent_at: datetime) -> Fact:
    event = core.MessageSent(
        happened_at=sent_at,
        letter=letter.letter or None,
        automatic=letter.automatic,
        channel=letter.inbox.channel,
        text=letter.text,
    )
    return Fact(event, f"outbox:{letter.pk}:sent")
