"""An order as a story, and the facts a seller reports."""

import html
import re
from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from takt.desk.accounts.models import Shop
from takt.desk.buyers.models import Buyer
from takt.desk.orders.facts import FactForm
from takt.desk.orders.models import Event, Journey, Order
from takt.desk.orders.offers import NOT_BY_BUTTON, offers
from takt.desk.orders.queries import load_journey
from takt.desk.orders.way import way_of
from takt.desk.playbooks.operations import save_playbook
from takt.journey import KINDS, ready_playbook
from tests.desk.pages.conftest import CONFIRMED, PLACED, Desk, Sale
from tests.response import Response


def tell(desk: Desk, journey: Journey, kind: str, **fields: str) -> Response:
    return desk.post(f"journeys/{journey.pk}/events/", kind=kind, once="a", **fields)


def offered(journey: Journey, playbook: str = "maker") -> tuple[str, ...]:
    return offers(load_journey(journey), ready_playbook(playbook)).next


def test_the_story_tells_what_was_kept_and_what_was_late(desk: Desk, sale: Sale) -> None:
    journey = sale(
        '2026-02-26 09:30  order placed  number=1001 total="450.00 UAH"\n'
        "2026-02-26 09:50  message sent  letter=greeting\n"
        "2026-02-26 10:00  order confirmed  by=letter\n"
        "2026-02-27 17:00  message sent  letter=order-accepted"
    )
    page = desk.text(f"orders/{journey.order.pk}/")
    kept, late = page.index(">kept<"), page.index(">late<")
    assert "Greet the buyer" in page[kept : kept + 200]
    assert "Accept the order" in page[late : late + 200]


def test_facts_are_offered_in_the_order_they_make_sense(sale: Sale) -> None:
    assert offered(sale(PLACED)) == ("call made", "order confirmed")
    assert offered(sale(CONFIRMED.replace("1001", "1002"))) == (
        "order accepted",
        "payment received",
    )


def test_once_the_buyer_was_reached_they_may_have_agreed(sale: Sale) -> None:
    reached = sale(PLACED + "\n2026-03-02 09:30  call made  outcome=reached")
    assert offered(reached) == ("order confirmed", "call made")


AT_THE_DOOR = (
    '2026-03-02 09:00  order placed  number=1001 payment="on delivery" delivery=courier\n'
    "2026-03-02 09:10  order confirmed\n"
    "2026-03-02 09:20  message sent  letter=order-accepted\n"
)


def test_a_courier_shop_packs_sends_and_is_paid_at_the_door(sale: Sale) -> None:
    accepted = sale(AT_THE_DOOR)
    assert offered(accepted, "courier-shop")[0] == "parcel packed"
    assert "work started" in offered(accepted)
    assert "work started" not in offered(accepted, "courier-shop")
    packed = AT_THE_DOOR + "2026-03-02 09:30  parcel packed\n"
    assert offered(sale(packed), "courier-shop")[0] == "courier assigned"
    assigned = packed + "2026-03-02 09:40  courier assigned\n"
    assert offered(sale(assigned), "courier-shop")[:2] == ("out for delivery", "order delivered")
    failed = assigned + "2026-03-02 09:45  delivery failed\n"
    assert offered(sale(failed), "courier-shop")[:2] == ("call made", "courier assigned")
    brought = assigned + "2026-03-02 09:50  order delivered\n"
    assert "payment received" in offered(sale(brought), "courier-shop")


def test_what_is_fetched_is_delivered_without_being_sent(sale: Sale) -> None:
    fetched = AT_THE_DOOR.replace("courier", "pickup")
    assert {"order delivered", "parcel packed"} <= {*offered(sale(fetched), "bookseller")}
    assert "parcel shipped" not in offered(sale(fetched), "bookseller")


def test_the_way_of_an_order_has_the_steps_it_may_take(shop: Shop, sale: Sale) -> None:
    order = sale(AT_THE_DOOR).order
    assert way_of(order)[2:] == [
        "begun_at", "packed_at", "shipped_at", "delivered_at", "paid_at", "received_at",
    ]  # fmt: skip
    save_playbook(shop, text='extends = "courier-shop"\n', by=None, now=order.placed_at)
    assert "begun_at" not in way_of(order)


