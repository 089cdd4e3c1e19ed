"""A journal printed and read again, and events stored and restored, are the same exactly."""

from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from takt.journey import (
    Event,
    Journey,
    event_from_fields,
    fields_of,
    items_of,
    parse_journal,
    print_journal,
)

from .worlds import events

zones = st.sampled_from([ZoneInfo(name) for name in ("Europe/Kyiv", "America/New_York", "UTC")])


@given(st.lists(events(), max_size=5), zones)
def test_a_printed_journal_reads_as_the_same_events(facts: list[Event], zone: ZoneInfo) -> None:
    journal = parse_journal(print_journal(facts, zone), zone)
    assert journal.problems == ()
    assert journal.events == tuple(facts)


@given(st.lists(events(), max_size=5), zones)
def test_what_is_read_prints_as_it_stood(facts: list[Event], zone: ZoneInfo) -> None:
    text = print_journal(Journey.of(facts).events, zone)
    assert print_journal(parse_journal(text, zone).events, zone) == text


@given(events())
def test_a_stored_event_comes_back_exactly(event: Event) -> None:
    restored = event_from_fields(event.kind, event.happened_at, fields_of(event), items_of(event))
    assert restored == (event, ())
