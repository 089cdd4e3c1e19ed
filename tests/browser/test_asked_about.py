"""The item a buyer asks about: F4 attaches its material, F2 offers what comes near."""

import re
from decimal import Decimal

import pytest
from playwright.sync_api import expect

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Shop
from takt.desk.catalogue.models import Item
from takt.desk.catalogue.operations import add_material
from takt.desk.outbox.models import OutgoingLetter
from tests.browser.chromium import PHONE
from tests.browser.conftest import Asks
from tests.browser.seller import Seller
from tests.story.conftest import Desk


@pytest.fixture
def asked(asks: Asks, shop: Shop) -> Desk:
    """A buyer who asks for a bracelet that is out; another one is there."""
    for sku, title, stock in (("B1", "Браслет «Роса»", 0), ("B2", "Браслет «Мед»", 3)):
        Item.objects.create(
            shop=shop, sku=sku, title=title, stock=stock, price=Decimal(900), currency="UAH"
        )
    chart = AttachedFile("chart.txt", "text/plain", b"16, 17")
    add_material(Item.objects.get(sku="B1"), kind="size_chart", files=[chart])
    return asks("Чи є браслет «Роса»?")


def test_one_key_attaches_and_one_offers(seller: Seller, asked: Desk) -> None:
    page = seller.page
    seller.goes_to(f"conversations/{asked.thread()[0].conversation_id}/")
    letter = page.get_by_label("Letter", exact=True)
    expect(page.get_by_text("out of stock", exact=True)).to_be_visible()
    expect(page.get_by_label("Size chart")).not_to_be_checked()
    letter.press("F4")
    expect(page.get_by_label("Size chart")).to_be_checked()
    letter.press("F2")
    expect(letter).to_have_value(re.compile("– Браслет «Мед»"))
    seller.photograph("asked-about", PHONE)
    page.get_by_label("Subject").press("Enter")  # sends, and puts no card in
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    sent = OutgoingLetter.objects.latest("pk")
    assert [file.name for file in sent.attachments.all()] == ["chart.txt"]
    assert sent.text.count("Браслет «Мед»") == 1
