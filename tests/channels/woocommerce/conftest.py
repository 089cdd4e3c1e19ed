"""A connected WooCommerce shop and a way to call it."""

from collections.abc import Callable, Iterator
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

CallIn = Callable[[Call], Receipt]
Poll = Callable[..., Inbox]


@pytest.fixture
def woo(shop: Shop) -> Inbox:
    inbox = Inbox(shop=shop, channel="woocommerce", name="Shop")
    inbox.secrets = {"secret_webhook": SECRET}
    inbox.save()
    return inbox


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
def call(woo: Inbox, now: datetime) -> CallIn:
    return lambda each: WooCommerceChannel().receive(woo, each.headers, each.body, now)


@pytest.fixture
def server() -> Iterator[RestServer]:
    with RestServer() as running:
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


@pytest.fixture
def poll(woo: Inbox, server: RestServer, now: datetime) -> Poll:
    woo.settings = {"url": server.url}
    woo.secrets |= {"secret_consumer_key": KEY, "secret_consumer_secret": REST_SECRET}
    woo.save()

    def polled(later: timedelta = timedelta(0)) -> Inbox:
        woo.refresh_from_db()
        WooCommerceChannel().poll(woo, now + later)
        woo.refresh_from_db()
        return woo

    return polled