def test_every_kind_a_person_may_report_is_offered_somewhere(sale: Sale) -> None:
    both = offers(load_journey(sale(PLACED)), ready_playbook("maker"))
    assert {*both.next, *both.others} == set(KINDS) - NOT_BY_BUTTON


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("1 200,50", "1200.50 UAH"), ("450 грн", "450.00 UAH"), ("$1,200.50", "1200.50 USD")],
)
def test_a_sum_is_read_as_people_write_it(desk: Desk, sale: Sale, typed: str, kept: str) -> None:
    tell(desk, sale(CONFIRMED), "payment received", amount=typed)
    assert Event.objects.get(kind="payment received").fields == {"amount": kept}


def test_an_empty_sum_is_all_of_it_and_the_form_says_so(desk: Desk, sale: Sale) -> None:
    journey = sale(CONFIRMED)
    page = desk.text(f"journeys/{journey.pk}/events/?kind=payment+received")
    assert "Empty: all that is still to pay." in page
    tell(desk, journey, "payment received", amount="200")
    assert not Order.objects.get().paid_at
    tell(desk, journey, "payment received", amount="")
    assert Order.objects.get().paid_at


def test_nothing_is_no_payment(desk: Desk, sale: Sale) -> None:
    response = tell(desk, sale(CONFIRMED), "payment received", amount="0")
    assert "“0” is too little; a sum is 0.01 or more." in response.content.decode()


@pytest.mark.parametrize("kind", sorted(set(KINDS) - NOT_BY_BUTTON))
def test_every_kind_has_a_form_that_shows(desk: Desk, sale: Sale, kind: str) -> None:
    address = f"journeys/{sale(PLACED).pk}/events/?kind={kind.replace(' ', '+')}"
    page = desk.client.get(desk.url(address), follow=True).content.decode()
    assert 'name="happened_at"' in page


