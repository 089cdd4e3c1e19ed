"""A seller at a desk in Chromium; mail and web shop are the story's."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from takt.desk.accounts.models import Shop, Teammate
from tests.browser.chromium import Complaints, chromium, complaints, open_page
from tests.browser.seller import Seller
from tests.story.clock import Clock
from tests.story.conftest import Desk, clock, desk
from tests.story.orders import order

__all__ = ["chromium", "clock", "complaints", "desk"]  # fixtures


@pytest.fixture
def seller(
    chromium: Browser,
    complaints: Complaints,
    live_server: LiveServer,
    clock: Clock,
    shop: Shop,
    owner: Teammate,
    request: pytest.FixtureRequest,
) -> Iterator[Seller]:
    """The owner, signed in, at Today."""
    page = open_page(chromium, complaints, live_server.url)
    page.clock.install(time=clock.now)
    seller = Seller(page, clock, shop.slug, request.module.__name__.rpartition("test_")[2])
    seller.signs_in(owner.user.email)
    yield seller
    page.context.close()


Asks = Callable[[str], Desk]


@pytest.fixture
def asks(desk: Desk) -> Asks:
    """A buyer who has ordered and was greeted writes at 10:40: `asks("Коли буде готово?")`."""

    def asks(text: str) -> Desk:
        desk.clock.at("2026-03-02", "10:00")
        desk.order_webhook("order.created", order(desk.postfix.buyer_address))
        desk.clock.at("2026-03-02", "10:20")
        greeting = desk.send("greeting")
        desk.clock.at("2026-03-02", "10:40")
        desk.buyer_writes(text, answers=greeting.message_id, subject="Re:")
        desk.fetch()
        return desk

    return asks
