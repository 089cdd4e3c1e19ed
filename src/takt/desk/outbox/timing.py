"""When a letter leaves: undo, "send later" and quiet hours in one moment."""

from datetime import datetime, timedelta

from django.conf import settings

from takt.desk.conversations.models import Conversation, Message
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.playbooks.queries import playbook_of

AWAKE = timedelta(hours=1)
"""So long after the buyer's own letter an automatic word disturbs nobody's night."""


def moment_of(letter: OutgoingLetter, wished: datetime | None) -> datetime:
    """When the letter may leave: as wished, but not before it can be undone.

    What the desk writes by itself waits for the end of the quiet hours, unless it answers a buyer
    who has just written: at night an honest word is worth something only at once (A1).
    """
    earliest = letter.created_at + timedelta(seconds=settings.TAKT_UNDO_SECONDS)
    moment = max(wished or earliest, earliest)
    if not letter.automatic or _is_awake(letter.conversation, letter.created_at):
        return moment
    quiet = playbook_of(letter.shop_id).quiet_hours
    return quiet.end_of_quiet(moment) if quiet else moment


def _is_awake(conversation: Conversation, now: datetime) -> bool:
    return conversation.messages.filter(
        direction=Message.Direction.INCOMING,
        automatic="",
        happened_at__gt=now - AWAKE,
        happened_at__lte=now,
    ).exists()
