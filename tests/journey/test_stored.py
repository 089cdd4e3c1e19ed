"""Events as plain strings, the way they are stored."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from takt.journey import (
    Item,
    OrderAccepted,
    OrderPlaced,
    Problem,
    event_from_fields,
    fields_of,
    read_money,
)

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def test_only_what_says_something_is_stored() -> None:
    order = OrderPlaced(happened_at=NOW, number="1", total=read_money("5 UAH"), payment="prepaid")
    assert fields_of(order) == {"number": "1", "total": "5.00 UAH"}


def test_an_unknown_kind_gives_no_event() -> None:
    event, problems = event_from_fields("order placd", NOW, {})
    assert event is None
    assert problems == (Problem(None, "the event “order placd”", "“order placed”"),)


def test_items_belong_to_orders_only() -> None:
    event, problems = event_from_fields("order accepted", NOW, {}, [{"title": "ring"}])
    assert event == OrderAccepted(happened_at=NOW)
    assert problems == (Problem(None, "items under “order accepted”", "items only under an order"),)


def test_items_are_restored_and_what_is_wrong_with_one_is_told() -> None:
    stored = [{"title": "ring", "qty": "2"}, {"title": "box", "qty": "many"}]
    event, problems = event_from_fields("order placed", NOW, {"number": "1"}, stored)
    assert isinstance(event, OrderPlaced)
    assert event.items == (Item(title="ring", qty=2), Item(title="box"))
    assert problems == (Problem(None, "qty='many'", "a whole number, 1 or more"),)


def test_moments_are_the_same_in_any_zone() -> None:
    kyiv = timezone(timedelta(hours=2))
    assert OrderAccepted(happened_at=NOW) == OrderAccepted(happened_at=NOW.astimezone(kyiv))


def test_a_moment_without_a_zone_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        OrderAccepted(happened_at=NOW.replace(tzinfo=None))
