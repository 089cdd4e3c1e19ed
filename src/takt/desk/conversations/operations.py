"""Writing down what was said: conversations, messages, threads."""

from collections.abc import Iterable
from datetime import datetime

from takt.desk.accounts.models import Inbox
from takt.desk.buyers.models import Buyer
from takt.desk.conversations.models import Conversation, Message, ThreadId
from takt.desk.orders.models import Journey

_ID_LENGTH = 998


def begin_conversation(
    inbox: Inbox, *, buyer: Buyer, journey: Journey, subject: str, started_at: datetime
) -> Conversation:
    return Conversation.objects.create(
        shop_id=inbox.shop_id,
        inbox=inbox,
        buyer=buyer,
        journey=journey,
        subject=subject[:998],
        started_at=started_at,
        last_message_at=started_at,
    )


def remember_thread(conversation: Conversation, ids: Iterable[str]) -> None:
    """Keep every Message-ID of a chain, so that a reply finds its way home by any of them."""
    ThreadId.objects.bulk_create(
        (
            ThreadId(shop_id=conversation.shop_id, conversation=conversation, value=value)
            for value in dict.fromkeys(ids)
            if value and len(value) <= _ID_LENGTH
        ),
        ignore_conflicts=True,
    )


def note_message(conversation: Conversation, message: Message) -> Conversation:
    """Bring the conversation up to date with a message just added, in whatever order they come.

    Newest activity and waiting since are two things: any message is activity; only a buyer's
    that needs an answer and has none yet makes the buyer wait.
    """
    comes_last = message.happened_at >= conversation.last_message_at
    conversation.last_message_at = max(conversation.last_message_at, message.happened_at)
    conversation.started_at = min(conversation.started_at, message.happened_at)
    conversation.journey_id = message.journey_id
    conversation.subject = conversation.subject or message.subject[:998]
    if comes_last and message.direction == Message.Direction.INCOMING:
        if message.needs_answer and conversation.waiting_since is None:
            conversation.waiting_since = message.happened_at
    else:
        conversation.waiting_since = _waiting_since(conversation)
    conversation.save(
        update_fields=["last_message_at", "started_at", "journey", "subject", "waiting_since"]
    )
    return conversation


def _waiting_since(conversation: Conversation) -> datetime | None:
    """Start of the buyer's run that the shop's own words have not answered."""
    messages = Message.objects.filter(conversation=conversation)
    answers = messages.filter(direction=Message.Direction.OUTGOING, automatic="")
    answered_at = answers.order_by("-happened_at").values_list("happened_at", flat=True).first()
    waiting = messages.filter(direction=Message.Direction.INCOMING, needs_answer=True)
    if answered_at is not None:
        waiting = waiting.filter(happened_at__gt=answered_at)
    return waiting.order_by("happened_at").values_list("happened_at", flat=True).first()
