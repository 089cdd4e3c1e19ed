"""The order of the story, as WooCommerce tells it."""

from typing import Any


def order(email: str, **changes: Any) -> dict[str, Any]:
    """Order 1001: a bracelet, to be paid in advance and sent by post; Monday 10:00 in Kyiv."""
    placed = {
        "id": 16,
        "number": "1001",
        "status": "on-hold",
        "currency": "UAH",
        "total": "450.00",
        "customer_id": 0,
        "date_created_gmt": "2026-03-02T08:00:00",
        "date_modified_gmt": "2026-03-02T08:00:00",
        "date_paid_gmt": None,
        "date_completed_gmt": None,
        "payment_method": "bacs",
        "payment_method_title": "На рахунок",
        "customer_note": "",
        "billing": {
            "first_name": "Олена",
            "last_name": "Коваль",
            "email": email,
            "phone": "+380501234567",
            "country": "UA",
        },
        "shipping": {},
        "line_items": [
            {"id": 1, "name": "Браслет «Хвиля»", "sku": "BR", "quantity": 1, "total": "450.00"}
        ],
        "shipping_lines": [{"method_id": "flat_rate", "method_title": "Нова пошта", "total": "0"}],
        "refunds": [],
    }
    return placed | changes


def paid(email: str) -> dict[str, Any]:
    """The same order, paid on Monday at 15:00."""
    moment = "2026-03-02T13:00:00"
    return order(email, status="processing", date_paid_gmt=moment, date_modified_gmt=moment)
