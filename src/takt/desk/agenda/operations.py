"""Load → derive → store: what is owed in one sale, computed anew."""

import logging
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from takt import journey as core
from takt.desk.agenda.models import BlockedEvent, NextAction
from takt.desk.orders.models import Journey
from takt.desk.orders.queries import load_journey
from takt.desk.playbooks.queries import playbook_of
from takt.desk.rows import create_rows, put_rows, update_rows
from takt.journey import Derivation, derive
from takt.journey import NextAction as CoreAction

logger = logging.getLogger(__name__)

_STORED = (
    "play",
    "action",
    "letter",
    "practice",
    "since",
    "due_at",
    "paused",
    "automatic",
    "why",
    "tick_at",
)
_DERIVED = (
    "started_at",
    "last_event_at",
    "is_open",
    "waiting_since",
    "waiting_for_buyer_since",
)


def refresh(journey: Journey, story: core.Journey, *, now: datetime) -> None:
    """Derive this sale again and store what came out. Its cost is the length of this sale only."""
    refresh_many([(journey, story)], now=now)


def refresh_many(sales: Sequence[tuple[Journey, core.Journey]], *, now: datetime) -> None:
    """Derive these sales again, each by itself, and store what came out of all at once."""
    playbooks = {shop_id: playbook_of(shop_id) for shop_id in {j.shop_id for j, _ in sales}}
    derived = [(j, derive(story, playbooks[j.shop_id], now)) for j, story in sales]
    _store_actions(derived)
    _store_blocked(derived)
    for (journey, story), (_, derivation) in zip(sales, derived, strict=True):
        journey.started_at = story.events[0].happened_at
        journey.last_event_at = story.events[-1].happened_at
        journey.is_open = story.is_open
        journey.waiting_since = derivation.waiting_since
        journey.waiting_for_buyer_since = derivation.waiting_for_buyer_since
    update_rows([journey for journey, _ in sales], _DERIVED)


def _store_actions(derived: Sequence[tuple[Journey, Derivation]]) -> None:
    rows = [_row(journey, action) for journey, found in derived for action in found.actions]
    owed = {(row.journey_id, row.key) for row in rows}
    stored = NextAction.objects.filter(journey__in=[journey for journey, _ in derived])
    keys = stored.values_list("pk", "journey_id", "key")
    if gone := [pk for pk, journey_id, key in keys if (journey_id, key) not in owed]:
        NextAction.objects.filter(pk__in=gone).delete()
    # Upsert by key, so that a snooze set on a row outlives the next fact.
    put_rows(rows, ["journey", "key"], _STORED)


def _row(journey: Journey, action: CoreAction) -> NextAction:
    return NextAction(
        shop_id=journey.shop_id,
        journey=journey,
        key=action.id,
        play=action.play,
        action=action.action,
        letter=action.letter or "",
        practice=action.practice,
        since=action.since,
        due_at=action.due_at,
        paused=action.paused,
        automatic=action.automatic,
        why=action.why.as_dict(),
        tick_at=action.since if action.automatic and not action.paused else None,
    )


def _store_blocked(derived: Sequence[tuple[Journey, Derivation]]) -> None:
    BlockedEvent.objects.filter(journey__in=[journey for journey, _ in derived]).delete()
    create_rows(
        BlockedEvent(
            shop_id=journey.shop_id,
            journey=journey,
            event=blocked.event,
            guard=blocked.guard,
            practice=blocked.practice,
            why=blocked.why.as_dict(),
        )
        for journey, derivation in derived
        for blocked in derivation.blocked
    )


BATCH = 200


def refresh_sales(shop_id: int, *, after: int = 0, now: datetime) -> int | None:
    """Derive a batch of a shop's open sales again, each in a transaction of its own.

    The sales that owe something count as open. Returns the last sale of the batch, to go on
    after it; `None` when there are no more.
    """
    owing = NextAction.objects.filter(journey=OuterRef("pk"))
    rows = Journey.objects.filter(Q(is_open=True) | Exists(owing), shop_id=shop_id, pk__gt=after)
    pks = list(rows.order_by("pk").values_list("pk", flat=True)[:BATCH])
    for pk in pks:
        try:
            _refresh_sale(pk, now=now)
        except ValueError:  # what is damaged must not keep the others to the old playbook
            logger.exception("sale %s of shop %s", pk, shop_id)
    return pks[-1] if len(pks) == BATCH else None


def _refresh_sale(pk: int, *, now: datetime) -> None:
    with transaction.atomic():
        journey = Journey.objects.select_for_update().get(pk=pk)
        refresh(journey, load_journey(journey), now=now)


def snooze(action: NextAction, *, until: datetime) -> NextAction:
    """Hide an action from the day's page until then. What is owed stays owed, at its own time."""
    action.snoozed_until = until
    action.save(update_fields=["snoozed_until"])
    return action
