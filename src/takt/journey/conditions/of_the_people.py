"""Conditions on how buyer and shop stand with each other."""

from datetime import timedelta

from .registry import Situation, condition

_LONGEST_BREAK = timedelta(hours=2)
_ORDER = "2026-03-02 09:00  order placed  number=1\n"


@condition("complaint is open", _ORDER + "2026-03-05 10:00  complaint opened")
def complaint_is_open(s: Situation) -> bool:
    """Something went wrong, and it is not put right yet."""
    return s.facts.complaint_open


@condition(
    "put right",
    _ORDER + "2026-03-05 10:00  complaint opened\n2026-03-06 10:00  complaint closed",
)
def put_right(s: Situation) -> bool:
    """What went wrong was settled, or the money given back (E4)."""
    return s.facts.complaint_closed or s.facts.money.any_went_back


@condition("review received", _ORDER + "2026-03-05 10:00  review received")
def review_received(s: Situation) -> bool:
    """The buyer reviewed the shop."""
    return s.facts.reviewed_by_buyer


@condition("review is bad", _ORDER + "2026-03-05 10:00  review received  rating=2")
def review_is_bad(s: Situation) -> bool:
    """The buyer's last review has a rating of 3 or less."""
    return s.facts.bad_review


@condition("review given", _ORDER + "2026-03-05 10:00  review given")
def review_given(s: Situation) -> bool:
    """The shop reviewed the buyer."""
    return s.facts.reviewed_by_shop


@condition("warned", _ORDER + "2026-03-05 10:00  warning given")
def warned(s: Situation) -> bool:
    """The calm warning was given; there is one only (F6)."""
    return s.facts.warned


@condition("heads are hot", _ORDER + '2026-03-05 10:00  message received  mood=2 text="!!!"')
def heads_are_hot(s: Situation) -> bool:
    """An angry or rude letter came, and the pause before the answer is not over (F1)."""
    return s.cool_at is not None and s.now < s.cool_at


@condition(
    "shop is closed",
    _ORDER + '2026-03-02 22:00  message received  text="Is it made by hand?"',
)
def shop_is_closed(s: Situation) -> bool:
    """The shop is closed and does not open within two hours: not a lunch break, but a night."""
    return s.working.next_open(s.now) - s.now > _LONGEST_BREAK
