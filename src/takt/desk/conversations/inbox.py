"""Which conversations the inbox shows, and in which order."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, F, Min, OuterRef, Q, QuerySet, Subquery

from takt.desk.accounts.models import Shop
from takt.desk.conversations.found import Found, found_in
from takt.desk.conversations.models import Conversation, Message
from takt.desk.conversations.waiting import loudest, with_answer_leaving

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
        waiting = with_answer_leaving(rows.filter(waiting_since__isnull=False))
        waiting = waiting.annotate(answer_due_at=answer)
        return waiting.order_by(F("answer_due_at").asc(nulls_last=True), "waiting_since", "id")
    if show == "automatic":
        automatic = Message.objects.filter(conversation=OuterRef("pk")).exclude(automatic="")
        rows = rows.filter(Exists(automatic.filter(direction=Message.Direction.INCOMING)))
    return rows.order_by("-last_message_at", "-id")


@dataclass(frozen=True)
class Shown:
    """A conversation with the letter that waits and what was found in it, else the newest."""

    conversation: Conversation
    letter: Message | None
    found: Found


def shown(rows: Sequence[Conversation]) -> list[Shown]:
    """The rows of the page, whose letters come by one query."""
    letters = defaultdict(list)
    for message in _letters_of(rows):
        letters[message.conversation_id].append(message)
    return [_shown(row, letters[row.pk]) for row in rows]


def _letters_of(rows: Sequence[Conversation]) -> QuerySet[Message]:
    """Of each conversation the newest letter, then the one that waits where it is another."""
    of_conversation = Message.objects.filter(conversation=OuterRef("conversation"))
    newest = of_conversation.order_by("-happened_at", "-id").values("pk")[:1]
    waiting = loudest("conversation", "conversation__waiting_since").values("pk")[:1]
    letters = Message.objects.filter(conversation__in=rows).annotate(waiting=Subquery(waiting))
    letters = letters.filter(Q(pk=newest) | Q(pk=F("waiting")))
    return letters.defer("html").order_by("-happened_at", "-id")


def _shown(row: Conversation, letters: Sequence[Message]) -> Shown:
    for letter in letters:
        if letter.pk == getattr(letter, "waiting", None):
            return Shown(row, letter, found_in(letter.reading, letter.text))
    return Shown(row, next(iter(letters), None), Found())
