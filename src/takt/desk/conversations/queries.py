"""Reading conversations."""

from collections.abc import Sequence

from django.db.models import QuerySet

from takt.desk.accounts.models import Shop
from takt.desk.conversations.models import Conversation, Message, ThreadId


def messages_with_id(shop: Shop, external_id: str) -> QuerySet[Message]:
    """Messages of the shop that bear this Message-ID, oldest first."""
    return Message.objects.filter(shop=shop, external_id=external_id).order_by("pk")


def conversations_of_thread(shop: Shop, ids: Sequence[str]) -> list[Conversation]:
    """Conversations that hold any of these Message-IDs, the nearest id's first. Three queries."""
    nearness = {value: place for place, value in reversed(list(enumerate(ids)))}
    places: dict[int, int] = {}
    for conversation_id, value in [
        *ThreadId.objects.filter(shop=shop, value__in=nearness).values_list(
            "conversation_id", "value"
        ),
        *Message.objects.filter(shop=shop, external_id__in=nearness).values_list(
            "conversation_id", "external_id"
        ),
    ]:
        place = nearness[value]
        places[conversation_id] = min(place, places.get(conversation_id, place))
    rows = Conversation.objects.filter(pk__in=places).select_related("buyer", "journey")
    return sorted(rows, key=lambda row: (places[row.pk], -row.pk))
