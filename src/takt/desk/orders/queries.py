"""Reading sales."""

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
    rows = Event.objects.filter(journey_id=journey.pk).order_by("happened_at", "id")
    return core.Journey.of(core_event(row) for row in rows)
