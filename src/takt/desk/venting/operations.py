"""Keeping a vent draft, and letting it go."""

from datetime import datetime
from typing import Any

from takt.desk.accounts.models import Teammate
from takt.desk.conversations.models import Conversation
from takt.desk.venting.models import VentDraft

LONGEST = 20_000
"""Characters that are kept."""


def keep_vent(conversation: Conversation, author: Teammate, text: str, *, now: datetime) -> None:
    """Keep what stands in the box now; an empty box leaves nothing behind."""
    if not text.strip():
        forget_vent(conversation, author)
        return
    VentDraft.objects.update_or_create(
        shop_id=conversation.shop_id,
        conversation=conversation,
        author=author,
        defaults={"text": text[:LONGEST], "written_at": now},
    )


def forget_vent(conversation: Conversation, author: Teammate) -> None:
    """Delete it, for good."""
    VentDraft.objects.filter(conversation=conversation, author=author).delete()


def on_reply_gone(sender: Any, *, conversation_id: int, **_: Any) -> None:  # noqa: ARG001
    """The reply has gone: what was written in anger about it has served, everybody's."""
    VentDraft.objects.filter(conversation_id=conversation_id).delete()
