"""A journey: events in canonical order, each once, and what they say together."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from takt.journey import Journey, NoteAdded, PaymentReceived, WorkStarted, parse_journal

SALE = """\
2026-03-02 09:00  order placed  number=1
2026-03-02 09:30  order confirmed
2026-03-02 10:00  payment received
2026-03-05 10:00  order delivered
"""


def journey(text: str = SALE) -> Journey:
    return Journey.of(parse_journal(text, ZoneInfo("Europe/Kyiv")).events)


def test_what_a_journey_says() -> None:
    sale = journey()
    assert sale.order is not None
    assert sale.order.number == "1"
    assert (sale.is_confirmed, sale.is_paid, sale.handed_over, sale.is_open) == (
        True,
        True,
        True,
        False,
    )


def test_the_shop_has_it_until_it_is_sent() -> None:
    assert journey(SALE.rpartition("2026")[0]).facts.is_with_shop
    assert not journey().facts.is_with_shop


def test_an_empty_journey_says_nothing() -> None:
    empty = Journey.of([])
    assert (empty.order, empty.is_open) == (None, False)
    assert empty.until(journey().events[0].happened_at) == ()


def test_only_what_has_happened_counts() -> None:
    sale = journey()
    noon = sale.events[2].happened_at + timedelta(hours=2)
    assert [event.kind for event in sale.until(noon)] == [
        "order placed",
        "order confirmed",
        "payment received",
    ]


def test_equal_times_come_in_the_order_of_kinds_then_of_words() -> None:
    text = """\
2026-03-02 09:00  note added  text=b
2026-03-02 09:00  note added  text=a
2026-03-02 09:00  message sent  letter=greeting
2026-03-02 09:00  note added  text=b
2026-03-02 09:00  order placed  number=1
"""
    events = journey(text).events
    assert [event.kind for event in events] == [
        "order placed",
        "message sent",
        "note added",
        "note added",
    ]
    assert [event.text for event in events if isinstance(event, NoteAdded)] == ["a", "b"]


def test_the_facts_of_a_sale_keep_their_events_by_kind() -> None:
    facts = journey().facts
    assert [event.kind for event in facts.of_kind(PaymentReceived)] == ["payment received"]
    assert facts.of_kind(WorkStarted) == []
