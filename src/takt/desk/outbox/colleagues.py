"""Two people at one conversation: the second is told before the buyer hears both."""

from takt.desk.accounts.models import Teammate
from takt.desk.conversations.models import Conversation, Message
from takt.desk.outbox.errors import ConversationMovedOn
from takt.desk.outbox.queries import pending


def check_not_moved_on(
    conversation: Conversation, seen_message_id: int | None, author: Teammate | None
) -> None:
    """Raises `ConversationMovedOn` where the writer has not seen what was sent meanwhile.

    `seen_message_id` None: the writer wants it sent all the same, or there is no writer.
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
    if newer is not None or _colleague_is_sending(conversation, author):
        raise ConversationMovedOn(newer)


def _colleague_is_sending(conversation: Conversation, author: Teammate | None) -> bool:
    letters = pending().filter(conversation=conversation, automatic=False)
    return letters.exclude(author=author).exists()
