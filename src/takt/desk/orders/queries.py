"""Reading sales."""

from collections.abc import Collection

from takt import journey as core
from takt.desk.orders.models import Event, Journey


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
    told: dict[int, list[core.Event]] = {journey.pk: [] for journey in journeys}
    for row in Event.objects.filter(journey_id__in=told).order_by("happened_at", "id"):
        told[row.journey_id].append(core_event(row))
    return {pk: core.Journey.of(events) for pk, events in told.items()}
