"""A saved reply put into the letter with the keyboard alone, and without script."""

import re

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Shop
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.saved_replies.operations import save_reply
from tests.browser.chromium import PHONE, Complaints, open_page
from tests.browser.conftest import Asks
from tests.browser.seller import Seller
from tests.story.conftest import Desk

SELECTED = "field => field.value.slice(field.selectionStart, field.selectionEnd)"
SIZES = AttachedFile("sizes.txt", "text/plain", b"16, 17")


@pytest.fixture
def asked(asks: Asks, shop: Shop) -> Desk:
    """An order whose buyer asks for the size, and a card that tells it."""
    save_reply(shop, name="measure-size", faces={}, files=[SIZES])
    return asks("Як виміряти розмір?")


def test_two_words_and_enter_put_a_card_where_the_cursor_stands(
    seller: Seller, asked: Desk
) -> None:
    page = seller.page
    seller.goes_to(f"conversations/{asked.thread()[0].conversation_id}/")
    letter = page.get_by_label("Letter", exact=True)
    letter.fill("Вітаємо!\n\nТак.\n\nОльга")
    for key in ("Control+Home", "ArrowDown", "ArrowDown", "End"):  # after "Так."
        letter.press(key)
    page.keyboard.press("F9")
    page.keyboard.type("measure size")
    expect(page.locator(".replies-cards button:visible")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.get_by_label("sizes.txt")).to_be_checked()
    expect(letter).to_be_focused()
    value = letter.input_value()
    assert value.startswith("Вітаємо!\n\nТак.\n\nНайпростіше виміряти")
    assert value.endswith("\n\nОльга")
    page.keyboard.press("Control+z")
    assert letter.input_value() == "Вітаємо!\n\nТак.\n\nОльга"
    page.keyboard.press("Control+Shift+z")
    page.keyboard.press("F9")
    page.keyboard.type("measure size")
    page.keyboard.press("Enter")  # once more by mistake
    expect(letter).to_be_focused()
    assert letter.input_value() == value
    seller.sends()
    sent = OutgoingLetter.objects.latest("pk")
    assert "Найпростіше" in sent.text
    assert [file.name for file in sent.attachments.all()] == ["sizes.txt"]


def test_a_card_goes_before_the_signature_of_a_letter_that_stands_here_again(
    seller: Seller, asked: Desk, shop: Shop
) -> None:
    page = seller.page
    address = f"conversations/{asked.thread()[0].conversation_id}/"
    seller.goes_to(address)
    letter = page.get_by_label("Letter", exact=True)
    signed = letter.input_value().strip().rpartition("\n\n")[2]
    letter.fill(f"Вітаємо!\n\nТак, є\n\n{signed}")
    seller.goes_to(address)
    expect(page.get_by_text("You had begun this letter")).to_be_visible()
    page.keyboard.press("F9")
    page.keyboard.type("measure size")
    page.keyboard.press("Enter")
    expect(letter).to_be_focused()
    value = letter.input_value()
    assert value.startswith("Вітаємо!\n\nТак, є\n\nНайпростіше виміряти")
    assert value.endswith(f"\n\n{signed}")


def test_the_greeting_goes_over_into_the_language_chosen(seller: Seller, asked: Desk) -> None:
    page = seller.page
    seller.goes_to(f"conversations/{asked.thread()[0].conversation_id}/")
    letter = page.get_by_label("Letter", exact=True)
    greeting, rest = letter.input_value().split("\n", 1)
    letter.fill(f"{greeting}\n\nJust a moment.{rest}")
    page.get_by_label("Language").select_option("en")
    expect(letter).to_have_value(re.compile("^Hello"))
    assert letter.input_value().count("Hello") == 1
    assert greeting not in letter.input_value()
    assert letter.input_value().split("\n", 1)[1] == f"\nJust a moment.{rest}"


def test_what_is_called_so_stands_before_what_only_speaks_of_it(
    seller: Seller, asked: Desk, shop: Shop
) -> None:
    page = seller.page
    save_reply(shop, name="measure-size", title="Розмір", faces={})
    seller.goes_to(f"conversations/{asked.thread()[0].conversation_id}/")
    page.keyboard.press("F9")
    page.keyboard.type("розмір")
    titles = page.locator(".reply-title:visible")
    expect(titles).to_have_text(["Розмір", "Exchanging it"])  # as one may, for another size
    page.keyboard.press("Enter")
    expect(page.get_by_label("Letter", exact=True)).to_have_value(re.compile("Найпростіше"))


def test_the_first_gap_is_selected_to_be_written_over(seller: Seller, asked: Desk) -> None:
    page = seller.page
    seller.goes_to(f"conversations/{asked.thread()[0].conversation_id}/")
    letter = page.get_by_label("Letter", exact=True)
    letter.press("F9")
    page.keyboard.press("Escape")
    expect(letter).to_be_focused()
    page.keyboard.press("F9")
    page.keyboard.type("warranty")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Fill in what stands in square brackets")).to_be_visible()
    assert letter.evaluate(SELECTED) == "[гарантія]"
    page.keyboard.type("рік")
    assert "є гарантія: рік." in letter.input_value()
    seller.photograph("reply", PHONE)


def test_without_script_a_card_is_put_before_the_signature(
    chromium: Browser, complaints: Complaints, live_server: LiveServer, asked: Desk
) -> None:
    page = open_page(chromium, complaints, live_server.url, java_script_enabled=False)
    seller = Seller(page, asked.clock, asked.shop.slug, "replies")
    seller.signs_in(asked.owner.user.email)
    seller.goes_to(f"conversations/{asked.thread()[0].conversation_id}/")
    page.get_by_label("Letter", exact=True).fill("Вітаємо!")
    page.locator("summary", has_text="Saved replies").click()
    page.get_by_role("button", name="How to measure the size").click()
    text = page.get_by_label("Letter", exact=True).input_value()
    assert text.startswith("Вітаємо!\n\nНайпростіше виміряти")
    expect(page.get_by_label("sizes.txt")).to_be_checked()
    page.context.close()
