"""Reading the outbox."""

from datetime import datetime
from typing import Literal

from django.db.models import Q, QuerySet

from takt.desk.accounts.models import Shop
from takt.desk.conversations.models import Conversation
from takt.desk.outbox.models import OutgoingLetter

State = Literal["waiting", "sending", "sent", "withdrawn", "failed"]


def pending() -> "QuerySet[OutgoingLetter]":
    """Letters that have yet to go: the `letters_to_send` index."""
    return OutgoingLetter.objects.filter(sent_at=None, withdrawn_at=None, failed_at=None)


def failed() -> "QuerySet[OutgoingLetter]":
    """Letters that the other side would not take, and nobody has seen to yet: `failed_letters`."""
    return OutgoingLetter.objects.filter(failed_at__isnull=False, sent_at=None, withdrawn_at=None)


def to_send(now: datetime) -> "QuerySet[OutgoingLetter]":
    """Letters whose time has come and that no living worker has in hand."""
    free = Q(lease_until=None) | Q(lease_until__lte=now)
    return pending().filter(free, send_at__lte=now)


def state(letter: OutgoingLetter, now: datetime) -> State:
    """Where the letter is, seen from now. `letter.uncertain` stands beside it, not in it."""
    if letter.withdrawn_at:
        return "withdrawn"
    if letter.sent_at:
        return "sent"
    if letter.failed_at:
        return "failed"
    return "sending" if letter.lease_until and letter.lease_until > now else "waiting"


def can_withdraw(letter: OutgoingLetter, now: datetime) -> bool:
    return state(letter, now) == "waiting" and not letter.lease_until and not letter.uncertain


def letters_on_their_way(conversation: Conversation) -> "QuerySet[OutgoingLetter]":
    """What the conversation page shows below the thread: not yet sent, and failed ones."""
    return OutgoingLetter.objects.filter(
        conversation=conversation, sent_at=None, withdrawn_at=None
    ).order_by("created_at", "id")


def failed_letters(shop: Shop) -> "QuerySet[OutgoingLetter]":
    """Letters that the other side would not take; the seller has to decide."""
    return failed().filter(shop=shop).order_by("-failed_at")
