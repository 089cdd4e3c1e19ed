"""Every trap of the recorded calls: pings, shared delivery ids, double telling, deletion."""

import pytest

from takt.desk.accounts.models import Inbox
from takt.desk.buyers.models import Buyer
from takt.desk.intake.models import Delivery
from takt.desk.orders.models import Event, Journey, Order

from .conftest import CallIn
from .recorded import Call

pytestmark = pytest.mark.django_db


@pytest.fixture
def all_called(calls: list[Call], call: CallIn) -> list[int]:
    return [call(each).status for each in calls]


def facts_of(number: str) -> list[tuple[str, str]]:
    rows = Event.objects.filter(journey__order__number=number).order_by("happened_at", "id")
    return [(row.kind, row.source_key.split(":", 4)[4].split(":")[0]) for row in rows]


def test_all_calls_are_answered_200_the_unsigned_pings_too(all_called: list[int]) -> None:
    assert all_called == [200] * 27


def test_the_two_orders_of_one_second_are_both_taken_in(calls: list[Call], call: CallIn) -> None:
    first, second = (c for c in calls if c.name in ("09-order.created", "11-order.created"))
    assert first.headers["X-WC-Webhook-Delivery-ID"] == second.headers["X-WC-Webhook-Delivery-ID"]
    call(first)
    call(second)
    assert sorted(Order.objects.values_list("number", flat=True)) == ["15", "16"]


def test_created_and_updated_both_fire_and_make_one_order(all_called: list[int]) -> None:
    assert sorted(Order.objects.values_list("number", flat=True)) == ["15", "16", "17"]
    assert Journey.objects.count() == 3
    assert Event.objects.filter(kind="order placed").count() == 3


def test_each_order_has_the_facts_that_it_bore(all_called: list[int]) -> None:
    assert {number: facts_of(number) for number in ("15", "16", "17")} == {
        "15": [
            ("order placed", "placed"),
            ("payment received", "paid"),
            ("note added", "completed"),
        ],
        "16": [
            ("order placed", "placed"),
            ("payment received", "paid"),
            ("payment refunded", "refund"),
            ("note added", "completed"),
        ],
        "17": [("order placed", "placed"), ("order cancelled", "deleted")],
    }


def test_nothing_was_left_unread(all_called: list[int]) -> None:
    assert not Delivery.objects.filter(done_at=None).exists()


def test_called_again_it_adds_nothing(
    all_called: list[int], calls: list[Call], call: CallIn
) -> None:
    before = Event.objects.count(), Delivery.objects.count(), Buyer.objects.count()
    for each in calls:
        call(each)
    assert (Event.objects.count(), Delivery.objects.count(), Buyer.objects.count()) == before


def test_called_in_any_order_the_sales_are_the_same(calls: list[Call], call: CallIn) -> None:
    for each in reversed(calls):
        call(each)
    assert facts_of("15")[:2] == [("order placed", "placed"), ("payment received", "paid")]
    assert Order.objects.get(number="16").paid_at is not None


def test_the_buyer_is_known_by_account_e_mail_and_phone(all_called: list[int]) -> None:
    olena = Buyer.objects.get(name="Олена О'Коваль")
    assert sorted(olena.addresses.values_list("kind", flat=True)) == ["customer", "email", "phone"]


def test_a_polish_phone_in_a_ukrainian_shop_is_read_as_polish(all_called: list[int]) -> None:
    lukasz = Buyer.objects.get(name="Łukasz Żółć")
    assert lukasz.addresses.get(kind="phone").value == "+48600700800"


def test_how_it_is_paid_and_delivered(all_called: list[int]) -> None:
    orders = Order.objects.order_by("number").values_list("number", "payment", "delivery", "total")
    assert [(n, p, d, str(t)) for n, p, d, t in orders] == [
        ("15", "on delivery", "post", "2570.00"),
        ("16", "prepaid", "post", "1115.49"),
        ("17", "prepaid", "post", "199.00"),
    ]


def test_another_secret_is_refused_and_the_seller_told_why(
    calls: list[Call], call: CallIn, woo: Inbox
) -> None:
    woo.secrets = {"secret_webhook": "another"}
    woo.save()
    assert call(calls[9]).status == 401
    woo.refresh_from_db()
    assert woo.last_problem.startswith("A call came whose signature does not fit")
    assert not Delivery.objects.exists()
