"""What a letter may leave open: the placeholders, each with its meaning and an example.

Both stand in the reference, in English. Pages, and letters that are still open, name a place more
shortly and in every language (`desk/conversations/place_words.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One name a letter may use as `{name}`; the value is text, ready in the buyer's language."""

    name: str
    meaning: str
    example: str


_TABLE = (
    # the two people
    ("greeting_line", "the greeting, by name in the right form, with its mark", "Hello Olena!"),
    ("buyer_name", "the buyer's name as given", "Olena Koval"),
    ("shop_name", "the shop's name", "Kalyna Workshop"),
    ("signature", "who signs, one or more lines", "Maria\nKalyna Workshop"),
    # the order
    ("order_number", "the order's number", "1001"),
    ("items", "the items, one a line", "– Bracelet “Wave”, size 18 × 1, £45"),
    (
        "other_orders",
        "the buyer's other orders that are under way, one a line",
        "– order 1000: in the making, promised for 6 March",
    ),
    (
        "one_parcel",
        "the offer to send all orders together, where that can be",
        "If you would rather have everything in one parcel, just tell us.",
    ),
    ("total", "what the order costs", "£45"),
    ("payment", "the sum that has arrived", "£45"),
    ("paid", "what is paid, while something is still to pay", "£20"),
    ("due", "what is still to pay", "£25"),
    ("due_on_delivery", "what is still to pay at the door; only if something is", "£45"),
    ("refund", "the sum paid back, or to be", "£45"),
    ("refund_due", "the sum still to be paid back, of an order that came to nothing", "£45"),
    ("payment_terms", "how and when the shop is paid", "by card before we begin"),
    (
        "payment_details",
        "where to pay, while it is unpaid: a link or an account",
        "https://pay.example/1001",
    ),
    ("delivery_terms", "how the parcel comes and what it costs", "Royal Mail, £4, 2–3 days"),
    ("delivery_address", "where the buyer has it sent", "12 Mill Lane, Leeds"),
    ("making_time", "how long making takes", "5 working days"),
    ("return_terms", "returns and exchanges", "within 14 days, unworn"),
    ("warranty_terms", "the warranty", "a year, for faults in the making"),
    ("gift_wrapping", "gift wrapping and what it costs", "a box and a ribbon, £2"),
    ("confirm_link", "where one click says that all suits", "https://shop.example/c/1001"),
    # on the way
    ("stage", "what is being done now", "the stones are being set"),
    ("promised_on", "the day promised, until it has passed", "6 March"),
    (
        "plan",
        "by when it is sent or can be collected, in a sentence, until the day has passed",
        "We plan to send your order by 6 March",
    ),
    ("missed_day", "the day promised, once it has passed and nothing is sent", "2 March"),
    ("new_day", "the day promised in its place, until the shop's next word", "9 March"),
    ("days_late", "by how many days the promised one has passed", "3 days"),
    ("answer_by", "until when the shop will answer", "10:00 on 9 March"),
    ("carrier", "who carries the parcel", "Royal Mail"),
    ("tracking", "the parcel's number", "RM123456785GB"),
    ("tracking_link", "where the parcel can be followed", "https://track.example/RM123456785GB"),
    ("courier_name", "the courier's name", "Ivan"),
    ("courier_phone", "the courier's telephone", "+44 20 7946 0958"),
    ("courier_day", "the day of the visit", "on 6 March"),
    ("courier_hours", "the hours of the visit", "between 14:00 and 16:00"),
    ("courier_from", "earliest time of the visit", "14:00"),
    ("courier_to", "latest time of the visit", "16:00"),
    # what the seller fills in for one letter
    ("question", "what the shop must ask", "Which size would you like?"),
    ("reason", "why something went as it did", "the carrier had no car"),
    ("solution", "how the shop puts it right", "we send a new one at our cost"),
    ("item", "the one item the letter is about", "Bracelet “Wave”"),
    ("item_about", "what the shop says of that item", "Silver 925, 18 cm long"),
    ("alternative", "what the shop can offer instead", "Bracelet “Reef”, £42"),
    ("open_again", "the day on which the shop is open again", "9 March"),
    ("review_link", "where a review can be left", "https://market.example/r/1001"),
    ("shop_address", "where the shop is: to collect, to send back to", "7 Mill Lane, Leeds"),
    ("shop_phone", "the shop's telephone", "+44 20 7946 0911"),
)

PLACEHOLDERS: Mapping[str, Placeholder] = MappingProxyType(
    {name: Placeholder(name, meaning, example) for name, meaning, example in _TABLE}
)
"""Every placeholder by name, in the order of the documentation."""
