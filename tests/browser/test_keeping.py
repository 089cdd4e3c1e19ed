"""A letter that is begun is not lost to another page, and gone once it is sent."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.chromium import Complaints
from tests.browser.conftest import Asks
from tests.browser.seller import Seller
from tests.story.conftest import Desk

MINE = "Добрий день, Олено! Доставка коштує 80 грн."
REFUSED = "the server responded with a status of 409"


@pytest.fixture
def asked(asks: Asks) -> Desk:
    return asks("Скільки коштує доставка?")


def opens(seller: Seller, desk: Desk) -> Locator:
    seller.goes_to(f"conversations/{desk.thread()[0].conversation_id}/")
    return seller.page.get_by_label("Letter", exact=True)


def test_a_letter_begun_stands_there_again(seller: Seller, asked: Desk) -> None:
    letter = opens(seller, asked)
    fresh = letter.input_value()
    letter.fill(MINE)
    seller.page.get_by_label("For the shop's own eyes").fill("Спитати про стрічку")
    seller.page.get_by_role("button", name="Keep").click()
    letter = opens(seller, asked)
    expect(letter).to_have_value(MINE)
    seller.photograph("kept")
    seller.page.get_by_role("button", name="Begin anew").click()
    expect(letter).to_have_value(fresh)
    expect(opens(seller, asked)).to_have_value(fresh)


def test_a_letter_sent_is_not_there_again(seller: Seller, asked: Desk) -> None:
    letter = opens(seller, asked)
    fresh = letter.input_value()
    letter.fill(MINE)
    seller.sends()
    expect(opens(seller, asked)).to_have_value(fresh)


def test_a_letter_that_came_back_is_kept(
    seller: Seller, asked: Desk, complaints: Complaints
) -> None:
    complaints.expected = (REFUSED,)
    letter = opens(seller, asked)
    letter.fill(f"{MINE} Ви ідіотка.")
    letter.press("Control+Enter")
    expect(seller.page.get_by_label("To send it all the same, say why")).to_be_visible()
    expect(opens(seller, asked)).to_have_value(f"{MINE} Ви ідіотка.")


def test_a_letter_is_not_lost_with_the_signing_in(
    seller: Seller, asked: Desk, complaints: Complaints
) -> None:
    complaints.expected = ("the server responded with a status of 403", "favicon.ico")
    letter = opens(seller, asked)
    letter.fill(MINE)
    seller.page.context.clear_cookies(name="sessionid")
    seller.page.get_by_role("button", name="Send").click()
    expect(seller.page.get_by_label("What you wrote")).to_have_value(MINE)
    seller.page.get_by_role("link", name="Back to that page").click()
    seller.page.get_by_label("E-mail").fill(asked.owner.user.email)
    seller.page.get_by_label("Password").fill("correct horse battery")
    seller.page.get_by_role("button", name="Sign in").click()
    expect(letter).to_have_value(MINE)
    seller.sends()


def test_who_is_signed_out_while_writing_goes_on_after_signing_in_elsewhere(
    seller: Seller, asked: Desk, complaints: Complaints
) -> None:
    complaints.expected = ("the server responded with a status of 401", "Response Status Error")
    letter = opens(seller, asked)
    seller.page.context.clear_cookies(name="sessionid")
    letter.fill(MINE)
    seller.page.clock.run_for(1_000)
    again = seller.page.get_by_role("link", name="Sign in, in a new tab")
    with seller.page.context.expect_page() as opened:
        again.click()
    elsewhere = Seller(opened.value, seller.clock, seller.shop, "keeping")
    elsewhere.signs_in(asked.owner.user.email)
    expect(letter).to_have_value(MINE)
    seller.sends()