def test_a_call_is_recorded_with_its_outcome(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    tell(desk, journey, "call made", outcome="no answer")
    assert Event.objects.get(kind="call made").fields == {"outcome": "no answer"}


def test_a_double_click_counts_once(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    for _ in range(2):
        tell(desk, journey, "call made", outcome="reached")
    assert Event.objects.filter(kind="call made").count() == 1


def test_told_again_otherwise_by_the_same_form_it_is_another_fact(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    for outcome in ("no answer", "reached"):
        tell(desk, journey, "call made", outcome=outcome)
    assert Event.objects.filter(kind="call made").count() == 2


def test_a_sum_without_a_currency_is_in_the_orders(desk: Desk, sale: Sale) -> None:
    tell(desk, sale(CONFIRMED), "payment received", amount="450,00")
    assert Event.objects.get(kind="payment received").fields == {"amount": "450.00 UAH"}


def test_what_can_t_be_read_is_said_and_nothing_is_stored(desk: Desk, sale: Sale) -> None:
    response = tell(desk, sale(CONFIRMED), "payment received", amount="a lot")
    assert response.status_code == 422
    assert "“a lot” is no sum." in response.content.decode()
    assert not Event.objects.filter(kind="payment received").exists()


def test_a_fact_can_t_be_of_tomorrow(desk: Desk, sale: Sale) -> None:
    response = tell(desk, sale(PLACED), "work started", happened_at="2026-03-03T10:00")
    assert response.status_code == 422
    assert "a fact has happened already" in response.content.decode()


def test_a_fact_is_not_of_another_year(desk: Desk, sale: Sale) -> None:
    response = tell(desk, sale(PLACED), "payment received", happened_at="2025-03-02T09:45")
    assert "look at the year" in response.content.decode()
    assert not Event.objects.filter(kind="payment received").exists()


def test_a_fact_of_this_morning_keeps_its_moment(desk: Desk, sale: Sale) -> None:
    tell(desk, sale(PLACED), "order confirmed", happened_at="2026-03-02T09:45")
    assert f"{Event.objects.get(kind='order confirmed').happened_at:%H:%M}" == "07:45"


def test_dispatch_is_stopped_and_a_reason_lifts_the_guard(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    stopped = tell(desk, journey, "parcel shipped", carrier="NP", tracking="20450712345678")
    page = stopped.content.decode()
    assert stopped.status_code == 409
    assert "Nothing is sent that the buyer has not confirmed" in page
    assert 'value="20450712345678"' in page
    assert not Event.objects.filter(kind="parcel shipped").exists()
    tell(desk, journey, "parcel shipped", tracking="20450712345678", override="she paid in cash")
    reasons = Event.objects.filter(kind="guard overridden").values_list("fields", flat=True)
    assert {each["guard"] for each in reasons} == {"confirmed", "paid"}
    assert {each["reason"] for each in reasons} == {"she paid in cash"}
    assert Order.objects.get().tracking == "20450712345678"


def test_a_note_is_kept_beside_the_sale_and_in_its_story(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    for _ in range(2):
        desk.post(f"journeys/{journey.pk}/notes/", text="likes blue", once="a")
    assert [note.text for note in journey.notes.all()] == ["likes blue"]
    assert Event.objects.get(kind="note added").fields == {"text": "likes blue"}


def test_what_woocommerce_said_of_it_stands_in_the_language_of_the_page(
    desk: Desk, sale: Sale
) -> None:
    said = (
        '\n2026-03-02 09:40  note added       text="WooCommerce: payment failed"'
        '\n2026-03-02 09:50  order cancelled  reason="trash in WooCommerce"'
    )
    address = desk.url(f"orders/{sale(PLACED + said).order.pk}/")
    page = desk.client.get(address, headers={"Accept-Language": "uk"}).content.decode()
    assert "У WooCommerce оплата не пройшла." in page
    assert "переміщено в кошик у WooCommerce" in page


def test_an_order_by_hand(desk: Desk) -> None:
    response = desk.post(
        "orders/new/",
        once="a", buyer="Anna Żółtowska", email="anna@example.pl", phone="", number="7",
        total="", currency="PLN", payment="on delivery", delivery="courier", message="",
        **{"items-TOTAL_FORMS": "1", "items-INITIAL_FORMS": "0", "items-0-title": "Bransoletka",
           "items-0-size": "18", "items-0-qty": "2", "items-0-price": "99.50"},
    )  # fmt: skip
    assert response.status_code == 302
    order = Order.objects.get()
    assert (order.number, str(order.total), order.currency) == ("7", "199.00", "PLN")
    assert (order.payment, order.delivery) == ("on delivery", "courier")
    assert [(line.title, line.size, line.qty) for line in order.lines.all()] == [
        ("Bransoletka", "18", 2)
    ]
    assert Buyer.objects.get().addresses.get().value == "anna@example.pl"
    assert "Call to confirm the order" in desk.text("today/")


def test_an_order_by_hand_keeps_no_number_that_cannot_be_called(desk: Desk) -> None:
    response = desk.post(
        "orders/new/", once="a", buyer="Anna", phone="12 345", number="7", total="9" * 13,
        currency="PLN", payment="prepaid", delivery="post",
        **{"items-TOTAL_FORMS": 0, "items-INITIAL_FORMS": 0},
    )  # fmt: skip
    assert response.status_code == 422
    page = response.content.decode()
    assert "“12 345” is neither" in page
    assert "is no sum" in page


def test_an_order_by_hand_needs_a_way_to_reach_the_buyer(desk: Desk) -> None:
    response = desk.post(
        "orders/new/", once="a", buyer="Anna", number="7", currency="PLN", payment="prepaid",
        delivery="post", **{"items-TOTAL_FORMS": "0", "items-INITIAL_FORMS": "0"},
    )  # fmt: skip
    assert response.status_code == 422
    assert "nobody can write or call" in response.content.decode()


def test_the_story_can_be_saved_as_plain_text(desk: Desk, sale: Sale) -> None:
    text = desk.text(f"journeys/{sale(PLACED).pk}/journal/")
    assert text == '2026-03-02 09:30  order placed  number=1001 total="450.00 UAH"\n'


def test_an_order_says_once_that_its_buyer_has_no_address(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED, email="")
    page = desk.text(f"orders/{journey.order.pk}/")
    assert page.count("No e-mail address of this buyer is known, so no letter can go.") == 1
    assert "Write to the buyer" not in page
    assert "None yet." in desk.text(f"buyers/{journey.buyer_id}/").partition('id="addresses"')[2]


PAID_TOO_MUCH = f'{PLACED}\n2026-03-02 09:40  payment received  amount="452.00 UAH"'


def test_an_order_tells_what_came_beyond_its_price_and_offers_to_give_it_back(
    desk: Desk, sale: Sale
) -> None:
    journey = sale(PAID_TOO_MUCH)
    page = desk.text(f"orders/{journey.order.pk}/")
    assert "UAH\N{NO-BREAK SPACE}2 more has come than the order costs" in page
    (way,) = re.findall(r'href="/s/[^/"]+/([^"]+amount=[^"]+)"', page)
    assert 'name="amount" value="2.00"' in desk.text(html.unescape(way))


@pytest.mark.parametrize("then", ['payment refunded  amount="2.00 UAH"', "order cancelled"])
def test_what_went_back_or_is_off_is_no_longer_too_much(desk: Desk, sale: Sale, then: str) -> None:
    journey = sale(f"{PAID_TOO_MUCH}\n2026-03-02 09:50  {then}")
    assert "more has come" not in desk.text(f"orders/{journey.order.pk}/")


@pytest.mark.parametrize("sales", [1, 3])
def test_the_lists_queries_don_t_grow(desk: Desk, sale: Sale, sales: int) -> None:
    for number in range(sales):
        sale(PLACED.replace("1001", str(number)), f"B{number}", f"b{number}@example.com")
    with CaptureQueriesContext(connection) as queries:
        desk.text("orders/")
    assert len(queries) == 6, [query["sql"][:90] for query in queries]


def test_a_form_has_every_field_of_its_kind(now: datetime) -> None:
    assert [bound.name for bound in FactForm("parcel shipped").told] == [
        "carrier", "tracking", "handover",
    ]  # fmt: skip


def test_a_new_order_is_offered_a_number_that_is_free(desk: Desk, sale: Sale) -> None:
    sale('2026-03-01 09:00  order placed  number=1005 total="1.00 UAH"')
    sale('2026-03-02 09:00  order placed  number=1003 total="1.00 UAH"', email="a@example.com")
    assert 'name="number" value="1006"' in desk.text("orders/new/")


def test_what_the_desk_does_by_itself_asks_for_nothing(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    page = f"orders/{journey.pk}/"
    assert "Write</button>" in desk.text(page)
    journey.actions.update(automatic=True)
    assert "Write</button>" not in desk.text(page)
    assert "the letter goes by itself" in desk.text(page)
    journey.actions.update(hindrance="not-filled")
    assert "Write</button>" in desk.text(page)


def test_a_call_has_the_number_and_what_to_say(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    page = desk.text(f"journeys/{journey.pk}/events/?kind=call+made")
    assert "No telephone number of this buyer is known." in page
    assert "Добрий день" in page.partition("What to say")[2]
    desk.post(f"buyers/{journey.buyer_id}/addresses/", value="+380671234567")
    page = desk.text(f"journeys/{journey.pk}/events/?kind=call+made")
    assert 'href="tel:+380671234567"' in page
    assert "No telephone number" not in page


def test_a_courier_may_come_on_another_day(desk: Desk, sale: Sale) -> None:
    journey = sale(AT_THE_DOOR)
    hours = {"from": "2026-03-03T14:00", "to": "2026-03-03T16:00"}
    tell(desk, journey, "courier assigned", name="Тарас", **hours)
    told = Event.objects.get(kind="courier assigned")
    assert told.fields["from"].startswith("2026-03-03")
    assert "3 March 2026 14:00" in desk.text(f"orders/{journey.order.pk}/")


def test_who_agrees_on_the_telephone_has_confirmed(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    tell(desk, journey, "call made", outcome="reached", agreed="on")
    assert Event.objects.get(kind="order confirmed").fields == {"by": "call"}
    assert 'name="agreed"' not in desk.text(f"journeys/{journey.pk}/events/?kind=call+made")


def test_who_was_not_reached_has_not_confirmed(desk: Desk, sale: Sale) -> None:
    response = tell(desk, sale(PLACED), "call made", outcome="busy", agreed="on")
    assert "Only who was reached can have confirmed." in response.content.decode()
    assert not Event.objects.filter(kind__in=("call made", "order confirmed")).exists()
