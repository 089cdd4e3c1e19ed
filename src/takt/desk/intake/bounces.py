"""A letter of ours came back: the report goes where the letter is."""

from datetime import datetime

from takt.desk.accounts.models import Inbox
from takt.desk.conversations.models import Message
from takt.desk.conversations.operations import note_message, remember_thread
from takt.desk.intake.incoming import Bounce, IncomingMessage
from takt.desk.intake.letters import columns
from takt.desk.intake.models import Delivery
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.record import Fact, record
from takt.journey import NoteAdded


def bounced_message(inbox: Inbox, bounce: Bounce | None) -> Message | None:
    """The outgoing message a delivery report is about, if it is one of ours."""
    if bounce is None:
        return None
    ids = list(bounce.message_ids)
    sent = Message.objects.filter(
        shop_id=inbox.shop_id, external_id__in=ids, direction=Message.Direction.OUTGOING
    )
    return sent.order_by("-pk").first() or _of_letter(inbox, ids)


def _of_letter(inbox: Inbox, ids: list[str]) -> Message | None:
    letters = OutgoingLetter.objects.filter(shop_id=inbox.shop_id, message_id__in=ids)
    letter = letters.exclude(sent_message=None).select_related("sent_message").first()
    return letter.sent_message if letter else None


def store_bounce(
    inbox: Inbox,
    incoming: IncomingMessage,
    bounce: Bounce,
    about: Message,
    delivery: Delivery,
    *,
    now: datetime,
) -> Message:
    """Add the report to the conversation of the letter it is about, and mark that letter.

    A delay ("still trying") is shown and marks nothing: only a permanent failure means that the
    buyer does not have the letter.
    """
    conversation = about.conversation
    message = Message.objects.create(
        shop_id=inbox.shop_id,
        conversation=conversation,
        journey_id=about.journey_id,
        direction=Message.Direction.INCOMING,
        **columns(incoming),
    )
    remember_thread(conversation, [incoming.external_id])
    note_message(conversation, message)
    if bounce.permanent:
        _mark(about, incoming, bounce)
    event = NoteAdded(happened_at=incoming.happened_at, text=_in_words(bounce))
    key = f"{inbox.channel}:{inbox.pk}:{delivery.digest}"
    record(about.journey, [Fact(event, key)], now=now)
    return message


def _mark(about: Message, incoming: IncomingMessage, bounce: Bounce) -> None:
    about.bounced_at = incoming.happened_at
    about.bounce_reason = bounce.reason
    about.save(update_fields=["bounced_at", "bounce_reason"])


def _in_words(bounce: Bounce) -> str:
    return f"bounce: {bounce.recipient}: {bounce.reason}"
