"""An order's JSON becomes the facts that it bears, and no others."""

from collections.abc import Callable
from datetime import datetime

import pytest

from takt.channels.woocommerce.orders import TAKEN_UP
from takt.desk.accounts.models import Inbox
from takt.desk.buyers.models import Buyer
from takt.desk.intake.models import Delivery
from takt.desk.orders.models import Event, Journey, Order
from takt.desk.orders.queries import load_journey
from takt.desk.orders.words import REASON_WORDS
from takt.desk.record import Fact, record
from takt.journey import event_from_fields

from .conftest import CallIn
from .made_up import a_call, an_order, at

pytestmark = pytest.mark.django_db

Told = tuple[str, str, dict[str, str]]
"""A fact of the sale: its time, its kind and its fields."""
Tell = Callable[..., list[Told]]


@pytest.fixture
def tell(call: CallIn) -> Tell:
    """Call about the order as it stands; return what its sale knows then."""

    def told(topic: str = "order.updated", **differences: object) -> list[Told]:
        assert call(a_call(an_order(**differences), topic)).status == 200
        rows = Event.objects.order_by("happened_at", "id")
        return [(f"{row.happened_at:%H:%M}", row.kind, row.fields) for row in rows]

    return told


def kinds(told: list[Told]) -> list[tuple[str, str]]:
    return [(moment, kind) for moment, kind, _ in told]


def test_a_basket_at_the_checkout_is_no_order_yet(tell: Tell) -> None:
    assert tell(status="checkout-draft") == []
    assert not Buyer.objects.exists()


def test_an_order_placed(tell: Tell) -> None:
    ((moment, kind, fields),) = tell(customer_note="Чи можна до п'ятниці?")
    assert (moment, kind) == ("20:00", "order placed")
    assert fields == {
        "number": "42",
        "buyer": "Олена Коваль",
        "total": "1320.00 UAH",
        "message": "Чи можна до п'ятниці?",
    }


def test_cancelled_and_taken_up_again(tell: Tell) -> None:
    tell()
    tell(status="cancelled", date_modified_gmt=at("20:10"))
    tell(status="cancelled", date_modified_gmt=at("20:11"))
    assert kinds(tell(status="processing", date_modified_gmt=at("20:20"))) == [
        ("20:00", "order placed"),
        ("20:10", "order cancelled"),
        ("20:20", "order placed"),
    ]


def test_what_the_seller_ended_at_the_desk_is_not_begun_again_by_an_edit_over_there(
    tell: Tell,
) -> None:
    tell()
    tell(status="cancelled", date_modified_gmt=at("20:10"))
    Event.objects.filter(kind="order cancelled").update(source_key="button:1")
    assert kinds(tell(date_modified_gmt=at("20:20")))[-1] == ("20:10", "order cancelled")


def test_an_old_call_that_comes_late_changes_nothing(tell: Tell) -> None:
    tell()
    told = tell(status="cancelled", date_modified_gmt=at("20:10"))
    assert tell(status="on-hold", date_modified_gmt=at("20:05")) == told


def test_a_changed_order_says_what_changed(tell: Tell) -> None:
    tell()
    lines = [{"name": "Вишиванка", "sku": "VYSH-1", "quantity": 2, "price": 1250}]
    told = tell(total="2570.00", line_items=lines, date_modified_gmt=at("20:10"))
    assert told[-1] == ("20:10", "order changed", {"total": "2570.00 UAH"})
    assert Event.objects.get(kind="order changed").items[0]["qty"] == "2"


def test_two_changes_within_one_second_are_both_told(tell: Tell) -> None:
    tell()
    tell(total="1400.00", date_modified_gmt=at("20:10"))
    told = tell(total="1500.00", date_modified_gmt=at("20:10"))
    assert [f["total"] for _, kind, f in told if kind == "order changed"] == [
        "1400.00 UAH",
        "1500.00 UAH",
    ]


def test_an_edit_that_changes_nothing_for_the_buyer_is_no_fact(tell: Tell) -> None:
    told = tell()
    assert tell(order_key="another", date_modified_gmt=at("20:10")) == told


def hand(kind: str, moment: str, **fields: str) -> None:
    """A teammate tells a fact of the sale."""
    now = datetime.fromisoformat(f"2026-11-21T{moment}Z")
    event, problems = event_from_fields(kind, now, fields)
    assert event is not None, problems
    record(Journey.objects.get(), [Fact(event, f"button:{moment}")], now=now)


