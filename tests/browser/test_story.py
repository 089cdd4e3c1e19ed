"""The story of tests/story, as a seller clicks it: one sale from the order to the review."""

from email import message_from_bytes, policy

from playwright.sync_api import expect

from tests.browser.chromium import PHONE, Complaints
from tests.browser.seller import Seller
from tests.story.conftest import Desk
from tests.story.orders import order, paid

MONDAY, TUESDAY, WEDNESDAY, FRIDAY = "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-06"

REFUSED = "the server responded with a status of 409"
"""How Chromium words the answer "not yet", which the story provokes on purpose."""


def test_a_sale_clicked_from_the_order_to_the_review(
    seller: Seller, desk: Desk, complaints: Complaints
) -> None:
    complaints.expected = (REFUSED,)
    an_order_comes_in(seller, desk)
    the_buyer_is_greeted(seller, desk)
    the_buyer_answers(seller, desk)
    the_order_is_accepted(seller)
    nothing_is_sent_unpaid(seller)
    the_money_comes(seller, desk)
    it_is_made(seller)
    it_is_sent(seller, desk)
    it_has_come(seller)


def an_order_comes_in(seller: Seller, desk: Desk) -> None:
    seller.sees("Nothing is owed to anybody")
    seller.photograph("nothing-owed")
    desk.clock.at(MONDAY, "10:00")
    assert desk.order_webhook("order.created", order(desk.postfix.buyer_address)) == 200
    seller.waits_until(MONDAY, "10:20")  # and does not touch the page
    expect(seller.owed("Greet the buyer")).to_contain_text("Олена Коваль · №1001")
    expect(seller.owed("Greet the buyer")).to_contain_text("in 40 min · 11:00")
    seller.photograph("greeting-owed", PHONE)


def the_buyer_is_greeted(seller: Seller, desk: Desk) -> None:
    seller.begins_letter("Greet the buyer")
    letter = seller.page.get_by_label("Letter", exact=True)
    assert "Олен" in letter.input_value()
    assert "450" in letter.input_value()
    seller.photograph("ready-letter", PHONE)
    seller.sends()
    seller.photograph("undo")
    seller.page.get_by_role("button", name="Undo").click()
    letter.fill(letter.input_value() + "\nГарного дня!")
    seller.sends()
    seller.lets_it_go()
    assert "Гарного дня!" in text_of(desk.buyer_got(1))
    seller.photograph("greeted")
    seller.goes_to("today/")
    expect(seller.owed("Greet the buyer")).to_have_count(0)


def the_buyer_answers(seller: Seller, desk: Desk) -> None:
    seller.waits_until(MONDAY, "12:05")
    greeting = message_from_bytes(desk.buyer_got(1))["Message-ID"]
    desk.buyer_writes("Все підходить, дякую!", answers=greeting, subject="Re: замовлення")
    desk.fetch()
    seller.goes_to("today/")
    seller.photograph("answer-came")
    seller.goes_to("inbox/?show=all")
    seller.photograph("inbox")
    seller.page.get_by_role("link", name="Олена Коваль").click()
    expect(seller.page.locator(".letter")).to_have_count(2)  # the greeting, and the answer to it
    seller.sees("Ваше замовлення № 1001 · Пошта", "Все підходить, дякую!")
    seller.photograph("answered")
    seller.tells("The buyer confirmed", by="letter")
    seller.sees("The buyer confirmed")


def the_order_is_accepted(seller: Seller) -> None:
    seller.waits_until(MONDAY, "14:30")
    seller.writes("Accept the order")
    seller.tells("Order accepted")
    seller.photograph("accepted")


def nothing_is_sent_unpaid(seller: Seller) -> None:
    seller.waits_until(MONDAY, "15:00")
    seller.goes_to("today/")
    seller.photograph("not-yet", PHONE)
    seller.tells("Parcel sent", carrier="Нова пошта", tracking="20450000000000")
    seller.sees("A prepaid order is sent once it is paid.")
    assert seller.page.locator('[name="tracking"]').input_value() == "20450000000000"
    seller.photograph("blocked", PHONE)


def the_money_comes(seller: Seller, desk: Desk) -> None:
    assert desk.order_webhook("order.updated", paid(desk.postfix.buyer_address)) == 200
    seller.waits_until(MONDAY, "15:30")
    seller.writes("Thank for the payment")
    seller.tells("Review given", rating="5")


def it_is_made(seller: Seller) -> None:
    seller.waits_until(TUESDAY, "11:00")
    seller.tells("Work begun")
    seller.writes("Write that work has begun")
    seller.goes_to("today/")
    seller.sees("Say how the order is coming along")
    seller.photograph("begun")


def it_is_sent(seller: Seller, desk: Desk) -> None:
    seller.waits_until(WEDNESDAY, "12:00")
    seller.tells("Work finished")
    seller.tells("Parcel packed")
    seller.tells("Parcel sent", carrier="Нова пошта", tracking="20450000000000")
    seller.photograph("sent", PHONE)
    seller.begins_letter("Write that it is on its way")
    assert "20450000000000" in seller.page.get_by_label("Letter", exact=True).input_value()
    seller.photograph("on-its-way")
    seller.sends()
    seller.lets_it_go()
    assert "20450000000000" in text_of(desk.buyer_got(5))


def it_has_come(seller: Seller) -> None:
    seller.waits_until(FRIDAY, "10:00")
    seller.tells("Delivered")
    seller.writes("Thank, and ask whether all is well")
    seller.waits_until("2026-03-09", "09:30")
    seller.writes("Ask for a review")
    seller.waits_until("2026-03-09", "18:00")
    seller.tells("Review received", rating="5", text="Дуже гарно!")
    seller.writes("Thank for the review")
    seller.goes_to("orders/?show=all")
    seller.page.locator(".row-link").first.click()
    seller.sees("Дуже гарно!")
    seller.photograph("whole-story", PHONE)
    seller.goes_to("today/")
    seller.sees("Nothing is owed to anybody")


def text_of(mail: bytes) -> str:
    """The words of a letter as it lies in the buyer's mailbox."""
    body = message_from_bytes(mail, policy=policy.default).get_body()
    assert body is not None
    return str(body.get_content())
