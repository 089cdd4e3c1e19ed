"""The checks while one writes: questions tick off, remarks are marked, F8 leads to them."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from takt.desk.outbox.models import OutgoingLetter
from tests.browser.chromium import PHONE, Complaints, open_page
from tests.browser.conftest import Asks
from tests.browser.seller import Seller
from tests.story.conftest import Desk

LETTER = "Добрий день! Скільки коштує доставка до Львова? Чи є каблучка у розмірі 17?"
ANSWER = "🎁 Добрий день, Олено! Доставка до Львова коштує 80 грн."
SENDS_AWAY = "Вся інша інформація є в правилах магазину."
SENT = "Ваше замовлення вже відправлено Новою поштою."
REFUSED = "the server responded with a status of 409"
AFTER_A_PAUSE = 1_000
AWAIT_CHECKS = """() => {
    window.checksShown = false;
    document.addEventListener("htmx:afterSettle", (event) => {
        if (event.detail.target.id === "remarks") setTimeout(() => { window.checksShown = true; });
    });
}"""
SELECTED = "field => field.value.slice(field.selectionStart, field.selectionEnd)"
COUNT_CHANGES = """place => {
    place.changes = 0;
    const count = (changes) => { place.changes += changes.length; };
    new MutationObserver(count).observe(place, { childList: true, subtree: true });
}"""
SOFT_WRAP = """field => {
    const layer = field.parentElement.querySelector('.marks');
    const names = ['width', 'fontFamily', 'fontSize', 'lineHeight', 'paddingLeft', 'paddingTop'];
    const [one, other] = [getComputedStyle(field), getComputedStyle(layer)];
    return names.filter((name) => one[name] !== other[name]).concat(
        field.clientWidth === layer.clientWidth ? [] : ['clientWidth']);
}"""


@pytest.fixture
def asked(asks: Asks) -> Desk:
    """An order, not sent, whose buyer asks two things."""
    return asks(LETTER)


def opens(seller: Seller, desk: Desk) -> Locator:
    """The composer's letter, in the conversation."""
    seller.goes_to(f"conversations/{desk.thread()[0].conversation_id}/")
    return seller.page.get_by_label("Letter", exact=True)


def writes(seller: Seller, letter: Locator, text: str) -> None:
    """Types, pauses, and waits until the page shows what was found in that text."""
    page = seller.page
    page.evaluate(AWAIT_CHECKS)
    letter.fill(text)
    page.clock.run_for(AFTER_A_PAUSE)
    page.wait_for_function("() => window.checksShown")


def test_questions_tick_themselves_off(seller: Seller, asked: Desk) -> None:
    letter = opens(seller, asked)
    about_delivery, about_size = seller.page.locator(".question").all()
    for question in (about_delivery, about_size):
        expect(question).to_contain_text("open")
    writes(seller, letter, ANSWER)
    expect(about_delivery).to_contain_text("Доставка до Львова коштує 80 грн.")
    expect(about_size).to_contain_text("open")
    about_delivery.get_by_role("button").click()
    assert letter.evaluate(SELECTED) == "Доставка до Львова коштує 80 грн."


def test_one_key_leads_from_remark_to_remark(seller: Seller, asked: Desk) -> None:
    letter = opens(seller, asked)
    writes(seller, letter, f"{ANSWER}\n\n{SENDS_AWAY} {SENT}")
    expect(seller.page.locator("mark.marked-warning")).to_have_text(SENDS_AWAY)
    expect(seller.page.locator("mark.marked-stop")).to_have_text(SENT)
    assert letter.evaluate(SOFT_WRAP) == []
    letter.press("Control+Home")
    for key, words in [("F8", SENDS_AWAY), ("F8", SENT), ("Shift+F8", SENDS_AWAY)]:
        letter.press(key)
        assert letter.evaluate(SELECTED) == words
    expect(letter).to_be_focused()
    seller.photograph("remarks")


