"""The letters that wait for an answer, and which of them the pages speak of."""

from typing import Any

from django.db.models import F, JSONField, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields.json import KeyTransform

from takt.desk.conversations.models import Conversation, Message

MOST = 5
"""So many letters that wait are answered together; a flood of them is not read on."""


def letters_that_wait(conversation: Conversation) -> list[Message]:
    """The buyer's letters since they wait, the newest `MOST` in the order of time. One query."""
    if conversation.waiting_since is None:
        return []
    rows = waiting_rows(conversation.pk, conversation.waiting_since).order_by("-happened_at", "-id")
    return list(reversed(rows.defer("html")[:MOST]))


def loudest(conversation: str, waiting_since: str) -> QuerySet[Message]:
    """For a subquery: of the letters that wait the angriest, and of several such the newest.

    Takes the outer query's names of the conversation and of its `waiting_since`. An angry letter
    is not hidden by the "hello?" that follows it.
    """
    rows = waiting_rows(OuterRef(conversation), OuterRef(waiting_since))
    rows = rows.annotate(loudness=KeyTransform("mood", "reading"))
    return rows.order_by(F("loudness").desc(nulls_last=True), "-happened_at", "-id")


def with_reading(rows: QuerySet[Conversation]) -> QuerySet[Conversation]:
    """Conversations with `waiting_reading`: what was found in the letter that waits, if any."""
    reading = loudest("pk", "waiting_since").values("reading")[:1]
    return rows.annotate(waiting_reading=Subquery(reading, output_field=JSONField()))


def with_answer_leaving(rows: QuerySet[Conversation]) -> QuerySet[Conversation]:
    """Conversations with `answer_leaves_at`: when the answer written to them leaves (F1)."""
    letter = "outgoingletter__"
    on_its_way = {
        f"{letter}{end}__isnull": True for end in ("sent_at", "withdrawn_at", "failed_at")
    }
    leaving = Q(**on_its_way, outgoingletter__automatic=False)
    return rows.annotate(answer_leaves_at=Min(f"{letter}send_at", filter=leaving))


def waiting_rows(conversation: Any, since: Any) -> QuerySet[Message]:
    """The buyer's letters of a conversation that need an answer and have none, in no order."""
    return Message.objects.filter(
        conversation=conversation,
        direction=Message.Direction.INCOMING,
        needs_answer=True,
        happened_at__gte=since,
    )
