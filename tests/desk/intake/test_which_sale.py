"""A letter or an order finds the sale it is about."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from takt.desk.accounts.models import Inbox, Shop, Teammate
from takt.desk.agenda.models import NextAction
from takt.desk.catalogue.models import Item as Listed
from takt.desk.intake.incoming import IncomingOrder
from takt.desk.intake.operations import take_order
from takt.desk.orders.models import Event, Journey, Order
from takt.desk.record import Fact, record
from takt.desk.reporting import place_order
from takt.journey import Item, OrderPlaced, event_from_fields

from .conftest import IRYNA, OLENA, TakeOrder, Write, at

pytestmark = pytest.mark.django_db

Tell = Callable[[Journey, str, datetime], None]


@pytest.fixture
def tell() -> Tell:
    """Tells a sale of one more fact: `tell(sale, "order cancelled", at(9))`."""

    def tell(sale: Journey, kind: str, moment: datetime) -> None:
        event, _ = event_from_fields(kind, moment, {})
        assert event is not None
        record(sale, [Fact(event, f"told:{kind}")], now=moment)

    return tell


def test_an_order_after_a_question_goes_on_with_that_story(write: Write, order: TakeOrder) -> None:
    question = write()
    sale = order(placed_at=at(11))
    assert sale == question.journey
    assert [e.kind for e in sale.events.order_by("happened_at")] == [
        "message received",
        "order placed",
    ]


def test_an_order_long_after_a_question_is_another_story(write: Write, order: TakeOrder) -> None:
    question = write(happened_at=at(10, day=1))
    assert order(placed_at=at(11, day=31).replace(month=5)) != question.journey


def test_a_letter_is_about_the_order_that_it_names(write: Write, order: TakeOrder) -> None:
    first = order("1001")
    order("1002", placed_at=at(9))
    assert write("Де моє замовлення 1001?").journey == first


def test_a_letter_cannot_be_about_somebody_elses_order(write: Write, order: TakeOrder) -> None:
    irynas = order("1001", person=IRYNA)
    assert write("Де моє замовлення 1001?").journey != irynas


def test_a_letter_that_names_none_is_about_the_newest_open_sale(
    write: Write, order: TakeOrder
) -> None:
    order("1001")
    newest = order("1002", placed_at=at(9))
    assert write("Дякую! Коли чекати?").journey == newest


def test_a_conversation_turns_to_the_order_that_a_letter_names(
    write: Write, order: TakeOrder
) -> None:
    one, other = order("1001"), order("1002", placed_at=at(9))
    letter = write("Щодо замовлення 1001: коли?")
    assert letter.conversation.journey == one
    next_letter = write("А замовлення 1002?", thread_ids=[letter.external_id])
    next_letter.conversation.refresh_from_db()
    assert (next_letter.journey, next_letter.conversation.journey) == (other, other)


def test_a_question_of_a_new_buyer_begins_a_story(write: Write) -> None:
    assert [e.kind for e in write().journey.events.all()] == ["message received"]


def test_an_order_told_twice_is_one(order: TakeOrder) -> None:
    assert order() == order()
    assert (Journey.objects.count(), Event.objects.count()) == (1, 1)


def test_an_order_written_by_hand_is_found_by_number_and_name(order: TakeOrder) -> None:
    sale = order()
    Order.objects.update(inbox=None, external_id="")
    Event.objects.update(source_key="hand:1")
    assert order() == sale
    assert Event.objects.count() == 1
    assert Order.objects.get().external_id == "1001"


def test_the_same_number_of_another_buyer_elsewhere_is_another_order(order: TakeOrder) -> None:
    first = order()
    Order.objects.update(inbox=None, external_id="")
    Event.objects.update(source_key="hand:1")
    assert order(person=IRYNA) != first


def test_what_the_shops_list_says_of_an_item_goes_into_the_story(
    shop: Shop, order: TakeOrder
) -> None:
    Listed.objects.create(shop=shop, sku="VYSH-1", title="Вишиванка", alterable=False)
    sale = order(items=(Item(sku="VYSH-1", title="Вишиванка"),))
    assert sale.events.get().items[0]["alterable"] == "no"


def test_earlier_orders_are_those_the_buyer_has_received(order: TakeOrder) -> None:
    order("1001")
    Order.objects.update(received_at=at(9))
    sale = order("1002", placed_at=at(11))
    assert sale.events.get(kind="order placed").fields["earlier_orders"] == "1"


def test_an_order_teaches_the_buyers_phone(order: TakeOrder) -> None:
    sale = order(person=replace(OLENA, phone="050 123 45 67"))
    assert sale.buyer.addresses.get(kind="phone").value == "+380501234567"


def placed(sale: Journey) -> dict[str, str]:
    fields: dict[str, str] = sale.events.get(kind="order placed").fields
    return fields


def test_an_order_placed_beside_an_open_one_says_so(order: TakeOrder) -> None:
    order("1001")
    assert placed(order("1002", placed_at=at(11)))["open_orders"] == "1"
    assert NextAction.objects.filter(play="new-order-while-waiting").count() == 1


def test_the_first_order_and_somebody_elses_are_beside_none(order: TakeOrder) -> None:
    order("1001", person=IRYNA)
    assert "open_orders" not in placed(order("1002", placed_at=at(11)))


def test_an_order_that_came_to_an_end_before_is_not_open(order: TakeOrder, tell: Tell) -> None:
    tell(order("1001"), "order cancelled", at(9))
    assert "open_orders" not in placed(order("1002", placed_at=at(11)))


def test_an_order_counts_as_open_if_it_was_then_though_it_ended_since(
    order: TakeOrder, tell: Tell
) -> None:
    tell(order("1001"), "order delivered", at(9, day=9))
    assert placed(order("1002", placed_at=at(11)))["open_orders"] == "1"


def test_what_a_source_knows_of_other_orders_is_not_forgotten(mailbox: Inbox) -> None:
    told = OrderPlaced(happened_at=at(8), number="7", earlier_orders=3, open_orders=2)
    incoming = IncomingOrder("7", "7", OLENA, [Fact(told, "journal:7")])
    sale = take_order(mailbox, incoming, now=at(12))
    assert sale is not None
    fields = placed(sale)
    assert (fields["earlier_orders"], fields["open_orders"]) == ("3", "2")


def test_an_order_written_down_by_hand_knows_of_the_open_one(
    order: TakeOrder, shop: Shop, owner: Teammate
) -> None:
    order("1001")
    event = OrderPlaced(happened_at=at(11), number="1002")
    sale = place_order(shop, event, person=OLENA, source_key="hand:2", by=owner, now=at(11))
    assert placed(sale)["open_orders"] == "1"
