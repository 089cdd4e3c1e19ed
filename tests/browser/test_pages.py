"""Every page in every language, narrow and wide: nothing cut off, nothing raw, no complaint."""

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize
from pytest_django.live_server_helper import LiveServer

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.catalogue.models import Item
from takt.desk.catalogue.operations import add_material
from tests.browser.chromium import DESK, PHONE, Complaints, open_page
from tests.browser.seller import ARTEFACTS
from tests.story.conftest import Desk
from tests.story.orders import order

PAGES = {
    "today": "today/",
    "inbox": "inbox/?show=all",
    "conversation": "conversations/{conversation}/",
    "orders": "orders/",
    "order": "journeys/{journey}/",
    "call": "journeys/{journey}/events/?kind=call+made",
    "sent": "journeys/{journey}/events/?kind=parcel+shipped",
    "new-order": "orders/new/",
    "buyers": "buyers/",
    "buyer": "buyers/{buyer}/",
    "items": "items/",
    "item": "items/{item}/",
    "playbook": "playbook/",
    "letters": "letters/",
    "letter": "letters/greeting/uk/",
    "replies": "replies/",
    "saved-reply": "replies/warranty/",
    "settings": "settings/",
    "mail": "settings/inboxes/new/email/",
    "found": "search/?q=ковал",
    "nothing-found": "search/?q=щщщ",
    "more": "more/",
}
PHOTOGRAPHED: dict[str, tuple[ViewportSize, Literal["dark", "light"]]] = {
    "uk": (PHONE, "dark"),
    "en": (DESK, "light"),
}
NARROWEST = 320
"""Pixels; what a page must still fit into (WCAG 1.4.10)."""
RAW = re.compile(r"@\d{4}-\d\d|\w \(\w+=|\bNone\b|\{\{|\[[a-z_]+\]")
"""What only a program says: ids of actions, patterns of events, empty values, placeholders."""
TEXTS = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        const apart = parent.closest("textarea, code, pre, noscript, [data-own]");
        if (!apart) texts.push(walker.currentNode.data);
    }
    return texts;
}"""
ADDRESS = re.compile(r"\S+@\S+")
LATIN = re.compile(r"[A-Za-z]{3,}")
NAMES = frozenset(
    {"Takt", "Ctrl", "Enter", "Esc", "Shift", "Europe", "Kyiv", "WooCommerce", "WordPress"}
    | {"min", "working", "days"}  # how a playbook writes times
    | {"API", "CSV", "HTML", "IMAP", "REST", "SMTP", "STARTTLS", "TLS", "TOML", "https"}
)
"""Latin words that stand on Ukrainian pages by right: names, addresses, keys."""


@pytest.fixture
def told(desk: Desk) -> Desk:
    """A desk with something on every page: an order, its greeting, the buyer's question."""
    desk.clock.at("2026-03-02", "10:00")
    desk.order_webhook("order.created", order(desk.postfix.buyer_address))
    desk.clock.at("2026-03-02", "10:20")
    greeting = desk.send("greeting")
    item = Item.objects.create(
        shop=desk.shop, sku="BR-DEW", title="Браслет «Роса»", stock=0, sizes="17, 18",
        url="https://shop.example/bracelets/a-very-long-name-of-a-bracelet-for-a-narrow-page",
    )  # fmt: skip
    add_material(item, kind="size_chart", files=[AttachedFile("chart.txt", "text/plain", b"17")])
    desk.clock.at("2026-03-02", "10:40")
    desk.buyer_writes("Дякую! Чи можна до п'ятниці?", answers=greeting.message_id, subject="Re:")
    desk.fetch()
    return desk


@pytest.fixture(params=["uk", "ru", "pl", "en"])
def page(
    request: pytest.FixtureRequest,
    chromium: Browser,
    complaints: Complaints,
    live_server: LiveServer,
    told: Desk,
) -> Iterator[Page]:
    """A page whose browser asks for that language, signed in."""
    page = open_page(chromium, complaints, live_server.url, locale=request.param)
    page.goto("/")
    page.fill("[name=username]", told.owner.user.email)
    page.fill("[name=password]", "correct horse battery")
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/today/")
    yield page
    page.context.close()


def test_every_page_fits_and_speaks_plainly(page: Page, told: Desk) -> None:
    found = {}
    for name, path in PAGES.items():
        answer = page.goto(f"/s/{told.shop.slug}/{path.format(**rows(told))}")
        assert answer is not None
        assert answer.status == 200, path
        language = page.get_attribute("html", "lang") or ""
        photograph(page, name, language)
        problems = [*cut_off(page), *raw_words(page), *foreign_words(page, language)]
        if problems:
            found[name] = problems
    assert found == {}


def rows(desk: Desk) -> dict[str, int]:
    """The one conversation, sale and buyer there are."""
    conversation = desk.thread()[0].conversation_id
    return {
        "conversation": conversation,
        "journey": desk.journey.pk,
        "buyer": desk.journey.buyer_id,
        "item": Item.objects.get(sku="BR-DEW").pk,
    }


def cut_off(page: Page) -> list[str]:
    """The widths at which the page must be pushed sideways to be read."""
    wider = []
    for width in (NARROWEST, DESK["width"]):
        page.set_viewport_size({"width": width, "height": 800})
        over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        if over > 0:
            wider.append(f"{over} px too wide at {width}")
    return wider


def raw_words(page: Page) -> list[str]:
    return RAW.findall(page.inner_text("body"))


def foreign_words(page: Page, language: str) -> list[str]:
    """English left on a page in Cyrillic; people's own texts and addresses are not looked at."""
    if language not in {"uk", "ru"}:
        return []
    words = LATIN.findall(ADDRESS.sub("", " ".join(page.evaluate(TEXTS))))
    return sorted(set(words) - NAMES)


def photograph(page: Page, name: str, language: str) -> None:
    """Ukrainian on a phone in the dark, English at a desk by day."""
    if language not in PHOTOGRAPHED:
        return
    size, scheme = PHOTOGRAPHED[language]
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(size)
    folder = ARTEFACTS / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=folder / f"{name}-{language}.png", full_page=True)
