"""The main things work with scripts switched off."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FilePayload, expect
from pytest_django.live_server_helper import LiveServer

from takt.desk.outbox.models import OutgoingAttachment
from tests.browser.chromium import Complaints, open_page
from tests.browser.seller import Seller
from tests.story.conftest import Desk
from tests.story.orders import order


@pytest.fixture
def plain_seller(
    chromium: Browser, complaints: Complaints, live_server: LiveServer, desk: Desk
) -> Iterator[Seller]:
    page = open_page(chromium, complaints, live_server.url, java_script_enabled=False)
    seller = Seller(page, desk.clock, desk.shop.slug, "without_script")
    seller.signs_in(desk.owner.user.email)
    yield seller
    page.context.close()


def test_a_seller_greets_records_and_searches(plain_seller: Seller, desk: Desk) -> None:
    seller, page = plain_seller, plain_seller.page
    desk.clock.at("2026-03-02", "10:00")
    desk.order_webhook("order.created", order(desk.postfix.buyer_address))
    seller.begins_letter("Greet the buyer")
    page.get_by_role("button", name="Send").click()
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()

    seller.tells("Call made", outcome="reached")
    seller.tells("The buyer confirmed", by="call")
    seller.sees("The buyer confirmed", "Accept the order")

    page.get_by_role("searchbox").fill("ковал")
    page.get_by_role("searchbox").press("Enter")
    seller.sees("№1001")


def test_a_ready_letter_is_chosen_in_another_language(plain_seller: Seller, desk: Desk) -> None:
    seller, page = plain_seller, plain_seller.page
    desk.clock.at("2026-03-02", "10:00")
    desk.order_webhook("order.created", order(desk.postfix.buyer_address))
    seller.begins_letter("Greet the buyer")
    page.get_by_label("Language").select_option("pl")
    page.get_by_role("button", name="Take").click()
    assert "Dzień dobry" in page.get_by_label("Letter", exact=True).input_value()


def test_what_was_typed_stays_when_a_ready_letter_is_taken(
    plain_seller: Seller, desk: Desk
) -> None:
    seller, page = plain_seller, plain_seller.page
    desk.clock.at("2026-03-02", "10:00")
    desk.order_webhook("order.created", order(desk.postfix.buyer_address))
    seller.begins_letter("Greet the buyer")
    letter = page.get_by_label("Letter", exact=True)
    letter.fill("Вітаємо!\n\nСтрічка буде синя.")
    page.get_by_label("Ready letter").select_option("order-accepted")
    page.get_by_role("button", name="Take").click()
    assert letter.input_value().startswith("Вітаємо!\n\nСтрічка буде синя.\n\n")
    assert "1001" in letter.input_value()
    page.get_by_label("Subject").press("Enter")
    expect(page.get_by_role("button", name="Undo")).to_be_visible()


def test_one_thing_is_put_off_and_another_let_go(plain_seller: Seller, desk: Desk) -> None:
    seller = plain_seller
    desk.clock.at("2026-03-02", "10:00")
    desk.order_webhook("order.created", order(desk.postfix.buyer_address))
    seller.goes_to("today/")
    greeting = seller.owed("Greet the buyer")
    greeting.get_by_text("Otherwise…").click()
    greeting.get_by_label("Not needed, because").fill("greeted at the fair")
    greeting.get_by_role("button", name="Let it go").click()
    expect(seller.owed("Greet the buyer")).to_have_count(0)


def test_a_file_stays_while_a_saved_reply_is_put_in(plain_seller: Seller, desk: Desk) -> None:
    seller, page = plain_seller, plain_seller.page
    desk.clock.at("2026-03-02", "10:00")
    desk.buyer_writes("Чи можна рахунок?", subject="Питання")
    desk.fetch()
    seller.goes_to("inbox/")
    page.get_by_role("link", name="Олена").first.click()
    invoice = FilePayload(name="invoice.txt", mimeType="text/plain", buffer=b"450")
    page.get_by_label("Files").set_input_files(invoice)
    page.locator("#replies > summary").click()
    page.get_by_role("button", name="The invoice is attached").click()
    expect(page.get_by_label("invoice.txt")).to_be_checked()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    assert OutgoingAttachment.objects.get().name == "invoice.txt"


def test_the_letter_stays_while_anger_is_written_out(plain_seller: Seller, desk: Desk) -> None:
    seller, page = plain_seller, plain_seller.page
    desk.clock.at("2026-03-02", "10:00")
    desk.buyer_writes("Де моє замовлення?! Ви шахраї!", subject="Питання")
    desk.fetch()
    seller.goes_to("inbox/")
    page.get_by_role("link", name="Олена").first.click()
    page.get_by_label("Letter", exact=True).fill("Добрий день! Перевіряю.")
    page.locator("#vent > summary").click()
    page.get_by_label("What you would like to say").fill("Скільки можна")
    with page.expect_popup() as beside:
        page.get_by_role("button", name="Keep it here").click()
    kept = beside.value.get_by_label("What you would like to say")
    expect(kept).to_have_value("Скільки можна")
    expect(page.get_by_label("Letter", exact=True)).to_have_value("Добрий день! Перевіряю.")
