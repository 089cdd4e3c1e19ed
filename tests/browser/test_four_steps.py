"""The four steps to answer an upset letter with, begun by one key."""

import re

import pytest
from playwright.sync_api import Browser, Locator, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.chromium import Complaints, open_page
from tests.browser.conftest import Asks
from tests.browser.seller import Seller
from tests.story.conftest import Desk

ANGRY = "Ви знущаєтесь?! Третій тиждень чекаю! Де посилка? Повертайте гроші, бо напишу скаргу!"
STEPS = re.compile("чекати довше, ніж обіцяли")
PLACE = "(field, at) => field.setSelectionRange(at, at)"


@pytest.fixture
def angry(asks: Asks) -> Desk:
    return asks(ANGRY)


def opens(seller: Seller, desk: Desk) -> Locator:
    seller.goes_to(f"conversations/{desk.thread()[0].conversation_id}/")
    return seller.page.get_by_label("Letter", exact=True)


def test_one_key_begins_with_the_four_steps(seller: Seller, angry: Desk) -> None:
    letter = opens(seller, angry)
    seller.page.keyboard.press("4")
    expect(letter).to_have_value(STEPS)
    expect(seller.page.get_by_label("Ready letter")).to_have_value("four-steps-late")


def test_what_was_written_stays_and_the_steps_can_be_taken_back(
    seller: Seller, angry: Desk
) -> None:
    letter = opens(seller, angry)
    greeting, signature = letter.input_value().split("\n\n\n\n")
    mine = f"{greeting}\n\nЗнайшла Вашу посилку.\n\n{signature}"
    letter.fill(mine)
    letter.evaluate(PLACE, mine.index(f"\n\n{signature}"))
    seller.page.get_by_role("button", name="Begin with the four steps").click()
    expect(letter).to_have_value(STEPS)
    both = letter.input_value()
    assert "Знайшла Вашу посилку." in both
    assert both.count(greeting) == both.count(signature) == 1
    seller.page.keyboard.press("Control+z")
    expect(letter).to_have_value(mine)


def test_enter_in_the_subject_sends_and_begins_no_steps(
    chromium: Browser, complaints: Complaints, live_server: LiveServer, angry: Desk
) -> None:
    page = open_page(chromium, complaints, live_server.url, java_script_enabled=False)
    seller = Seller(page, angry.clock, angry.shop.slug, "four_steps")
    seller.signs_in(angry.owner.user.email)
    letter = opens(seller, angry)
    letter.fill(
        "Розуміємо Вас і перепрошуємо: це наша провина. Посилка на пошті, у вівторок буде у Вас."
    )
    page.get_by_label("Subject").press("Enter")
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.context.close()
