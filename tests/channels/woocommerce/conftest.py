"""A connected WooCommerce shop and a way to call it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from takt.channels.woocommerce.channel import WooCommerceChannel
from takt.desk.accounts.channel import Receipt
from takt.desk.accounts.models import Inbox, Shop

from .recorded import Call, read_calls
from .rest_server import KEY, RestServer
from .rest_server import SECRET as REST_SECRET

SECRET = "desk-secret"  # the one with which the calls were recorded


@pytest.fixture
def woo(shop: Shop) -> Inbox:
    return Inbox.objects.create(
        shop=shop, channel="woocommerce", name="Shop", secrets={"secret_webhook": SECRET}
    )


@pytest.fixture(scope="session")
def recordings(shared_data: Path) -> Path:
    return shared_data / "woocommerce" / "live-10.9.1"


@pytest.fixture(scope="session")
def calls(recordings: Path) -> list[Call]:
    return read_calls(recordings / "webhooks")


@pytest.fixture
def now() -> datetime:
    """A minute after the last recorded call."""
    return datetime(2026, 11, 21, 21, 58, tzinfo=UTC)


@pytest.fixture
def call(woo: Inbox, now: datetime) -> Callable[[Call], Receipt]:
    return lambda each: WooCommerceChannel().receive(woo, each.headers, each.body, now)


@pytest.fixture
def server():
    with RestServer() as running:
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


@pytest.fixture
def poll(woo, server, now):
    woo.settings = {"url": server.url}
    woo.secrets |= {"secret_consumer_key": KEY, "secret_consumer_secret": REST_SECRET}
    woo.save()

    def polled(later=timedelta(0)):
        woo.refresh_from_db()
        WooCommerceChannel().poll(woo, now + later)
        woo.refresh_from_db()
        return woo

    return polled
