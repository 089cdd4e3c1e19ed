"""Words of payment and delivery, as shops in four languages write them, in the journal's words.

The first that is found counts: "card on delivery" is paid on delivery.
"""

import re

_PAYMENT = {
    "on delivery": r"\bcod\b|on delivery|при отриманні|післяплат|накладен|налож|при получении"
    r"|pobrani|przy odbiorze|\bcash\b|готівк|наличн|gotówk",
    "in person": r"in person|при зустрічі|особисто|при встрече|лично|osobiście",
    "deferred": r"deferred|invoice|faktur|відстроч|отсрочк|odroczon",
    "prepaid": r"prepaid|paid|card|transfer|paypal|stripe|передоплат|предоплат|картк|карт[аоу]"
    r"|переказ|перевод|рахун|сч[её]т|онлайн|online|liqpay|monobank|mono\b|wayforpay|przedpłat"
    r"|przelew|kart[aą]|blik|p24|przelewy24|payu|bacs|оплачено",
}
# A carrier's courier brings a parcel: the shop itself sends nobody and rings about no change.
# So does a carrier whose branch the buyer picks it up at.
_CARRIER = (
    r"\b(?:нов(?:а|ої|ою) пошт\w*|нп|нов(?:ая|ой) почт\w*|nova post|укрпо[шч]т\w*|ukrposhta|meest"
    r"|inpost|paczkomat\w*|poczta|pocztex|dpd|dhl|ups|gls|fedex|orlen|сдэк|cdek|royal mail"
    r"|evri|hermes|usps)\b"
)
_DELIVERY = {
    "pickup": r"самовивіз|самовывоз|odbiór (?:osobisty|własny|w punkcie sprzedaży)|pick-?\s?up"
    r"|collect",
    "courier": r"кур['’ʼь]?[єе]р|kurier|courier",
    "digital": r"digital|download|файл|цифров|завантаж|скач|cyfrow|plik|e-?mail",
    "post": r"\bpost\b|пошт|почт|mail|відділен|отделен|поштомат|постамат|paczk|посилк|посылк"
    r"|parcel|shipping|wysyłk|доставк|dostaw|delivery",
}


def payment_in(words: str) -> str | None:
    """When it is paid: "prepaid", "on delivery", "in person", "deferred"; `None` if not said."""
    return _said(words, _PAYMENT)


def delivery_in(words: str) -> str | None:
    """How it gets there: "post", "courier", "pickup", "digital"; `None` if not said."""
    return _said(words, {"post": _CARRIER}) or _said(words, _DELIVERY)


def _said(words: str, meanings: dict[str, str]) -> str | None:
    found = (each for each, told in meanings.items() if re.search(told, words, re.IGNORECASE))
    return next(found, None)
