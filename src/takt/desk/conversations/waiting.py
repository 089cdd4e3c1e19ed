"""The letters that wait for an answer, and which of them the pages speak of."""

from typing import Any

from django.db.models import F, JSONField, OuterRef, QuerySet, Subquery
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


def waiting_rows(conversation: Any, since: Any) -> QuerySet[Message]:
    """The buyer's letters of a conversation that need an answer and have none, in no order."""
    return Message.objects.filter(
        conversation=conversation,
        direction=Message.Direction.INCOMING,
        needs_answer=True,
        happened_at__gte=since,
    )
