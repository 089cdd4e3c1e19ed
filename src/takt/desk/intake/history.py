"""The sales and conversations of the buyers whom a batch of letters may be from."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber

from takt.desk.accounts.models import Inbox
from takt.desk.buyers.models import Buyer
from takt.desk.conversations.models import Conversation
from takt.desk.orders.models import Journey

SAME_SUBJECT_WITHIN = timedelta(days=30)
MOST_RECENT = 50


@dataclass
class Sale:
    journey: Journey
    number: str | None = None
    """Of its order, if there is one."""


class History:
    """Loaded in four queries; what the batch begins is there for its next letter at once.

    One row is one object, so that a letter sees what those before it in the batch have changed.
    """

    def __init__(
        self,
        inbox: Inbox,
        buyers: Sequence[Buyer],
        others: Collection[int],
        conversations: Collection[int],
        since: datetime,
    ) -> None:
        """Of `buyers`, and of `others` by their keys: all sales, and the conversations that had a
        message after `since`; beside these the `conversations` named by their keys.
        """
        self.inbox = inbox
        self.begun_sales: list[Journey] = []
        self.begun: list[Conversation] = []
        self._ages: dict[int, int] = {}
        self._sales: dict[int, list[Sale]] = defaultdict(list)
        self._talks: dict[int, list[Conversation]] = defaultdict(list)
        stored = _conversations({*conversations, *_recent(inbox, buyers, since)})
        self._buyers = {buyer.pk: buyer for buyer in buyers}
        unmet = {*others, *(talk.buyer_id for talk in stored)} - set(self._buyers)
        self._buyers |= Buyer.objects.in_bulk(unmet) if unmet else {}
        self._journeys = self._load_sales({talk.journey_id for talk in stored})
        for talk in stored:
            talk.buyer = self._buyers[talk.buyer_id]
            talk.journey = self._journeys[talk.journey_id]
            self._talks[_key(talk.buyer)].append(talk)
        self.stored = {talk.pk: talk for talk in stored}

    def _load_sales(self, talked_of: Collection[int]) -> dict[int, Journey]:
        wanted = Q(buyer__in=self._buyers.values()) | Q(pk__in=talked_of)
        rows = Journey.objects.filter(wanted, shop_id=self.inbox.shop_id)
        journeys: dict[int, Journey] = {}
        for journey in rows.annotate(order_number=F("order__number")).order_by("pk"):
            journeys[journey.pk] = journey
            if journey.buyer_id in self._buyers:
                journey.buyer = self._buyers[journey.buyer_id]
                self._sales[_key(journey.buyer)].append(Sale(journey, journey.order_number))
        return journeys

    def buyer(self, pk: int) -> Buyer:
        """A buyer who was asked for, or holds one of the conversations."""
        return self._buyers[pk]

    def journey(self, pk: int) -> Journey | None:
        return self._journeys.get(pk)

    def sales_of(self, buyer: Buyer) -> Sequence[Sale]:
        return self._sales[_key(buyer)]

    def recent_of(self, buyer: Buyer, since: datetime) -> list[Conversation]:
        """The buyer's conversations in this inbox after `since`, newest activity first."""
        talks = (t for t in self._talks[_key(buyer)] if t.inbox_id == self.inbox.pk)
        recent = [talk for talk in talks if talk.last_message_at >= since]
        return sorted(recent, key=lambda t: t.last_message_at, reverse=True)[:MOST_RECENT]

    def begin_sale(self, buyer: Buyer, started_at: datetime) -> Journey:
        journey = Journey(
            shop_id=self.inbox.shop_id, buyer=buyer, started_at=started_at, last_event_at=started_at
        )
        self.begun_sales.append(journey)
        self._sales[_key(buyer)].append(Sale(journey))
        return journey

    def tell(self, journey: Journey, happened_at: datetime) -> None:
        """What a letter changes of a sale, for those that follow: only an order keeps it open."""
        journey.started_at = min(journey.started_at, happened_at)
        journey.last_event_at = max(journey.last_event_at, happened_at)
        journey.is_open = journey.is_open and journey.pk is not None

    def begin(self, conversation: Conversation) -> None:
        self._ages[id(conversation)] = len(self.begun)
        self.begun.append(conversation)
        self._talks[_key(conversation.buyer)].append(conversation)

    def age(self, conversation: Conversation) -> tuple[bool, int]:
        """By key; what the batch has begun has none yet, and comes last in its own order."""
        if conversation.pk is not None:
            return False, conversation.pk
        return True, self._ages[id(conversation)]


def _recent(inbox: Inbox, buyers: Sequence[Buyer], since: datetime) -> list[int]:
    """The newest conversations of each buyer, by a window: one with thousands costs no more."""
    if not buyers:
        return []
    newest = Window(RowNumber(), partition_by="buyer", order_by="-last_message_at")
    recent = Conversation.objects.filter(inbox=inbox, buyer__in=buyers, last_message_at__gte=since)
    ranked = recent.annotate(place=newest).filter(place__lte=MOST_RECENT)
    return list(ranked.values_list("pk", flat=True))


def _conversations(pks: Collection[int]) -> list[Conversation]:
    """Locked in the order of their keys: the outbox may be writing into one of them."""
    rows = Conversation.objects.select_for_update().filter(pk__in=pks)
    return list(rows.order_by("pk")) if pks else []


def _key(buyer: Buyer) -> int:
    """A new buyer has no key of its own yet, but is one object as long as the batch lasts."""
    return buyer.pk or -id(buyer)
