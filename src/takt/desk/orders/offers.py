"""Which facts a seller is offered to report, in the order they make sense in this sale."""

from collections.abc import Callable
from dataclasses import dataclass

from takt.journey import (
    KINDS,
    CallMade,
    CourierAssigned,
    DeliveryFailed,
    Journey,
    MessageReceived,
    OutForDelivery,
    Playbook,
)
from takt.journey.sale_facts import SaleFacts

NOT_BY_BUTTON = frozenset(
    {
        *("order placed", "note added", "mood corrected", "fact withdrawn"),
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


def _was_heard(facts: SaleFacts) -> bool:
    """Has the buyer written, or been reached by telephone? Then they may have agreed."""
    calls = facts.of_kind(CallMade)
    reached = any(isinstance(call, CallMade) and call.outcome == "reached" for call in calls)
    return reached or bool(facts.of_kind(MessageReceived))


def _may_be_made(facts: SaleFacts) -> bool:
    return facts.accepted and (facts.is_paid or facts.payment != "prepaid") and _is_here(facts)


def _is_here(facts: SaleFacts) -> bool:
    return not (facts.is_dispatched or facts.is_handed_over)


def _by_courier(facts: SaleFacts) -> bool:
    return facts.delivery == "courier" and facts.packed and not facts.is_handed_over


def _is_assigned(facts: SaleFacts) -> bool:
    return bool(facts.of_kind(CourierAssigned)) and not _is_back(facts)


def _is_back(facts: SaleFacts) -> bool:
    """Has the last attempt to bring it failed, and nobody been sent since?"""
    failed = facts.of_kind(DeliveryFailed)
    sent = (*facts.of_kind(CourierAssigned), *facts.of_kind(OutForDelivery))
    return bool(failed) and all(failed[-1].happened_at >= each.happened_at for each in sent)


def _may_arrive(facts: SaleFacts) -> bool:
    return facts.is_dispatched or bool(facts.of_kind(CourierAssigned))


def _to_be_fetched(facts: SaleFacts) -> bool:
    return facts.delivery == "pickup" and (facts.packed or _may_be_made(facts))


def _is_owed(facts: SaleFacts) -> bool:
    return _agreed(facts) and not facts.is_paid


_ORDERED: tuple[tuple[str, Test], ...] = (
    ("complaint closed", lambda facts: facts.complaint_open),
    ("order returned", lambda facts: facts.return_pending),
    ("order confirmed", lambda facts: not facts.confirmed and _was_heard(facts)),
    ("call made", lambda facts: not facts.confirmed),
    ("order confirmed", lambda facts: not facts.confirmed and not _was_heard(facts)),
    ("call made", lambda facts: facts.confirmed and _is_back(facts) and not facts.is_handed_over),
    ("courier assigned", lambda facts: _by_courier(facts) and _is_back(facts)),
    ("order accepted", lambda facts: _agreed(facts) and not facts.accepted),
    ("payment received", lambda facts: _is_owed(facts) and facts.payment == "prepaid"),
    ("work started", lambda facts: _may_be_made(facts) and not facts.begun),
    ("work progressed", lambda facts: facts.begun and not facts.finished),
    ("work finished", lambda facts: facts.begun and not facts.finished),
    ("parcel packed", lambda facts: _may_be_made(facts) and not facts.packed),
    ("out for delivery", lambda facts: _by_courier(facts) and _is_assigned(facts)),
    ("order delivered", lambda facts: _may_arrive(facts) or _to_be_fetched(facts)),
    ("courier assigned", lambda facts: _by_courier(facts) and not _is_back(facts)),
    ("parcel shipped", lambda facts: facts.delivery == "post" and facts.packed),
    ("delivery failed", _may_arrive),
    ("receipt confirmed", lambda facts: facts.is_dispatched or facts.is_handed_over),
    ("payment received", lambda facts: _is_owed(facts) and facts.payment != "prepaid"),
    ("promise given", lambda facts: facts.accepted and _is_here(facts)),
    ("review received", lambda facts: facts.is_handed_over and not facts.reviewed_by_buyer),
    ("review given", lambda facts: facts.is_paid and not facts.reviewed_by_shop),
    ("complaint opened", lambda facts: facts.is_handed_over and not facts.complaint_open),
    ("return requested", lambda facts: facts.is_handed_over and not facts.return_pending),
)
_WORK = frozenset({"work started", "work progressed", "work finished"})
_MOST = 5

_ONCE_DONE: dict[str, Test] = {
    "parcel shipped": lambda facts: facts.is_dispatched,
    "out for delivery": lambda facts: facts.under_way,
    "order delivered": lambda facts: facts.is_handed_over,
    "delivery failed": lambda facts: facts.is_handed_over,
    "receipt confirmed": lambda facts: facts.received,
}


def is_made(playbook: Playbook) -> bool:
    """Does the shop make things to order? Then some play follows on work on them."""
    plays = (play for play in playbook.plays.values() if play.enabled)
    return any(pattern.kind in _WORK for play in plays for pattern in play.on)


def offers(story: Journey, playbook: Playbook) -> Offers:
    """What may have happened next in this sale, at most five kinds, and all other kinds."""
    facts = story.facts
    if facts.order is None:
        likely = ["call made", "item unavailable"]
    elif facts.is_ended:
        likely = ["payment refunded"] if facts.is_paid else []
    else:
        likely = [kind for kind, test in _ORDERED if test(facts) and not _done(kind, facts)]
        likely = [kind for kind in likely if kind not in _WORK or is_made(playbook)]
    shown = tuple(likely[:_MOST])
    return Offers(shown, tuple(k for k in KINDS if k not in NOT_BY_BUTTON and k not in shown))


def _done(kind: str, facts: SaleFacts) -> bool:
    return kind in _ONCE_DONE and _ONCE_DONE[kind](facts)
