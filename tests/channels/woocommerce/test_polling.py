"""What webhooks lost is found by asking, over a real HTTP connection."""

import socket
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from django_tasks_db.models import DBTaskResult

from takt.channels.woocommerce.channel import WooCommerceChannel
from takt.channels.woocommerce.rest import oauth_signature
from takt.desk.accounts.models import Inbox
from takt.desk.orders.models import Event, Order

from .conftest import CallIn, Poll
from .made_up import a_call, an_order, at
from .recorded import read_answer
from .rest_server import SECRET, RestServer

pytestmark = pytest.mark.django_db


def numbers() -> list[str]:
    return list(Order.objects.order_by("placed_at", "id").values_list("number", flat=True))


def many(count: int, **said: object) -> list[dict[str, Any]]:
    return [an_order(id=n, number=str(n), **said) for n in range(1, count + 1)]


def test_every_page_is_turned(server: RestServer, poll: Poll) -> None:
    server.orders = many(205)
    assert poll().last_problem == ""
    assert Order.objects.count() == 205
    assert [asked["page"] for asked in server.asked] == ["1", "2", "3"]


def test_the_first_look_takes_what_is_open_and_no_older_than_a_month(
    server: RestServer, poll: Poll, now: datetime
) -> None:
    old = f"{now - timedelta(days=40):%Y-%m-%dT%H:%M:%S}"
    server.orders = [
        an_order(id=1, number="1"),
        an_order(id=2, number="2", status="completed"),
        an_order(id=3, number="3", date_modified_gmt=old),
    ]
    poll()
    assert numbers() == ["1"]


def test_what_was_settled_before_the_first_look_stays_out(server: RestServer, poll: Poll) -> None:
    server.orders = [an_order(id=2, number="2", status="completed")]
    poll()
    poll(timedelta(minutes=1))
    assert numbers() == []


def test_later_looks_ask_only_for_what_is_new_with_an_overlap(
    server: RestServer, poll: Poll
) -> None:
    poll()
    server.orders = [an_order(date_modified_gmt=at("22:30"))]
    poll(timedelta(minutes=1))
    poll(timedelta(minutes=2))
    assert (server.asked[-1]["modified_after"], server.asked[-1]["status"]) == (at("22:25"), "any")


def test_a_lost_change_is_found(server: RestServer, poll: Poll) -> None:
    server.orders = [an_order()]
    poll()
    server.orders = [an_order(date_paid_gmt=at("22:40"), date_modified_gmt=at("22:40"))]
    poll()
    assert list(Event.objects.values_list("kind", flat=True)) == [
        "order placed",
        "payment received",
    ]


def test_polled_and_called_it_is_one_order(server: RestServer, poll: Poll, call: CallIn) -> None:
    call(a_call(an_order(), "order.created"))
    server.orders = [an_order()]
    poll()
    assert Event.objects.count() == 1


def test_broken_off_at_a_page_the_cursor_stays_and_nothing_is_lost(
    server: RestServer, poll: Poll
) -> None:
    server.orders = many(150)
    server.breaks_at_page = 2
    broken = poll()
    assert (broken.cursor, broken.last_problem) == ({}, "WooCommerce answered 500: Out of memory.")
    server.breaks_at_page = 0
    assert poll().last_problem == ""
    assert Order.objects.count() == Event.objects.count() == 150


def test_a_wrong_key_is_told_to_the_seller(server: RestServer, poll: Poll, woo: Inbox) -> None:
    woo.secrets |= {"secret_consumer_secret": "cs_wrong"}
    woo.save()
    assert poll().last_problem == (
        "WooCommerce answered 401: Consumer secret is invalid. "
        "Check the consumer key and secret, and that the key may read."
    )


def test_a_shop_that_does_not_answer_is_told_to_the_seller(poll: Poll, woo: Inbox) -> None:
    woo.settings = {"url": "http://127.0.0.1:9"}
    woo.save()
    assert poll().last_problem.startswith("http://127.0.0.1:9 does not answer")


def test_what_speaks_no_http_is_told_to_the_seller(poll: Poll, woo: Inbox) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        Thread(target=greet, args=(other,), daemon=True).start()
        woo.settings = {"url": f"http://127.0.0.1:{other.getsockname()[1]}"}
        woo.save()
        assert "does not answer" in poll().last_problem


def greet(other: socket.socket) -> None:
    """Answer one call as a mail server would."""
    connection, _ = other.accept()
    with connection:
        connection.recv(4096)
        connection.sendall(b"220 mail.example.com ESMTP\r\n")


def test_the_connection_can_be_tried(server: RestServer, poll: Poll, woo: Inbox) -> None:
    channel = WooCommerceChannel()
    assert channel.check(woo) == []
    woo.secrets |= {"secret_consumer_secret": "cs_wrong"}
    assert channel.check(woo)[0].startswith("WooCommerce answered 401")


def test_without_an_address_the_trial_waits_for_the_first_call(woo: Inbox, call: CallIn) -> None:
    assert WooCommerceChannel().check(woo)[0].startswith("No webhook has called yet")
    call(a_call(an_order()))
    woo.refresh_from_db()
    assert WooCommerceChannel().check(woo) == []


def test_without_an_address_nothing_is_asked(woo: Inbox, now: datetime) -> None:
    WooCommerceChannel().poll(woo, now)
    assert (woo.last_success_at, woo.last_problem) == (None, "")


def test_an_order_that_cannot_be_read_does_not_stop_the_others(
    server: RestServer, poll: Poll
) -> None:
    server.orders = [an_order(id=1, number="1", total="?"), an_order(id=2, number="2")]
    poll()
    assert numbers() == ["2"]


def test_an_action_call_names_only_an_id_and_asks_for_a_look(poll: Poll, call: CallIn) -> None:
    poll()
    action = {"action": "woocommerce_order_status_completed", "arg": 42}
    assert call(a_call(action, "action.woocommerce_order_status_completed")).status == 200
    assert DBTaskResult.objects.get().task_path == "takt.desk.intake.tasks.poll_inbox"


def test_recorded_pages_are_taken_in(recordings: Path, server: RestServer, poll: Poll) -> None:
    poll()
    listed = read_answer(recordings / "rest", "orders-modified-after")["body"]
    server.orders = [*listed, *read_answer(recordings / "rest", "orders-list")["body"]]
    poll()
    assert sorted(numbers()) == sorted({o["number"] for o in server.orders})


def test_our_signature_is_the_one_that_a_real_woocommerce_took(recordings: Path) -> None:
    told = read_answer(recordings / "rest", "oauth1-plain-http-ok")
    assert told["status"] == 200
    query = dict(parse_qsl(urlsplit(told["request"]).query))
    shown = query.pop("oauth_signature")
    assert oauth_signature("http://127.0.0.1:18500/wp-json/wc/v3/orders", query, SECRET) == shown
