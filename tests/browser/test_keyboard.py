"""Never the mouse: from Today to a letter on its way, and back."""

import re

from playwright.sync_api import expect

from tests.browser.seller import Seller
from tests.story.conftest import Desk
from tests.story.orders import order


def press(seller: Seller, *keys: str) -> None:
    for key in keys:
        seller.page.keyboard.press(key)


def focused(seller: Seller) -> str:
    """The words of the row that has the focus."""
    script = "document.activeElement.closest('[data-row]')?.innerText ?? ''"
    return str(seller.page.evaluate(script))


def an_order(desk: Desk, number: int) -> None:
    """Placed a minute after the one before."""
    moment = f"2026-03-02T07:{number % 60:02}:00"
    told = order(desk.postfix.buyer_address, id=number, number=str(number))
    told |= {"date_created_gmt": moment, "date_modified_gmt": moment}
    assert desk.order_webhook("order.created", told) == 200


def test_rows_are_walked_and_opened(seller: Seller, desk: Desk) -> None:
    desk.clock.at("2026-03-02", "10:00")
    an_order(desk, 1001)
    an_order(desk, 1002)
    seller.goes_to("today/")
    press(seller, "j")
    assert "№1001" in focused(seller)
    press(seller, "j")
    assert "№1002" in focused(seller)
    press(seller, "k", "Enter")
    expect(seller.page.get_by_role("heading", level=1)).to_contain_text("№1001")


def test_a_letter_is_sent_and_taken_back(seller: Seller, desk: Desk) -> None:
    desk.clock.at("2026-03-02", "10:00")
    an_order(desk, 1001)
    seller.goes_to("today/")
    press(seller, "j", "Tab")  # past the name
    seller.page.get_by_role("button", name="Write", exact=True).press("Enter")
    letter = seller.page.get_by_label("Letter", exact=True)
    expect(letter).to_have_value(re.compile("Олен"))
    press(seller, "r")
    expect(letter).to_be_focused()
    seller.page.keyboard.type("Вітаємо! ")
    seller.same_time()
    press(seller, "Control+Enter")
    expect(seller.page.locator(".letter-leaving")).to_contain_text("Вітаємо!")
    press(seller, "u")
    expect(letter).to_have_value(re.compile("Вітаємо!"))
    expect(seller.page.locator(".letter-leaving")).to_have_count(0)


def test_a_letter_that_needs_no_answer_is_put_away(seller: Seller, desk: Desk) -> None:
    desk.clock.at("2026-03-02", "10:00")
    desk.buyer_writes("Чи можна забрати завтра?", subject="Питання")
    desk.fetch()
    seller.goes_to("inbox/")
    press(seller, "j", "Enter")
    seller.sees("Чи можна забрати завтра?")
    press(seller, "n")
    seller.sees("Nobody waits for an answer")


def test_the_keys_are_shown_and_hidden(seller: Seller) -> None:
    keys = seller.page.get_by_role("dialog", name="Keys")
    press(seller, "?")
    expect(keys).to_be_visible()
    press(seller, "?")
    expect(keys).to_be_hidden()
    press(seller, "?", "Escape")
    expect(keys).to_be_hidden()
    press(seller, "/")
    expect(seller.page.get_by_role("searchbox")).to_be_focused()
    press(seller, "?")  # a letter like any other while writing
    expect(keys).to_be_hidden()
