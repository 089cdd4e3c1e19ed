"""Which facts a seller is offered to report, in the order they make sense in this sale."""

from collections.abc import Callable
from dataclasses import dataclass

from takt.journey import KINDS, Journey
from takt.journey.sale_facts import SaleFacts

NOT_BY_BUTTON = frozenset(
    {
        *("order placed", "note added", "mood corrected"),
        *("action waived", "guard overridden", "remark overridden"),
    }
)
"""These have forms of their own."""


@dataclass(frozen=True)
class Offers:
    """`next` makes sense now, the likeliest first; `others` is everything else there is."""

    next: tuple[str, ...]
    others: tuple[str, ...]


Test = Callable[[SaleFacts], bool]


def _agreed(facts: SaleFacts) -> bool:
    return facts.confirmed or facts.accepted


def _may_be_made(facts: SaleFacts) -> bool:
    return facts.accepted and (facts.is_paid or facts.payment != "prepaid")


def _by_courier(facts: SaleFacts) -> bool:
    return facts.delivery == "courier" and not facts.is_handed_over


_ORDERED: tuple[tuple[str, Test], ...] = (
    ("complaint closed", lambda facts: facts.complaint_open),
    ("order returned", lambda facts: facts.return_pending),
    ("call made", lambda facts: not facts.confirmed),
    ("order confirmed", lambda facts: not facts.confirmed),
    ("order accepted", lambda facts: _agreed(facts) and not facts.accepted),
    ("payment received", lambda facts: _agreed(facts) and not facts.is_paid),
    ("promise given", lambda facts: facts.accepted and not facts.is_dispatched),
    ("work started", lambda facts: _may_be_made(facts) and not facts.begun),
    ("work progressed", lambda facts: facts.begun and not facts.finished),
    ("work finished", lambda facts: facts.begun and not facts.finished),
    ("parcel packed", lambda facts: _may_be_made(facts) and not facts.packed),
    ("courier assigned", lambda facts: _by_courier(facts) and facts.packed),
    ("out for delivery", lambda facts: _by_courier(facts) and facts.packed),
    ("parcel shipped", lambda facts: facts.delivery == "post" and facts.packed),
    ("order delivered", lambda facts: facts.is_dispatched or facts.packed),
    ("delivery failed", lambda facts: facts.is_dispatched),
    ("receipt confirmed", lambda facts: facts.is_dispatched),
    ("review given", lambda facts: facts.is_paid and not facts.reviewed_by_shop),
    ("review received", lambda facts: facts.is_handed_over and not facts.reviewed_by_buyer),
)
_MOST = 5

_ONCE_DONE: dict[str, Test] = {
    "parcel shipped": lambda facts: facts.is_dispatched,
    "out for delivery": lambda facts: facts.under_way,
    "order delivered": lambda facts: facts.is_handed_over,
    "delivery failed": lambda facts: facts.is_handed_over,
    "receipt confirmed": lambda facts: facts.received,
}


def offers(story: Journey) -> Offers:
    """What may have happened next in this sale, at most five kinds, and all other kinds."""
    facts = story.facts
    if facts.order is None:
        likely = ["call made", "item unavailable"]
    elif facts.is_ended:
        likely = ["payment refunded"] if facts.is_paid else []
    else:
        likely = [kind for kind, test in _ORDERED if test(facts) and not _done(kind, facts)]
    shown = tuple(likely[:_MOST])
    return Offers(shown, tuple(k for k in KINDS if k not in NOT_BY_BUTTON and k not in shown))


def _done(kind: str, facts: SaleFacts) -> bool:
    return kind in _ONCE_DONE and _ONCE_DONE[kind](facts)