def test_a_change_told_at_the_desk_stays_until_that_part_changes_over_there(tell: Tell) -> None:
    tell()
    hand("order changed", "20:05", total="1200.00 UAH")
    assert kinds(tell(status="on-hold", date_modified_gmt=at("20:10")))[-1][1] == "order changed"
    assert f"{Order.objects.get().total}" == "1200.00"
    assert tell(total="1200.00", date_modified_gmt=at("20:11"))[-1][0] == "20:05"
    tell(total="1400.00", date_modified_gmt=at("20:12"))
    assert f"{Order.objects.get().total}" == "1400.00"


def take_back(kind: str, moment: str) -> None:
    """The first fact of the kind."""
    withdrawn = Event.objects.filter(kind=kind).earliest("happened_at").happened_at.isoformat(" ")
    hand("fact withdrawn", moment, fact=kind, of=withdrawn, reason="-")


def test_what_a_person_took_back_stays_so_however_often_it_is_told_again(tell: Tell) -> None:
    tell(date_paid_gmt=at("20:05"))
    take_back("payment received", "20:06")
    tell(date_paid_gmt=at("20:05"), date_modified_gmt=at("20:10"))
    assert Order.objects.get().paid_at is None
    hand("payment received", "20:20")
    assert Order.objects.get().paid_at is not None


def test_a_cancellation_taken_back_is_not_told_again_nor_the_order_begun_twice(tell: Tell) -> None:
    tell()
    tell(status="cancelled", date_modified_gmt=at("20:10"))
    take_back("order cancelled", "20:11")
    tell(status="cancelled", date_modified_gmt=at("20:20"))
    assert Order.objects.get().cancelled_at is None
    told = tell(status="processing", total="1500.00", date_modified_gmt=at("20:30"))
    assert [kind for _, kind, _ in told].count("order placed") == 1
    assert f"{Order.objects.get().total}" == "1500.00"


def test_an_end_after_one_that_was_taken_back_is_told(tell: Tell) -> None:
    tell()
    hand("order cancelled", "20:05", by="buyer")
    take_back("order cancelled", "20:06")
    tell(status="cancelled", date_modified_gmt=at("20:10"))
    assert Order.objects.get().cancelled_at is not None


def test_a_deletion_after_an_end_that_was_taken_back_is_told(tell: Tell, call: CallIn) -> None:
    tell()
    hand("order cancelled", "20:05", by="buyer")
    take_back("order cancelled", "20:06")
    call(a_call({"id": 42}, "order.deleted"))
    assert Order.objects.get().cancelled_at is not None


def test_an_order_that_went_on_over_there_as_well_ends_again(tell: Tell) -> None:
    tell()
    tell(status="cancelled", date_modified_gmt=at("20:10"))
    take_back("order cancelled", "20:11")
    for minute in ("20:20", "20:21"):
        told = tell(status="processing", date_modified_gmt=at(minute))
    assert [fields for _, kind, fields in told if kind == "note added"] == [{"text": TAKEN_UP}]
    assert Order.objects.get().cancelled_at is None
    tell(status="cancelled", date_modified_gmt=at("20:30"))
    assert f"{Order.objects.get().cancelled_at:%H:%M}" == "20:30"


def test_a_change_taken_back_is_not_told_again(tell: Tell) -> None:
    tell()
    tell(total="1400.00", date_modified_gmt=at("20:10"))
    take_back("order changed", "20:11")
    tell(total="1400.00", status="on-hold", date_modified_gmt=at("20:20"))
    assert f"{Order.objects.get().total}" == "1320.00"


@pytest.mark.parametrize("paid", ["20:04", "20:05", "20:06"])
def test_money_told_at_the_desk_is_not_counted_again(tell: Tell, paid: str) -> None:
    tell()
    hand("payment received", "20:05", amount="1320.00 UAH")
    tell(date_paid_gmt=at(paid), date_modified_gmt=at("20:06"))
    facts = load_journey(Journey.objects.get()).facts
    assert facts.money.beyond(facts.total) is None
    take_back("payment received", "20:07")
    assert Order.objects.get().paid_at is not None


def test_paid_when_the_shop_says_so(tell: Tell) -> None:
    assert tell(date_paid_gmt=at("20:05"))[-1] == (
        "20:05",
        "payment received",
        {"amount": "1320.00 UAH"},
    )


