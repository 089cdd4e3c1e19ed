"""`record()`: the one way in for facts."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from takt.desk.accounts.models import Shop, Teammate
from takt.desk.agenda.models import NextAction
from takt.desk.agenda.operations import refresh_sales
from takt.desk.buyers.models import Buyer
from takt.desk.orders.models import Event, Journey, Order
from takt.desk.orders.operations import begin_journey
from takt.desk.orders.queries import load_journey
from takt.desk.record import Fact, record
from takt.journey import event_from_fields

PLACED = {"number": "1001", "buyer": "Олена", "total": "450.00 UAH", "payment": "prepaid"}
BRACELET = {"title": "Браслет", "qty": "2", "price": "225.00 UAH"}


def fact(
    kind: str, at: datetime, key: str, items: Sequence[dict[str, str]] = (), **fields: str
) -> Fact:
    event, problems = event_from_fields(kind, at, fields, items)
    assert event is not None, problems
    return Fact(event, key)


@pytest.fixture
def journey(shop: Shop, now: datetime) -> Journey:
    buyer = Buyer.objects.create(shop=shop, name="Олена", created_at=now)
    return begin_journey(shop, buyer=buyer, started_at=now)


def placed(now: datetime, key: str = "woo:1:placed") -> Fact:
    return fact("order placed", now, key, (BRACELET,), **PLACED)


def test_what_no_json_column_takes_is_left_out(journey: Journey, now: datetime) -> None:
    record(journey, [fact("note added", now, "note", text="be\0fore")], now=now)
    assert Event.objects.get().fields == {"text": "before"}


def test_a_damaged_sale_does_not_keep_the_others_to_the_old_playbook(
    journey: Journey, shop: Shop, now: datetime
) -> None:
    damaged = {"kind": "no such kind", "happened_at": now, "recorded_at": now}
    journey.events.create(shop=shop, **damaged)
    other = begin_journey(shop, buyer=journey.buyer, started_at=now)
    record(other, [placed(now)], now=now)
    NextAction.objects.all().delete()
    assert refresh_sales(shop.pk, now=now) is None
    assert NextAction.objects.filter(journey=other).exists()


def test_a_fact_makes_the_order_and_what_is_owed(journey: Journey, now: datetime) -> None:
    record(journey, [placed(now)], now=now)
    order = Order.objects.get(journey=journey)
    assert (order.number, str(order.total), order.payment) == ("1001", "450.00", "prepaid")
    assert [(line.title, line.qty) for line in order.lines.all()] == [("Браслет", 2)]
    greeting = NextAction.objects.get(journey=journey, play="greeting")
    assert greeting.due_at == now + timedelta(hours=1)


def test_a_fact_told_twice_counts_once(journey: Journey, now: datetime) -> None:
    assert len(record(journey, [placed(now)], now=now)) == 1
    assert record(journey, [placed(now)], now=now) == []
    assert Event.objects.count() == 1


def test_another_shop_may_use_the_same_source_key(
    journey: Journey, stranger: Teammate, now: datetime
) -> None:
    buyer = Buyer.objects.create(shop=stranger.shop, name="Anna", created_at=now)
    elsewhere = begin_journey(stranger.shop, buyer=buyer, started_at=now)
    record(journey, [placed(now)], now=now)
    assert len(record(elsewhere, [placed(now)], now=now)) == 1


def test_stored_facts_come_back_as_they_were(journey: Journey, now: datetime) -> None:
    told = placed(now)
    record(journey, [told], now=now)
    assert load_journey(journey).events == (told.event,)


def test_a_snooze_outlives_the_next_fact(journey: Journey, now: datetime) -> None:
    record(journey, [placed(now)], now=now)
    NextAction.objects.filter(play="greeting").update(snoozed_until=now + timedelta(hours=2))
    record(journey, [fact("note added", now, "note:1", text="VIP")], now=now)
    assert NextAction.objects.get(play="greeting").snoozed_until == now + timedelta(hours=2)


def test_what_was_done_is_no_longer_owed(journey: Journey, now: datetime) -> None:
    record(journey, [placed(now)], now=now)
    record(journey, [fact("message sent", now, "out:1", letter="greeting")], now=now)
    assert not NextAction.objects.filter(journey=journey, play="greeting").exists()


def test_facts_of_one_sale_cost_the_same_whatever_else_the_shop_has(
    shop: Shop, journey: Journey, now: datetime, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(3):
        buyer = Buyer.objects.create(shop=shop, name=f"{n}", created_at=now)
        record(begin_journey(shop, buyer=buyer, started_at=now), [placed(now, f"woo:{n}")], now=now)
    with django_assert_num_queries(21):
        record(journey, [placed(now)], now=now)
