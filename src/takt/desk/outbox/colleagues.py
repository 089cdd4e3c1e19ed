"""Two people at one conversation: the second is told before the buyer hears both."""

from django.db.models import Q

from takt.desk.accounts.models import Teammate
from takt.desk.conversations.models import Conversation, Message
from takt.desk.outbox.errors import ConversationMovedOn
from takt.desk.outbox.queries import pending


def check_not_moved_on(
    conversation: Conversation,
    seen_message_id: int | None,
    seen_letter_id: int | None,
    author: Teammate | None,
) -> None:
    """Raises `ConversationMovedOn` where the writer has not seen what was sent meanwhile.

    `seen_message_id` None: the writer wants it sent all the same, or there is no writer. Of the
    writer's own letters that still wait those count that are newer than `seen_letter_id`: they were
    written in another tab, or on the telephone.
    """
    if seen_message_id is None:
        return
    newer = (
        conversation.messages.filter(
            direction=Message.Direction.OUTGOING, automatic="", pk__gt=seen_message_id
        )
        .order_by("-id")
        .first()
    )
    if newer is not None or _another_waits(conversation, seen_letter_id, author):
        raise ConversationMovedOn(newer)


def _another_waits(
    conversation: Conversation, seen_letter_id: int | None, author: Teammate | None
) -> bool:
    letters = pending().filter(conversation=conversation, automatic=False)
    unseen = ~Q(author=author)
    if seen_letter_id is not None:
        unseen |= Q(pk__gt=seen_letter_id)
    return letters.filter(unseen).exists()
