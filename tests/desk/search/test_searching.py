"""Buyers, orders and letters by any of their words."""

from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from takt.desk.accounts.models import Inbox, Shop, Teammate
from takt.desk.buyers.models import Buyer
from takt.desk.buyers.operations import know_buyer
from takt.desk.buyers.person import Person
from takt.desk.intake.incoming import IncomingMessage
from takt.desk.intake.operations import take_message
from takt.desk.orders.models import Order
from takt.desk.orders.operations import begin_journey
from takt.desk.record import Fact, record
from takt.desk.search.operations import index_buyer
from takt.desk.search.queries import search
from takt.journey import event_from_fields

BRACELET = {"title": "Браслети з бурштину", "sku": "BR-7", "qty": "1"}


@pytest.fixture
def order(shop: Shop, now: datetime) -> Order:
    """An order with its buyer in the index."""
    person = Person(name="Żaneta Żółta", email="zaneta@example.pl", phone="+380501234567")
    buyer = know_buyer(shop, person, inbox=None, now=now)
    journey = begin_journey(shop, buyer=buyer, started_at=now)
    fields = {"number": "1001", "total": "450.00 UAH", "message": "Під ёлку"}
    event, problems = event_from_fields("order placed", now, fields, (BRACELET,))
    assert event is not None, problems
    record(journey, [Fact(event, "test:placed")], now=now)
    index_buyer(buyer)
    return Order.objects.get()


@pytest.mark.parametrize(
    "asked", ["1001", "браслет", "браслета бурштин", "zolta", "елка", "br 7", "№\u00a01001"]
)
def test_an_order_is_found(order: Order, shop: Shop, asked: str) -> None:
    assert search(shop, asked).orders == [order]


@pytest.mark.parametrize(
    "asked",
    [
        *("zaneta", "Żanety", "zaneta@example.pl"),
        *("0501234567", "+380501234567", "050 123 45 67", "(050) 123-45", "+380 50 123 45 67"),
    ],
)
def test_a_buyer_is_found(order: Order, shop: Shop, asked: str) -> None:
    assert search(shop, asked).buyers == [Buyer.objects.get()]


@pytest.mark.parametrize("asked", ["памят", "камінь", "каменя памяті"])
def test_a_letter_is_found(mailbox: Inbox, shop: Shop, now: datetime, asked: str) -> None:
    incoming = IncomingMessage(
        external_id="<1@x>", person=Person(name="Ada", email="ada@example.com"), happened_at=now,
        subject="Камінь", text="Каменя на пам’ять, будь ласка",
    )  # fmt: skip
    message = take_message(mailbox, incoming, raw=b"1", now=now)
    assert search(shop, asked).messages == [message]


def test_every_word_must_be_there(order: Order, shop: Shop) -> None:
    assert not search(shop, "браслет срібло")


@pytest.mark.parametrize("asked", ["", "   ", "'", "—", "%", "_", "я"])
def test_what_is_no_word_finds_nothing(order: Order, shop: Shop, asked: str) -> None:
    assert not search(shop, asked)


def test_another_shops_things_are_not_found(order: Order, stranger: Teammate) -> None:
    assert not search(stranger.shop, "браслет")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="another database tells it otherwise")
def test_the_index_is_used(order: Order, shop: Shop) -> None:
    with CaptureQueriesContext(connection) as queries:
        search(shop, "браслет")
    plan = connection.cursor().execute(f"EXPLAIN QUERY PLAN {queries[1]['sql']}").fetchall()
    assert "things_by_word" in str(plan)
