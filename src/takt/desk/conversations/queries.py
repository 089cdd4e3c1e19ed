"""Reading conversations."""

from collections.abc import Sequence

from django.db.models import QuerySet

from takt.desk.accounts.models import Shop
from takt.desk.conversations.models import Conversation, Message, ThreadId


def messages_with_id(shop: Shop, external_id: str) -> QuerySet[Message]:
    """Messages of the shop that bear this Message-ID, oldest first."""
    return Message.objects.filter(shop=shop, external_id=external_id).order_by("pk")


def conversations_of_thread(shop: Shop, ids: Sequence[str]) -> list[Conversation]:
    """Conversations whose thread holds any of these Message-IDs, the nearest id's first."""
    nearness = {value: place for place, value in reversed(list(enumerate(ids)))}
    known = ThreadId.objects.filter(shop=shop, value__in=nearness).order_by("-conversation")
    rows = known.select_related("conversation__buyer", "conversation__journey")
    nearest_first = sorted(rows, key=lambda row: nearness[row.value])
    return list(dict.fromkeys(row.conversation for row in nearest_first))
