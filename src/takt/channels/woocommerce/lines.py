"""What was ordered, by whom, and which parcels carry it: the nested parts of an order's JSON."""

import re
from collections.abc import Iterator

from takt.channels.woocommerce.material import Json, amount, parts, quantity, words
from takt.desk.buyers.person import Person
from takt.journey import Item, Money

_SIZE = re.compile(r"^(?:pa_)?(?:size|rozmiar|розмір|размер|rozmir|razmer)$", re.IGNORECASE)
_TRACKING = ("_wc_shipment_tracking_items",)
"""Kept by WooCommerce's Shipment Tracking and by Advanced Shipment Tracking."""


def person_of(order: Json) -> Person:
    """Who pays: the billing address. A guest (customer 0) is known by it alone."""
    billing = order.get("billing")
    billing = billing if isinstance(billing, dict) else {}
    return Person(
        name=words(billing, "first_name", "last_name") or words(billing, "company"),
        email=words(billing, "email"),
        phone=words(billing, "phone"),
        customer_id=str(order.get("customer_id") or ""),
        country=words(billing, "country"),
    )


def items_of_order(order: Json) -> tuple[Item, ...]:
    currency = words(order, "currency")
    return tuple(_item(line, currency) for line in parts(order, "line_items"))


def _item(line: Json, currency: str) -> Item:
    return Item(
        sku=words(line, "sku") or None,
        title=words(line, "name") or None,
        size=_size(line),
        qty=quantity(line),
        price=Money(amount(line, "price"), currency) if "price" in line else None,
    )


def _size(line: Json) -> str | None:
    for meta in parts(line, "meta_data"):
        names = (words(meta, "key"), words(meta, "display_key"))
        if any(_SIZE.match(name) for name in names):
            return words(meta, "display_value") or words(meta, "value") or None
    return None


def parcels_of(order: Json) -> Iterator[tuple[str, str]]:
    """Carrier and tracking number of each parcel that a tracking extension has noted."""
    for meta in parts(order, "meta_data"):
        if meta.get("key") in _TRACKING and isinstance(meta.get("value"), list):
            for parcel in parts(meta, "value"):
                if number := words(parcel, "tracking_number"):
                    carrier = words(parcel, "tracking_provider")
                    yield carrier or words(parcel, "custom_tracking_provider"), number


def total_of(order: Json) -> Money:
    return Money(amount(order, "total"), words(order, "currency"))