def test_each_refund_is_told_once(tell: Tell) -> None:
    refund = {"id": 7, "reason": "Замала", "total": "-200.00"}
    tell(refunds=[refund], date_modified_gmt=at("20:10"))
    told = tell(refunds=[refund, refund | {"id": 8}], date_modified_gmt=at("20:20"))
    assert [(m, f["amount"]) for m, kind, f in told if kind == "payment refunded"] == [
        ("20:10", "200.00 UAH"),
        ("20:20", "200.00 UAH"),
    ]


def test_completed_claims_neither_shipped_nor_delivered(tell: Tell) -> None:
    done = {"status": "completed", "date_completed_gmt": at("20:30")}
    assert kinds(tell(**done)) == [("20:00", "order placed"), ("20:30", "note added")]


@pytest.mark.parametrize(
    ("meaning", "kind"), [("shipped", "parcel shipped"), ("delivered", "order delivered")]
)
def test_completed_means_what_the_seller_says_it_means(
    tell: Tell, woo: Inbox, meaning: str, kind: str
) -> None:
    woo.settings = {"completed_means": meaning}
    done = {"status": "completed", "date_completed_gmt": at("20:30")}
    assert kinds(tell(**done))[-1] == ("20:30", kind)


def test_a_tracking_number_is_a_parcel_shipped(tell: Tell, woo: Inbox) -> None:
    woo.settings = {"completed_means": "shipped"}
    parcel = {"tracking_provider": "Нова пошта", "tracking_number": "20450000000000"}
    meta = [{"key": "_wc_shipment_tracking_items", "value": [parcel]}]
    told = tell(meta_data=meta, date_modified_gmt=at("20:10"))
    assert told[-1][2] == {"carrier": "Нова пошта", "tracking": "20450000000000"}
    assert kinds(tell(meta_data=meta, status="completed", date_completed_gmt=at("20:30"))) == (
        kinds(told)
    )


def test_completed_says_shipped_after_a_parcel_that_never_left(tell: Tell, woo: Inbox) -> None:
    woo.settings = {"completed_means": "shipped"}
    tell()
    hand("parcel shipped", "20:10", tracking="1")
    take_back("parcel shipped", "20:11")
    tell(status="completed", date_completed_gmt=at("20:30"))
    assert f"{Order.objects.get().shipped_at:%H:%M}" == "20:30"


def test_what_the_shop_over_there_says_stands_in_the_words_of_the_page(tell: Tell) -> None:
    told = tell(status="trash", date_modified_gmt=at("20:10"))
    told += tell(status="failed", date_modified_gmt=at("20:20"))
    told += tell(status="completed", date_modified_gmt=at("20:30"))
    said = {fields.get("reason") or fields.get("text") for _, _, fields in told} - {None}
    assert len(said) == 3
    assert said <= REASON_WORDS.keys()


def test_a_parcel_told_at_the_desk_is_not_sent_again(tell: Tell) -> None:
    tell()
    hand("parcel shipped", "20:05", tracking="2045 0000 000000")
    parcel = {"tracking_provider": "Нова пошта", "tracking_number": "20450000000000"}
    meta = [{"key": "_wc_shipment_tracking_items", "value": [parcel]}]
    assert tell(meta_data=meta, date_modified_gmt=at("20:10"))[-1][0] == "20:05"
    take_back("parcel shipped", "20:11")
    assert tell(meta_data=meta, date_modified_gmt=at("20:12"))[-1][0] == "20:12"


def test_a_letter_that_woocommerce_has_mailed_is_not_owed_again(tell: Tell, woo: Inbox) -> None:
    woo.settings = {"letter_processing": "greeting"}
    told = tell(date_modified_gmt=at("20:01"))
    assert told[-1] == (
        "20:01",
        "message sent",
        {"letter": "greeting", "automatic": "yes", "channel": "woocommerce"},
    )
    plays = Journey.objects.get().actions.values_list("play", flat=True)
    assert "greeting" not in plays


def test_without_that_setting_the_greeting_is_owed(tell: Tell) -> None:
    tell()
    assert "greeting" in Journey.objects.get().actions.values_list("play", flat=True)


