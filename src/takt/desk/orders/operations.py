"""Writing a sale's story: append its events, project its order."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from takt.desk.accounts.models import Shop, Teammate
from takt.desk.buyers.models import Buyer
from takt.desk.orders.models import Event, Journey
from takt.desk.rows import create_rows
from takt.journey import Event as CoreEvent
from takt.journey import fields_of, items_of


def begin_journey(shop: Shop, *, buyer: Buyer, started_at: datetime) -> Journey:
    """Open an empty sale; its first fact follows by `record()`."""
    return Journey.objects.create(
        shop=shop, buyer=buyer, started_at=started_at, last_event_at=started_at
    )


def lock_journeys(pks: Collection[int]) -> dict[int, Journey]:
    """The sales, locked in the order of their keys, so that two batches never wait in a ring.

    Everywhere a conversation is locked before its sale, and a sale before what is owed in it.
    """
    rows = Journey.objects.select_for_update().filter(pk__in=pks)
    return {journey.pk: journey for journey in rows.order_by("pk")}


def append_events(
    shop_id: int,
    facts: Sequence[tuple[Journey, CoreEvent, str]],
    *,
    now: datetime,
    by: Teammate | None = None,
) -> list[Event]:
    """Add those facts whose source key this shop has not seen; return the new rows."""
    by_key = {key: (journey, event) for journey, event, key in facts}
    seen = Event.objects.filter(shop_id=shop_id, source_key__in=by_key)
    known = set(seen.values_list("source_key", flat=True))
    rows = [
        Event(
            shop_id=shop_id,
            journey=journey,
            kind=event.kind,
            happened_at=event.happened_at,
            recorded_at=now,
            fields=_storable(fields_of(event)),
            items=[_storable(item) for item in items_of(event)],
            source_key=key,
            recorded_by=by,
        )
        for key, (journey, event) in by_key.items()
        if key not in known
    ]
    create_rows(rows)
    return rows


def _storable(fields: Mapping[str, str]) -> dict[str, str]:
    """PostgreSQL refuses NUL in JSON."""
    return {name: text.replace("\0", "") for name, text in fields.items()}
