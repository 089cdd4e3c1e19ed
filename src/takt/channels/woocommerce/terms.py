"""How an order is paid and delivered, read from WooCommerce's methods and their titles."""

from takt.channels.terms import delivery_in, payment_in
from takt.channels.woocommerce.material import Json, parts, words

PICKUP_METHODS = ("local_pickup", "pickup_location")


def payment_of(order: Json) -> str:
    """The journal's word for when it is paid; paid beforehand where nothing else is said."""
    method = words(order, "payment_method", "payment_method_title")
    payment = payment_in(method) or "prepaid"
    if payment == "on delivery" and delivery_of(order) == "pickup":
        return "in person"
    return payment


def delivery_of(order: Json) -> str:
    """The journal's word for how it gets there."""
    lines = parts(order, "shipping_lines")
    if not lines:
        # WooCommerce asks for no processing where all of it is virtual and downloaded.
        return "digital" if order.get("needs_processing") is False else "post"
    if words(lines[0], "method_id") in PICKUP_METHODS:
        return "pickup"
    return delivery_in(words(lines[0], "method_title")) or "post"
