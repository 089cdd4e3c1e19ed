"""The shop's website, as WooCommerce would be: its orders reach the desk as signed webhooks."""

import base64
import hashlib
import hmac
import json
import urllib.request
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from takt.demo.settings import WEB
from takt.demo.shop import Goods
from takt.desk.accounts.models import Inbox
from takt.desk.orders.models import Order

FIRST_NUMBER = 1100
"""Orders placed on the buyers' page begin here, above those of the stories."""

PAYMENTS = {
    "bacs": "Direct bank transfer",
    "cod": "Cash on delivery",
}
"""WooCommerce's own names of the ways to pay."""


@dataclass(frozen=True)
class Wish:
    """What the buyer's order form says."""

    name: str
    email: str
    phone: str
    goods: Goods
    qty: int
    payment: str
    message: str

    @property
    def total(self) -> Decimal:
        return self.goods.price * self.qty


def place_order(inbox: Inbox, wish: Wish, *, now: datetime) -> int:
    """Order on the website; return the number. OSError where the desk can't be reached."""
    number = _next_number(inbox)
    deliver_webhook(inbox, "order.created", woocommerce_order(wish, number, now))
    return number


def _next_number(inbox: Inbox) -> int:
    orders = Order.objects.filter(shop_id=inbox.shop_id, inbox=inbox)
    known = (int(n) for n in orders.values_list("number", flat=True) if n.isdigit())
    return max([FIRST_NUMBER, *known]) + 1


def deliver_webhook(inbox: Inbox, topic: str, body: dict[str, Any]) -> None:
    """Send it as WooCommerce does: the signature is over the raw bytes."""
    raw = json.dumps(body).encode()
    digest = hmac.new(inbox.secrets["secret_webhook"].encode(), raw, hashlib.sha256).digest()
    request = urllib.request.Request(  # noqa: S310 - the address is the demo's own
        f"{WEB}/hooks/{inbox.token}/",
        data=raw,
        headers={
            "Content-Type": "application/json",
            "X-WC-Webhook-Source": f"{WEB}/",
            "X-WC-Webhook-Topic": topic,
            "X-WC-Webhook-Resource": topic.partition(".")[0],
            "X-WC-Webhook-Event": topic.partition(".")[2],
            "X-WC-Webhook-Signature": base64.b64encode(digest).decode(),
            "X-WC-Webhook-ID": "1",
            "X-WC-Webhook-Delivery-ID": hashlib.md5(raw, usedforsecurity=False).hexdigest(),
        },
    )
    with urllib.request.urlopen(request, timeout=10):  # noqa: S310
        pass


def woocommerce_order(wish: Wish, number: int, now: datetime) -> dict[str, Any]:
    """The order as WooCommerce's REST API (wc/v3) writes it."""
    moment = f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"
    first, _, last = wish.name.partition(" ")
    person = {"first_name": first, "last_name": last, "email": wish.email, "phone": wish.phone}
    return {
        "id": number,
        "number": str(number),
        "status": "processing" if wish.payment == "cod" else "on-hold",
        "currency": "UAH",
        "total": f"{wish.total:.2f}",
        "customer_id": 0,
        "customer_note": wish.message,
        "billing": person | {"country": "UA"},
        "shipping": person | {"country": "UA"},
        "payment_method": wish.payment,
        "payment_method_title": PAYMENTS[wish.payment],
        "date_created_gmt": moment,
        "date_modified_gmt": moment,
        "date_paid_gmt": None,
        "date_completed_gmt": None,
        "line_items": [_line(wish)],
        "shipping_lines": [
            {"method_id": "flat_rate", "method_title": "Нова пошта", "total": "0.00"}
        ],
        "fee_lines": [],
        "coupon_lines": [],
        "refunds": [],
        "meta_data": [],
    }


def _line(wish: Wish) -> dict[str, Any]:
    return {
        "id": 1,
        "name": wish.goods.title,
        "sku": wish.goods.sku,
        "quantity": wish.qty,
        "price": float(wish.goods.price),
        "subtotal": f"{wish.total:.2f}",
        "total": f"{wish.total:.2f}",
        "meta_data": [],
    }
