"""Which conversations the inbox shows, and in which order."""

from collections.abc import Sequence

from django.db.models import Exists, F, Min, OuterRef, Q, QuerySet

from takt.desk.accounts.models import Shop
from takt.desk.conversations.models import Conversation, Message

PAGE = 50
SHOWN = ("waiting", "all", "automatic")


def conversations(shop: Shop, show: str, *, page: int = 1) -> Sequence[Conversation]:
    """One page of conversations with the deadline of the answer owed; one more row tells of more.

    Those who wait come in the order of their deadlines, so that the longest wait against its
    target is first; the others by their newest letter. Two things, never one column.
    """
    rows = _rows(shop, show).select_related("buyer", "inbox", "journey__order")
    start = (page - 1) * PAGE
    return list(rows[start : start + PAGE + 1])


def _rows(shop: Shop, show: str) -> QuerySet[Conversation]:
    rows = Conversation.objects.filter(shop=shop)
    if show == "waiting":
        answer = Min("journey__actions__due_at", filter=Q(journey__actions__action="answer"))
        waiting = rows.filter(waiting_since__isnull=False).annotate(answer_due_at=answer)
        return waiting.order_by(F("answer_due_at").asc(nulls_last=True), "waiting_since", "id")
    if show == "automatic":
        automatic = Message.objects.filter(conversation=OuterRef("pk")).exclude(automatic="")
        rows = rows.filter(Exists(automatic.filter(direction=Message.Direction.INCOMING)))
    return rows.order_by("-last_message_at", "-id")


def last_words(rows: Sequence[Conversation]) -> dict[int, Message]:
    """The newest letter of each conversation, by conversation. One query."""
    newest = (
        Message.objects.filter(conversation=OuterRef("conversation"))
        .order_by("-happened_at", "-id")
        .values("pk")[:1]
    )
    messages = Message.objects.filter(conversation__in=rows, pk=newest).defer("html")
    return {message.conversation_id: message for message in messages}