def test_of_many_remarks_only_the_one_gone_to_is_unfolded(seller: Seller, asked: Desk) -> None:
    letter = opens(seller, asked)
    writes(seller, letter, f"{SENDS_AWAY} НЕ ПИШІТЬ СЮДИ!!! Завтра точно все буде, гарантую!")
    remarks = seller.page.locator(".remarks-many > .remark-warning")
    assert remarks.count() > 2
    unfolded = seller.page.locator(".remark-more:visible")
    expect(unfolded).to_have_count(0)
    seller.page.get_by_role("button", name="The buyer is sent to look for it").click()
    expect(unfolded).to_have_count(1)
    expect(unfolded).to_contain_text(SENDS_AWAY)


def test_a_mark_moves_with_its_words_until_the_next_check(seller: Seller, asked: Desk) -> None:
    letter = opens(seller, asked)
    writes(seller, letter, SENDS_AWAY)
    letter.press("Control+Home")
    seller.page.keyboard.type("Добрий день! ")
    expect(seller.page.locator("mark.marked-warning")).to_have_text(SENDS_AWAY)
    letter.press("F8")
    assert letter.evaluate(SELECTED) == SENDS_AWAY


def test_what_changed_is_said_once(seller: Seller, asked: Desk) -> None:
    letter = opens(seller, asked)
    said = seller.page.locator("#checks-said")
    writes(seller, letter, f"{ANSWER} {SENDS_AWAY}")
    expect(said).to_contain_text("1 warning")
    said.evaluate(COUNT_CHANGES)
    writes(seller, letter, f"{ANSWER} {SENDS_AWAY} ")
    assert said.evaluate("place => place.changes") == 0
    writes(seller, letter, ANSWER)
    expect(said).not_to_contain_text("warning")
    assert said.evaluate("place => place.changes") > 0


def test_a_stop_asks_for_a_reason(seller: Seller, asked: Desk, complaints: Complaints) -> None:
    complaints.expected = (REFUSED,)
    letter = opens(seller, asked)
    letter.fill(f"{ANSWER} {SENT}")
    letter.press("Control+Enter")  # sooner than the checks
    expect(letter).to_have_value(f"{ANSWER} {SENT}")
    seller.photograph("stopped", PHONE)
    reason = seller.page.get_by_label("To send it all the same, say why")
    expect(reason).to_be_focused()
    seller.page.keyboard.type("сестра везе сама")
    seller.page.keyboard.press("Control+Enter")
    expect(seller.page.locator(".letter-leaving")).to_be_visible()
    assert OutgoingLetter.objects.latest("pk").overridden == {
        "says_sent_but_not": "сестра везе сама"
    }


def test_on_a_phone_a_tap_leads_there(
    chromium: Browser, complaints: Complaints, live_server: LiveServer, asked: Desk
) -> None:
    page = open_page(chromium, complaints, live_server.url, viewport=PHONE, has_touch=True)
    page.clock.install(time=asked.clock.now)
    seller = Seller(page, asked.clock, asked.shop.slug, "checks_phone")
    seller.signs_in(asked.owner.user.email)
    letter = opens(seller, asked)
    writes(seller, letter, f"{ANSWER}\n\n{SENDS_AWAY}")
    page.get_by_role("button", name="The buyer is sent to look for it").tap()
    assert letter.evaluate(SELECTED) == SENDS_AWAY
    seller.photograph("tapped", PHONE)
    page.context.close()


def test_without_script_the_remarks_come_at_sending(
    chromium: Browser, complaints: Complaints, live_server: LiveServer, asked: Desk
) -> None:
    complaints.expected = (REFUSED,)
    page = open_page(chromium, complaints, live_server.url, java_script_enabled=False)
    seller = Seller(page, asked.clock, asked.shop.slug, "checks_plain")
    seller.signs_in(asked.owner.user.email)
    letter = opens(seller, asked)
    expect(page.locator(".question")).to_have_count(2)
    letter.fill(f"{ANSWER} {SENDS_AWAY}")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".remark-warning")).to_contain_text(SENDS_AWAY)
    _steps_are_hidden(page)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.context.close()


def _steps_are_hidden(page: Page) -> None:
    expect(page.locator(".remarks-steps:visible")).to_have_count(0)
