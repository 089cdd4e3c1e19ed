"""Beginning to write to a buyer who has not written."""

from datetime import datetime

from takt.desk.accounts.channel import channels
from takt.desk.accounts.models import Inbox
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.operations import begin_conversation
from takt.desk.orders.models import Journey


class NoInbox(Exception):  # noqa: N818  named for what happened
    """The shop has no active inbox that can send: connect a mail account in the settings."""


def open_conversation(journey: Journey, *, now: datetime) -> Conversation:
    """The newest conversation about the sale, else an empty one. Raises `NoInbox`."""
    known = journey.conversations.order_by("-last_message_at").first()
    if known is not None:
        return known
    for inbox in Inbox.objects.filter(shop_id=journey.shop_id, is_active=True).order_by("id"):
        channel = channels().get(inbox.channel)
        if channel is not None and channel.can_send:
            return begin_conversation(
                inbox, buyer=journey.buyer, journey=journey, subject="", started_at=now
            )
    raise NoInbox
