"""The address that WooCommerce calls."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from takt.channels.woocommerce.signature import is_ping, is_signed, signature
from takt.desk.accounts.models import Inbox
from takt.desk.orders.models import Order
from tests.response import Response

from .made_up import a_call, an_order
from .recorded import Call

pytestmark = pytest.mark.django_db

Post = Callable[..., Response]


@pytest.fixture
def post(woo: Inbox) -> Post:
    client = Client(enforce_csrf_checks=True)

    def sent(each: Call, token: str = woo.token) -> Response:
        return client.post(
            reverse("hook", args=[token]),
            each.body,
            content_type=each.headers["Content-Type"],
            headers=each.headers,
        )

    return sent


def test_a_signed_call_comes_in_over_http(post: Post) -> None:
    assert post(a_call(an_order())).status_code == 200
    assert Order.objects.get().number == "42"


def test_the_unsigned_ping_gets_200(calls: list[Call], post: Post) -> None:
    assert [post(each).status_code for each in calls if each.name.endswith("ping")] == [200] * 8


def test_an_unsigned_order_gets_401_and_is_not_taken_in(post: Post) -> None:
    each = a_call(an_order())
    del each.headers["X-WC-Webhook-Signature"]
    assert post(each).status_code == 401
    assert not Order.objects.exists()


def test_a_byte_changed_on_the_way_gets_401(post: Post) -> None:
    each = a_call(an_order())
    forged = type(each)(each.name, each.headers, each.body.replace(b"1320", b"1.00"), each.secret)
    assert post(forged).status_code == 401


def test_an_address_that_is_not_ours_gets_404(post: Post) -> None:
    assert post(a_call(an_order()), token="guessed").status_code == 404


def test_an_inbox_taken_out_of_use_gets_404(woo: Inbox, post: Post) -> None:
    woo.is_active = False
    woo.save()
    assert post(a_call(an_order())).status_code == 404


def test_a_mail_account_takes_no_calls(mailbox: Inbox, post: Post) -> None:
    assert post(a_call(an_order()), token=mailbox.token).status_code == 404


def test_too_large_a_call_is_refused_before_it_is_read(post: Post) -> None:
    each = a_call(an_order())
    assert post(type(each)("", each.headers, b"x" * (5 * 1024 * 1024 + 1), "")).status_code == 413


def test_only_post(woo: Inbox) -> None:
    assert Client().get(reverse("hook", args=[woo.token])).status_code == 405


def test_without_a_secret_nothing_is_trusted() -> None:
    assert not is_signed("", b"body", signature("", b"body"))


def test_a_ping_with_a_topic_is_none() -> None:
    assert not is_ping({"X-WC-Webhook-Topic": "order.created"}, b"webhook_id=9")
