"""Orders of our own making, in WooCommerce's form: for what the recorded shop never did."""

import json
from typing import Any

from takt.channels.woocommerce.signature import signature

from .recorded import Call


def an_order(**differences: Any) -> dict[str, Any]:
    """A paid order of one vyshyvanka, as `/wp-json/wc/v3/orders/42` tells it."""
    return {
        "id": 42,
        "number": "42",
        "status": "processing",
        "currency": "UAH",
        "total": "1320.00",
        "customer_id": 0,
        "billing": {"first_name": "Олена", "last_name": "Коваль", "email": "olena@example.com"},
        "payment_method": "liqpay",
        "payment_method_title": "LiqPay",
        "customer_note": "",
        "needs_processing": True,
        "shipping_lines": [{"method_id": "flat_rate", "method_title": "Нова Пошта"}],
        "line_items": [
            {"name": "Вишиванка", "sku": "VYSH-1", "quantity": 1, "price": 1250, "meta_data": []}
        ],
        "meta_data": [],
        "refunds": [],
        "date_created_gmt": "2026-11-21T20:00:00",
        "date_modified_gmt": "2026-11-21T20:00:00",
        "date_paid_gmt": None,
        "date_completed_gmt": None,
    } | differences


def a_call(thing: Any, topic: str = "order.updated", delivery: str = "a") -> Call:
    """A signed call about it."""
    body = json.dumps(thing, ensure_ascii=False).encode()
    headers = {
        "Content-Type": "application/json",
        "X-WC-Webhook-Topic": topic,
        "X-WC-Webhook-Delivery-ID": delivery,
        "X-WC-Webhook-Signature": signature("desk-secret", body),
    }
    return Call(topic, headers, body, "desk-secret")


def at(clock: str) -> str:
    return f"2026-11-21T{clock}:00"
