"""Reading conversations."""

from collections.abc import Collection

from django.db.models import Q, QuerySet

from takt.desk.conversations.models import Conversation, Message


def what_counts(conversations: Collection[Conversation]) -> QuerySet[Message]:
    """The messages that say who waits for whom: the shop's, and those that need an answer."""
    said = Message.objects.filter(conversation__in=conversations)
    counting = said.filter(Q(direction=Message.Direction.OUTGOING) | Q(needs_answer=True))
    return counting.only("conversation", "direction", "automatic", "needs_answer", "happened_at")
