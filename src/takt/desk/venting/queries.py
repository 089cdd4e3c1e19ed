"""Reading a vent draft: its writer's alone."""

from takt.desk.accounts.models import Teammate
from takt.desk.conversations.models import Conversation
from takt.desk.venting.models import VentDraft


def vent_of(conversation: Conversation, author: Teammate) -> str:
    """What this teammate has written out here; empty where there is nothing."""
    mine = VentDraft.objects.filter(conversation=conversation, author=author)
    return mine.values_list("text", flat=True).first() or ""
