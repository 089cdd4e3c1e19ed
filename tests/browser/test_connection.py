"""The line is lost and comes back: the page says so, and is right again by itself."""

from playwright.sync_api import expect

from tests.browser.chromium import PHONE, Complaints
from tests.browser.seller import POLLED, Seller
from tests.story.conftest import Desk
from tests.story.orders import order

LOST = ("htmx:sendError", "htmx:afterRequest", "ERR_INTERNET_DISCONNECTED", "ERR_FAILED")
"""What the browser and htmx note when nothing answers; the tests take the line away."""


def test_today_says_that_the_line_is_lost_and_catches_up(
    seller: Seller, desk: Desk, complaints: Complaints
) -> None:
    complaints.expected = LOST
    lost = seller.page.get_by_text("The connection is lost")
    expect(lost).to_be_hidden()
    seller.page.context.set_offline(True)
    seller.page.clock.fast_forward(POLLED)
    expect(lost).to_be_visible()
    seller.photograph("lost", PHONE)

    desk.clock.at("2026-03-02", "10:00")
    desk.order_webhook("order.created", order(desk.postfix.buyer_address))
    seller.page.context.set_offline(False)
    expect(lost).to_be_hidden()
    expect(seller.owed("Greet the buyer")).to_be_visible()


def test_a_letter_that_can_t_be_sent_stays_on_the_page(
    seller: Seller, desk: Desk, complaints: Complaints
) -> None:
    complaints.expected = LOST
    desk.clock.at("2026-03-02", "10:00")
    desk.order_webhook("order.created", order(desk.postfix.buyer_address))
    seller.waits_until("2026-03-02", "10:05")
    seller.begins_letter("Greet the buyer")
    letter = seller.page.get_by_label("Letter", exact=True)
    letter.fill("Добрий день! Довга відповідь, яку шкода втратити.")

    seller.page.context.set_offline(True)
    seller.page.get_by_role("button", name="Send").click()
    expect(
        seller.page.get_by_text("Nothing was sent: what you wrote is still here.")
    ).to_be_visible()
    expect(letter).to_have_value("Добрий день! Довга відповідь, яку шкода втратити.")

    seller.page.context.set_offline(False)
    seller.sends()


def test_today_says_so_when_the_desk_is_down(seller: Seller, complaints: Complaints) -> None:
    complaints.expected = LOST
    seller.page.route("**/board/", lambda route: route.abort())
    seller.page.clock.fast_forward(POLLED)
    expect(seller.page.get_by_text("The connection is lost")).to_be_visible()
    seller.page.unroute("**/board/")
    seller.page.clock.fast_forward(POLLED)
    expect(seller.page.get_by_text("The connection is lost")).to_be_hidden()
