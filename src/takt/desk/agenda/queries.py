"""The day's page: what is owed, what is blocked, who we wait for. Flat at any number of rows."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import Prefetch, Q, QuerySet

from takt.desk.accounts.models import Shop
from takt.desk.agenda.models import BlockedEvent, NextAction
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.waiting import with_answer_leaving, with_reading
from takt.desk.orders.models import Journey

PAGE = 50
COUNT_LIMIT = 999
"""Counting stops here: a longer queue is "999+", and costs no more."""


@dataclass(frozen=True)
class Counts:
    """How much is overdue, and how much more falls due by the end of the day; capped."""

    overdue: int
    today: int


def open_actions(shop: Shop, now: datetime) -> QuerySet[NextAction]:
    """What a person owes and has not hidden, the one furthest past its deadline first.

    What the desk should have done by itself and could not is a person's as well.
    """
    return (
        NextAction.objects.filter(Q(automatic=False) | ~Q(hindrance=""), shop=shop, paused=False)
        .filter(Q(snoozed_until__isnull=True) | Q(snoozed_until__lte=now))
        .order_by("due_at", "id")
    )


def first_actions(
    shop: Shop, now: datetime, *, after: tuple[datetime, int] | None = None
) -> Sequence[NextAction]:
    """One page of open actions with all it shows of each; one more row tells that there is more."""
    rows = open_actions(shop, now)
    if after:
        due_at, pk = after
        rows = rows.filter(due_at__gte=due_at).exclude(due_at=due_at, pk__lte=pk)
    return list(with_sale(rows)[: PAGE + 1])


def with_sale(rows: QuerySet[NextAction]) -> QuerySet[NextAction]:
    """Each action with its buyer, order and conversations: three queries however many rows."""
    newest = with_answer_leaving(with_reading(Conversation.objects.order_by("-last_message_at")))
    return rows.select_related("journey__buyer", "journey__order").prefetch_related(
        Prefetch("journey__conversations", newest), "journey__buyer__addresses"
    )


def counts(shop: Shop, now: datetime) -> Counts:
    rows = open_actions(shop, now).order_by()
    return Counts(
        overdue=rows.filter(due_at__lt=now)[: COUNT_LIMIT + 1].count(),
        today=rows.filter(due_at__gte=now, due_at__lt=end_of_day(shop, now))[
            : COUNT_LIMIT + 1
        ].count(),
    )


def end_of_day(shop: Shop, now: datetime) -> datetime:
    """Midnight at the end of today in the shop's zone."""
    tomorrow = now.astimezone(shop.zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), shop.zone)


def blocked_events(shop: Shop, events: Collection[str], limit: int = 40) -> Sequence[BlockedEvent]:
    """Which of these events must not be done yet, by guard; a row over `limit` says: more."""
    rows = BlockedEvent.objects.filter(shop=shop, event__in=events, journey__is_open=True)
    rows = rows.order_by("guard", "id").select_related("journey__buyer", "journey__order")
    return list(rows[: limit + 1])


def waiting_for_buyer(shop: Shop, limit: int) -> Sequence[Journey]:
    """Sales whose next word is the buyer's, the longest wait first; one over `limit` says: more."""
    rows = Journey.objects.filter(shop=shop, is_open=True, waiting_for_buyer_since__isnull=False)
    rows = rows.order_by("waiting_for_buyer_since").select_related("buyer", "order")
    return list(rows[: limit + 1])


def snoozed(shop: Shop, now: datetime, limit: int = 20) -> Sequence[NextAction]:
    """What the seller has hidden for now, the first to come back first."""
    return list(with_sale(snoozed_actions(shop, now))[:limit])


def snoozed_actions(shop: Shop, now: datetime) -> QuerySet[NextAction]:
    rows = NextAction.objects.filter(shop=shop, snoozed_until__gt=now)
    return rows.order_by("snoozed_until")
