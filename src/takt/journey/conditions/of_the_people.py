"""Conditions on how buyer and shop stand with each other."""

from takt.journey.sale_facts import SaleFacts

from .registry import flag_condition

_ORDER = "2026-03-02 09:00  order placed  number=1\n"


flag_condition(
    "complaint is open",
    SaleFacts.complaint_open,
    "Something went wrong, and it is not put right yet.",
    _ORDER + "2026-03-05 10:00  complaint opened",
)


flag_condition(
    "annoyed letter waits",
    SaleFacts.annoyed_letter_waits,
    "A letter that sounds annoyed, angry or rude has no answer yet.",
    _ORDER + '2026-03-05 10:00  message received  mood=1 text="Where is it at last?"',
)


flag_condition(
    "buyer is angry",
    SaleFacts.buyer_is_angry,
    "The buyer's last letter was angry or rude, or abuse was noted since.",
    _ORDER + "2026-03-05 10:00  incivility noted",
)


flag_condition(
    "put right",
    SaleFacts.put_right,
    "What went wrong was settled, or the money given back (E4).",
    _ORDER + "2026-03-05 10:00  complaint opened\n2026-03-06 10:00  complaint closed",
)


flag_condition(
    "review received",
    SaleFacts.reviewed_by_buyer,
    "The buyer reviewed the shop.",
    _ORDER + "2026-03-05 10:00  review received",
)


flag_condition(
    "review is bad",
    SaleFacts.bad_review,
    "The buyer's last review has a rating of 3 or less.",
    _ORDER + "2026-03-05 10:00  review received  rating=2",
)


flag_condition(
    "review given",
    SaleFacts.reviewed_by_shop,
    "The shop reviewed the buyer.",
    _ORDER + "2026-03-05 10:00  review given",
)


flag_condition(
    "warned",
    SaleFacts.warned,
    "The calm warning was given; there is one only (F6).",
    _ORDER + "2026-03-05 10:00  warning given",
)


flag_condition(
    "heads are hot",
    SaleFacts.heads_are_hot,
    "An angry or rude letter came, and the pause before the answer is not over (F1).",
    _ORDER + '2026-03-05 10:00  message received  mood=2 text="!!!"',
)


flag_condition(
    "shop is closed",
    SaleFacts.shop_is_closed,
    "The shop is closed and does not open within two hours: not a lunch break, but a night.",
    _ORDER + '2026-03-02 22:00  message received  text="Is it made by hand?"',
)
