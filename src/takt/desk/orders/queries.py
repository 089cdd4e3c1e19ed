"""Reading sales."""

from collections.abc import Collection, Iterable

from django.db.models import QuerySet

from takt import journey as core
from takt.desk.orders.models import Event, Journey, Order


def core_event(row: Event) -> core.Event:
    """The typed event of a stored row.

    Raises `ValueError` naming the row where it cannot be read: stored facts were valid when
    they were recorded, so this is damage and must not pass in silence.
    """
    event, problems = core.event_from_fields(row.kind, row.happened_at, row.fields, row.items)
    if event is None:
        raise ValueError(f"event {row.pk} ({row.kind}) cannot be read: {problems}")
    return event


def load_journey(journey: Journey) -> core.Journey:
    """The sale as the core knows it: its events in time order. One query."""
    return load_journeys([journey])[journey.pk]


def load_journeys(journeys: Collection[Journey]) -> dict[int, core.Journey]:
    """Each sale as the core knows it, by the journey's key. One query for all."""
    keys = [journey.pk for journey in journeys]
    rows = Event.objects.filter(journey_id__in=keys).order_by("happened_at", "id")
    return stories_of(keys, rows)


def stories_of(keys: Iterable[int], rows: Iterable[Event]) -> dict[int, core.Journey]:
    """The sales of those keys as these events tell them; one without an event is there as well."""
    told: dict[int, list[core.Event]] = {key: [] for key in keys}
    for row in rows:
        told[row.journey_id].append(core_event(row))
    return {key: core.Journey.of(events) for key, events in told.items()}


def orders_beside(journey: Journey) -> QuerySet[Order]:
    """The other orders that this buyer still waits for (B10), the oldest first."""
    others = Order.objects.filter(shop_id=journey.shop_id, journey__buyer_id=journey.buyer_id)
    under_way = others.filter(journey__is_open=True, delivered_at=None, received_at=None)
    return under_way.exclude(journey=journey).order_by("placed_at", "id")
