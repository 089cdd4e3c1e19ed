"""How an order is paid and delivered, read from WooCommerce's methods and their titles."""

import re

from takt.channels.woocommerce.material import Json, parts, words

PICKUP_METHODS = ("local_pickup", "pickup_location")

_ON_DELIVERY = re.compile(
    r"\bcod\b|cash on delivery|при отриманні|післяплат|накладен"
    r"|налож|при получении|pobrani|przy odbiorze",
    re.IGNORECASE,
)
_DEFERRED = re.compile(r"invoice|faktur|рахун(?:ок|ку) з відстроч|отсрочк|відстрочк|odroczon", re.I)
_PICKUP = re.compile(r"самовивіз|самовывоз|odbiór (?:osobisty|własny)|pick-?up|collect", re.I)
_COURIER = re.compile(r"кур['’ʼ]?[єье]р|kurier|courier", re.IGNORECASE)
# A carrier's courier brings a parcel: the shop sends nobody and rings nobody about change.
_CARRIER = re.compile(
    r"\b(?:нова пошта|новая почта|nova post|укрпошта|укрпочта|ukrposhta|meest|міст експрес|justin"
    r"|inpost|paczkomat\w*|poczta|pocztex|dpd|dhl|ups|gls|fedex|orlen|ruch|сдэк|cdek|royal mail"
    r"|evri|hermes|usps)\b",
    re.IGNORECASE,
)


def payment_of(order: Json) -> str:
    """The journal's word for when it is paid."""
    method = f"{words(order, 'payment_method')} {words(order, 'payment_method_title')}"
    if _ON_DELIVERY.search(method):
        return "in person" if delivery_of(order) == "pickup" else "on delivery"
    return "deferred" if _DEFERRED.search(method) else "prepaid"


def delivery_of(order: Json) -> str:
    """The journal's word for how it gets there."""
    lines = parts(order, "shipping_lines")
    if not lines:
        # WooCommerce asks for no processing where all of it is virtual and downloaded.
        return "digital" if order.get("needs_processing") is False else "post"
    method = words(lines[0], "method_id")
    title = words(lines[0], "method_title")
    if method in PICKUP_METHODS or _PICKUP.search(title):
        return "pickup"
    is_own_courier = _COURIER.search(title) and not _CARRIER.search(title)
    return "courier" if is_own_courier else "post"
