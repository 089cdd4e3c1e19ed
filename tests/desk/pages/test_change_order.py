"""An order changed by hand: its items, what it costs, how it is paid and delivered."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item
from takt.desk.orders.models import Event, Journey, Order
from takt.desk.orders.queries import load_journey
from takt.desk.playbooks.operations import save_playbook
from tests.desk.pages.conftest import Desk, Sale

RING = 'item  sku=R-1 title="Каблучка" size=16 price="450.00 UAH" returnable=no'
CHAIN = 'item  title="Ланцюжок" price="300.00 UAH"'
PLACED = f"""2026-03-02 09:30  order placed  number=1001 total="810.00 UAH"
    {RING}
    {CHAIN}
2026-03-02 09:40  message sent  letter=greeting
2026-03-02 09:50  order confirmed  by=letter"""


def form_of(page: str) -> dict[str, str]:
    """What a browser would send of the form as it stands."""
    form = page[page.index('name="seen"') - 300 :]
    typed = re.findall(r'<input type="(?:text|number|hidden)" name="([\w-]+)"([^>]*)>', form)
    values = {name: first(r'value="([^"]*)"', rest) for name, rest in typed}
    chosen = re.findall(r'<select name="(\w+)".*?</select>', form, re.DOTALL)
    for name in chosen:
        menu = first(rf'<select name="{name}"(.*?)</select>', form)
        values[name] = first(r'value="([^"]*)" selected', menu)
    return values | {"by": "buyer"}


def first(pattern: str, text: str) -> str:
    """What stands first in the place that the pattern marks; "" where it fits nowhere."""
    found = re.search(pattern, text, re.DOTALL)
    return found[1] if found else ""


def opened(desk: Desk, journey: Journey) -> dict[str, str]:
    return form_of(desk.text(f"orders/{journey.order.pk}/change/"))


def change(desk: Desk, journey: Journey, **typed: str) -> Any:
    form = opened(desk, journey) | {_as_sent(name): value for name, value in typed.items()}
    return desk.client.post(desk.url(f"orders/{journey.order.pk}/change/"), form)


def _as_sent(name: str) -> str:
    return name.replace("_", "-") if name.startswith("items_") else name


def changed(desk: Desk, journey: Journey, **typed: str) -> Order:
    response = change(desk, journey, **typed)
    assert response.status_code == 302, re.findall(
        r"(?:field-error|errorlist)[^>]*>(.*?)<", response.content.decode()
    )
    return Order.objects.get(journey=journey)


def lines(order: Order) -> list[tuple[Any, ...]]:
    rows = order.lines.order_by("pk").values_list("sku", "title", "size", "qty", "price")
    return [(*rest, f"{price}") for *rest, price in rows]


def test_the_form_shows_the_order_as_it_stands(desk: Desk, sale: Sale) -> None:
    shown = opened(desk, sale(PLACED))
    assert shown["items-0-title"] == "Каблучка"
    assert (shown["items-0-size"], shown["items-0-qty"], shown["items-0-price"]) == (
        *("16", "1", "450.00"),
    )
    assert (shown["payment"], shown["delivery"]) == ("prepaid", "post")
    assert shown["items-2-title"] == ""


def test_a_price_stands_there_as_the_reader_writes_it(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    desk.client.defaults["HTTP_ACCEPT_LANGUAGE"] = "pl"
    assert opened(desk, journey)["items-0-price"] == "450,00"
    order = changed(desk, journey, items_0_qty="2")
    assert str(order.lines.order_by("pk")[0].price) == "450.00"


def test_another_size_and_quantity_change_the_total_and_keep_what_is_not_asked(
    desk: Desk, sale: Sale
) -> None:
    journey = sale(PLACED)
    order = changed(desk, journey, items_0_size="17", items_0_qty="2")
    assert lines(order)[0] == ("R-1", "Каблучка", "17", 2, "450.00")
    assert f"{order.total}" == "1260.00"  # the 60 of delivery stay in it
    ring, chain = load_journey(journey).facts.items
    assert (ring.returnable, chain.returnable) == (False, None)


def test_an_item_is_removed_and_another_added_by_free_text(desk: Desk, sale: Sale) -> None:
    typed = {"items_2_title": "Коробка", "items_2_price": "50,00"}
    order = changed(desk, sale(PLACED), items_1_remove="on", **typed)
    assert [line[1] for line in lines(order)] == ["Каблучка", "Коробка"]
    assert f"{order.total}" == "560.00"


@pytest.mark.parametrize("typed", ["S-5", "s-5", "Сережки", "сережки"])
def test_an_item_of_the_list_is_found_by_its_number_or_title_and_has_its_price(
    desk: Desk, sale: Sale, shop: Shop, typed: str
) -> None:
    Item.objects.create(
        shop=shop, sku="S-5", title="Сережки", price="200", currency="UAH", returnable=False
    )
    journey = sale(PLACED)
    order = changed(desk, journey, items_2_title=typed)
    assert lines(order)[-1] == ("S-5", "Сережки", "", 1, "200.00")
    assert f"{order.total}" == "1010.00"
    assert load_journey(journey).facts.items[-1].returnable is False


def test_only_what_is_different_is_told(desk: Desk, sale: Sale) -> None:
    changed(desk, sale(PLACED), delivery="courier", text="вул. Нова, 5")
    event = Event.objects.get(kind="order changed")
    assert event.fields == {"by": "buyer", "delivery": "courier", "text": "вул. Нова, 5"}
    assert event.items == []


def test_the_total_may_be_typed(desk: Desk, sale: Sale) -> None:
    assert f"{changed(desk, sale(PLACED), total='700', items_0_qty='2').total}" == "700.00"


def test_the_story_says_what_changed(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    added = {"items_2_title": "Коробка", "items_2_price": "50", "payment": "on delivery"}
    changed(desk, journey, items_0_size="17", items_1_remove="on", **added)
    page = desk.text(f"orders/{journey.order.pk}/").replace("\xa0", " ")
    assert "Каблучка, 16, UAH 450 → Каблучка, 17, UAH 450" in page
    assert "<dt>removed</dt><dd>Ланцюжок" in page
    assert "<dt>added</dt><dd>Коробка" in page
    assert "prepaid → on delivery" in page


def test_what_the_buyer_did_not_ask_for_needs_a_new_agreement(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    changed(desk, journey, items_0_qty="2")
    assert load_journey(journey).is_confirmed
    changed(desk, journey, items_0_qty="1", by="shop")
    assert not load_journey(journey).is_confirmed


def test_money_is_told_right_after_a_change(desk: Desk, sale: Sale) -> None:
    journey = sale(f'{PLACED}\n2026-03-02 09:55  payment received  amount="810.00 UAH"')
    assert changed(desk, journey, items_0_qty="2").paid_at is None
    page = desk.text(f"orders/{journey.order.pk}/").replace("\xa0", " ")
    assert "UAH 450 is still to pay" in page
    assert changed(desk, journey, items_0_qty="1", items_1_remove="on").paid_at is not None
    page = desk.text(f"orders/{journey.order.pk}/").replace("\xa0", " ")
    assert "UAH 300 more has come than the order costs" in page


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Nothing is different from what stands in the order."),
        ({"items_0_qty": "2", "by": ""}, "Say who asked for it."),
        ({"items_0_title": ""}, "Say what it is, or remove the line."),
        ({"items_2_price": "5"}, "Say what it is, or empty the line."),
        ({"items_0_price": "a lot"}, "is no sum."),
        ({"items_0_price": "5 zł"}, "This is not in UAH. An order has one currency."),
        ({"happened_at": "2026-03-02T09:29", "total": "5"}, "before the order was placed"),
        ({"total": "5 zł"}, "This is not in UAH. An order has one currency."),
        ({"items_0_qty": "0"}, "greater than or equal to 1"),
        ({"items_2_title": "Коробка"}, "Give the new total: not every item has a price."),
        ({"items_0_remove": "on", "items_1_remove": "on"}, "An order has one item at least."),
    ],
)
def test_a_slip_is_said_and_nothing_told(
    desk: Desk, sale: Sale, typed: dict[str, str], said: str
) -> None:
    response = change(desk, sale(PLACED), **typed)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert 'role="alert"' in response.content.decode()
    assert not Event.objects.filter(kind="order changed").exists()


def test_a_total_below_nought_is_asked_for(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED.replace("810.00", "100.00"))
    response = change(desk, journey, items_0_remove="on")
    assert "reckoned by the items it is below 0" in response.content.decode()


def test_who_was_overtaken_sees_the_order_as_it_stands_now(
    desk: Desk, colleagues_desk: Desk, sale: Sale
) -> None:
    journey = sale(PLACED)
    mine = opened(desk, journey)
    changed(colleagues_desk, journey, items_0_qty="3")
    late = desk.client.post(
        desk.url(f"orders/{journey.order.pk}/change/"), mine | {"items-1-remove": "on"}
    )
    assert late.status_code == 409
    page = late.content.decode()
    assert "The order was changed meanwhile." in page
    assert form_of(page)["items-0-qty"] == "3"
    assert Event.objects.filter(kind="order changed").count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_at_the_same_moment_one_is_overtaken(
    desk: Desk, colleagues_desk: Desk, sale: Sale
) -> None:
    journey = sale(PLACED)
    form, meet = opened(desk, journey), Barrier(2)

    def press(who: Desk, quantity: str) -> int:
        meet.wait()
        address = who.url(f"orders/{journey.order.pk}/change/")
        status: int = who.client.post(address, form | {"items-0-qty": quantity}).status_code
        connection.close()
        return status

    with ThreadPoolExecutor(2) as pool:
        statuses = pool.map(press, (desk, colleagues_desk), ("2", "3"))
    assert sorted(statuses) == [302, 409]
    assert Event.objects.filter(kind="order changed").count() == 1


def test_pressed_twice_it_is_changed_once(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    form = opened(desk, journey) | {"items-0-qty": "2"}
    for _ in range(2):
        response = desk.client.post(desk.url(f"orders/{journey.order.pk}/change/"), form)
        assert response["Location"] == desk.url(f"orders/{journey.order.pk}/")
    assert Event.objects.filter(kind="order changed").count() == 1


def test_an_order_told_without_items_or_sums_is_changed_too(desk: Desk, sale: Sale) -> None:
    journey = sale("2026-03-02 09:30  order placed  number=1001")
    order = changed(desk, journey, items_0_title="Каблучка", items_0_price="450", total="450")
    assert (f"{order.total}", order.currency) == ("450.00", "UAH")
    assert [line[1] for line in lines(order)] == ["Каблучка"]


def test_an_item_known_by_its_number_alone_stays_so(desk: Desk, sale: Sale) -> None:
    journey = sale("2026-03-02 09:30  order placed  number=1001\n    item  sku=R-1 size=16")
    changed(desk, journey, items_0_size="17")
    assert Event.objects.get(kind="order changed").items == [{"sku": "R-1", "size": "17"}]


def test_the_ways_to_the_form(desk: Desk, sale: Sale) -> None:
    journey = sale(PLACED)
    address = f"/orders/{journey.order.pk}/change/"
    assert address in desk.text(f"orders/{journey.order.pk}/")
    response = desk.get(f"journeys/{journey.pk}/events/?kind=order+changed&by=buyer")
    assert address in response["Location"]
    page = desk.client.get(response["Location"]).content.decode()
    assert '<option value="buyer" selected>' in page


GUARDED = """
extends = "maker"
[guards.made-already]
practice = "B7"
blocks = ["order changed"]
until = "order delivered"
why = "It is being made."
"""


def test_a_guard_stops_it_until_a_reason_is_given(
    desk: Desk, sale: Sale, shop: Shop, now: datetime
) -> None:
    save_playbook(shop, text=GUARDED, by=None, now=now)
    journey = sale(PLACED)
    stopped = change(desk, journey, items_0_qty="2")
    assert stopped.status_code == 409
    page = stopped.content.decode()
    assert "It is being made." in page
    assert form_of(page)["items-0-qty"] == "2"
    assert changed(desk, journey, items_0_qty="2", override="попросили").lines.count() == 2
    assert Event.objects.filter(kind="guard overridden").exists()
