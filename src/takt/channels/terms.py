"""Words of payment and delivery, as shops in four languages write them, in the journal's words."""

import re

_ON_DELIVERY = re.compile(
    r"\bcod\b|on delivery|при отриманні|післяплат|накладен|налож|при получении"
    r"|pobrani|przy odbiorze|\bcash\b|готівк|наличн|gotówk",
    re.IGNORECASE,
)
_IN_PERSON = re.compile(r"in person|при зустрічі|особисто|при встрече|лично|osobiście", re.I)
_DEFERRED = re.compile(r"deferred|invoice|faktur|відстроч|отсрочк|odroczon", re.IGNORECASE)
_PREPAID = re.compile(
    r"prepaid|paid|card|transfer|paypal|stripe|передоплат|предоплат|картк|карт[аоу]|переказ"
    r"|перевод|рахун|сч[её]т|онлайн|online|liqpay|monobank|mono\b|wayforpay|przedpłat|przelew"
    r"|kart[aą]|blik|p24|przelewy24|payu|bacs|оплачено",
    re.IGNORECASE,
)
_PICKUP = re.compile(
    r"самовивіз|самовывоз|odbiór (?:osobisty|własny|w punkcie sprzedaży)|pick-?\s?up|collect",
    re.IGNORECASE,
)
_DIGITAL = re.compile(r"digital|download|файл|цифров|завантаж|скач|cyfrow|plik|e-?mail", re.I)
_COURIER = re.compile(r"кур['’ʼь]?[єе]р|kurier|courier", re.IGNORECASE)
# A carrier's courier brings a parcel: the shop itself sends nobody and rings about no change.
_CARRIER = re.compile(
    r"\b(?:нов(?:а|ої|ою) пошт\w*|нп|нов(?:ая|ой) почт\w*|nova post|укрпо[шч]т\w*|ukrposhta|meest"
    r"|inpost|paczkomat\w*|poczta|pocztex|dpd|dhl|ups|gls|fedex|orlen|сдэк|cdek|royal mail"
    r"|evri|hermes|usps)\b",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\bpost\b|пошт|почт|mail|відділен|отделен|поштомат|постамат|paczk|посилк|посылк"
    r"|parcel|shipping|wysyłk|доставк|dostaw|delivery",
    re.IGNORECASE,
)


def payment_in(words: str) -> str | None:
    """When it is paid: "prepaid", "on delivery", "in person", "deferred"; `None` if not said."""
    for meaning, pattern in (
        ("on delivery", _ON_DELIVERY),
        ("in person", _IN_PERSON),
        ("deferred", _DEFERRED),
        ("prepaid", _PREPAID),
    ):
        if pattern.search(words):
            return meaning
    return None


def delivery_in(words: str) -> str | None:
    """How it gets there: "post", "courier", "pickup", "digital"; `None` if not said."""
    for meaning, pattern in (
        ("post", _CARRIER),  # also "to be picked up at a branch of Nova Poshta"
        ("pickup", _PICKUP),
        ("courier", _COURIER),
        ("digital", _DIGITAL),
        ("post", _POST),
    ):
        if pattern.search(words):
            return meaning
    return None
