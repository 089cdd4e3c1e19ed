"""An order taken by hand, with all that a hand may type."""

import re
from typing import Any

import pytest

from takt.desk.orders.models import Order
from tests.desk.pages.conftest import PLACED, Desk, Sale


def take(desk: Desk, **typed: str) -> Any:
    given = {
        "once": "a", "buyer": "Олена", "email": "olena@example.com", "number": "7",
        "currency": "UAH", "payment": "prepaid", "delivery": "post",
        "items-TOTAL_FORMS": "12", "items-INITIAL_FORMS": "0",
    }  # fmt: skip
    return desk.post("orders/new/", **given | typed)


def line(number: int, title: str, price: str, qty: str = "1") -> dict[str, str]:
    row = {"title": title, "price": price, "qty": qty}
    return {f"items-{number}-{name}": value for name, value in row.items()}


@pytest.mark.parametrize(
    ("typed", "total"), [("1 200,50", "1200.50"), ("1.200,50 грн", "1200.50"), ("450", "450.00")]
)
def test_sums_are_read_as_people_write_them(desk: Desk, typed: str, total: str) -> None:
    assert take(desk, total=typed).status_code == 302
    assert str(Order.objects.get().total) == total


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"total": "a lot"}, "“a lot” is no sum."),
        ({"total": "-5"}, "“-5” is too little"),
        ({"total": "5", "currency": "дублони"}, "“дублони” is no currency."),
        ({"total": "5 zł"}, "An order has one currency."),
        ({}, "Give the price of an item, or the total."),
        (line(0, "", "5"), "Say what it is, or empty the line."),
        ({"total": "5", "email": "olena"}, "valid email address"),
        ({"total": "5", "email": ""}, "nobody can write or call"),
    ],
)
def test_a_slip_is_said_and_nothing_kept(desk: Desk, typed: dict[str, str], said: str) -> None:
    response = take(desk, **typed)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert not Order.objects.exists()


def test_the_page_leads_to_the_slip_wherever_it_stands(desk: Desk) -> None:
    page = take(desk, total="a lot").content.decode()
    (field,) = re.findall(r"<input[^>]* autofocus[^>]*>", page)
    assert 'name="total"' in field


def test_a_currency_may_be_written_as_people_say_it(desk: Desk) -> None:
    take(desk, total="5", currency="грн")
    assert Order.objects.get().currency == "UAH"


def test_a_bookseller_sells_five_books_at_once(desk: Desk) -> None:
    page = desk.text("orders/new/")
    assert page.index("More items") < page.index('name="items-4-title"')
    books = [line(number, f"Том {number}", "100", qty="2") for number in range(5)]
    typed = {name: value for book in books for name, value in book.items()}
    assert take(desk, **typed).status_code == 302
    order = Order.objects.get()
    assert (order.lines.count(), str(order.total)) == (5, "1000.00")


def test_a_slip_on_a_folded_line_is_unfolded(desk: Desk) -> None:
    assert '<details class="fold">' in desk.text("orders/new/")
    assert '<details class="fold" open>' in take(desk, **line(4, "", "5")).content.decode()


def test_a_number_is_given_once(desk: Desk, sale: Sale) -> None:
    sale(PLACED, "Тарас Гнатюк")
    response = take(desk, number="1001", total="5")
    assert response.status_code == 422
    assert "Another order bears this number: Тарас Гнатюк." in response.content.decode()
    assert Order.objects.count() == 1


def test_sent_twice_it_is_one_order(desk: Desk) -> None:
    places = {take(desk, total="5")["Location"] for _ in range(2)}
    assert (len(places), Order.objects.count()) == (1, 1)


def test_a_known_address_brings_its_buyer_and_says_so(desk: Desk) -> None:
    take(desk, total="5")
    again = take(desk, total="5", number="8", buyer="Ганна", once="b")
    page = desk.client.get(again["Location"], follow=True).content.decode()
    assert "This address is known: the order stands with Олена." in page