def test_deleted_restored_and_deleted_again(tell: Tell, call: CallIn) -> None:
    tell()
    gone = a_call({"id": 42}, "order.deleted", "first")
    call(gone)
    call(gone)
    tell(topic="order.restored", date_modified_gmt=at("21:59"))
    call(a_call({"id": 42}, "order.deleted", "second"))
    assert [e.kind for e in Event.objects.order_by("happened_at", "id")] == [
        "order placed",
        "order cancelled",
        "order placed",
        "order cancelled",
    ]


def test_a_deletion_of_an_order_never_seen_is_nothing(call: CallIn) -> None:
    call(a_call({"id": 99}, "order.deleted"))
    assert not Order.objects.exists()
    assert Delivery.objects.get().done_at is not None


@pytest.mark.parametrize(
    ("thing", "problem"),
    [
        ([1], "found a JSON list, expected an object"),
        ({"id": "x"}, "found id='x', expected WooCommerce's number of the thing"),
        (an_order(total="free"), "found total='free', expected a sum as in 450.00"),
        (
            an_order(date_created_gmt="yesterday"),
            "found date_created_gmt='yesterday', expected a moment as in 2026-03-06T17:50:00",
        ),
    ],
)
def test_what_cannot_be_read_is_kept_with_its_problem_and_answered_200(
    call: CallIn, thing: object, problem: str
) -> None:
    assert call(a_call(thing)).status == 200
    assert Delivery.objects.get().problem == problem


@pytest.mark.parametrize(
    ("method", "title", "shipping", "expected"),
    [
        ("cod", "Оплата при отриманні", "Нова Пошта", ("on delivery", "post")),
        ("cod", "Płatność przy odbiorze", "Kurier DPD", ("on delivery", "post")),
        ("cod", "Наложенный платёж", "Курьер по городу", ("on delivery", "courier")),
        ("bacs", "Przelew bankowy", "InPost Paczkomat LDZ01A", ("prepaid", "post")),
        ("cheque", "Faktura, 14 dni", "Odbiór osobisty", ("deferred", "pickup")),
        ("cod", "Cash on delivery", "Самовивіз", ("in person", "pickup")),
        ("", "", "Кур'єр по Києву", ("prepaid", "courier")),
    ],
)
def test_how_it_is_paid_and_delivered(
    tell: Tell, method: str, title: str, shipping: str, expected: tuple[str, str]
) -> None:
    lines = [{"method_id": "flat_rate", "method_title": shipping}]
    tell(payment_method=method, payment_method_title=title, shipping_lines=lines)
    assert Order.objects.values_list("payment", "delivery").get() == expected


def test_a_file_to_download_is_delivered_digitally(tell: Tell) -> None:
    tell(shipping_lines=[], needs_processing=False)
    assert Order.objects.get().delivery == "digital"


def test_a_size_is_read_from_the_lines_attributes(tell: Tell) -> None:
    meta = [{"key": "pa_rozmiar", "value": "m", "display_key": "Rozmiar", "display_value": "M"}]
    tell(line_items=[{"name": "Koszulka", "quantity": 1, "price": 499.5, "meta_data": meta}])
    assert Order.objects.get().lines.get().size == "M"


LINE = {"name": "Вишиванка", "price": 1250, "meta_data": []}


@pytest.mark.parametrize(
    ("differences", "found"),
    [
        ({"total": "10000000000.00"}, "found total='10000000000.00', expected a sum"),
        ({"total": "1e999999"}, "found total='1e999999', expected a sum"),
        ({"total": "9" * 5_000}, "found total='9999"),
        ({"total": "NaN"}, "found total='NaN', expected a sum"),
        ({"line_items": [LINE | {"quantity": 10**9}]}, "found quantity=1000000000, expected how"),
        ({"line_items": [LINE | {"quantity": "1e99999999"}]}, "found quantity='1e99999999', exp"),
        ({"line_items": [LINE | {"price": 10**10}]}, "found price=10000000000, expected a sum"),
        ({"date_created_gmt": "0001-01-01T00:00:00+14:00"}, "found date_created_gmt='0001-01-01"),
    ],
)
def test_a_number_that_no_order_has_is_told_and_the_call_kept(
    tell: Tell, differences: dict[str, object], found: str
) -> None:
    assert tell(**differences) == []
    assert Delivery.objects.get().problem.startswith(found)


def test_an_order_that_counts_nothing_is_of_one(tell: Tell) -> None:
    tell(line_items=[LINE | {"quantity": None}])
    assert Order.objects.get().lines.get().qty == 1
