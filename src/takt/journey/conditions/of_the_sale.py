"""Conditions on how far the sale has come."""

from takt.journey.events import OrderPlaced
from takt.journey.flags import HAPPENED
from takt.journey.sale_facts import SaleFacts

from .registry import flag_condition, flags_condition

_ORDER = "2026-03-02 09:00  order placed  number=1\n"

_PAID, _HANDED_OVER = SaleFacts.is_paid.bit, SaleFacts.is_handed_over.bit
_PAID_AT_THE_DOOR = SaleFacts.paid_on_delivery.bit | SaleFacts.paid_in_person.bit
_PAY_LATER = HAPPENED[OrderPlaced].bit | SaleFacts.accepted.bit
_ACCEPTED_TO_PAY_LATER = _PAY_LATER | SaleFacts.prepaid.bit


flag_condition(
    "order confirmed",
    SaleFacts.confirmed,
    "The buyer agreed to the order as it stands; a change that the buyer did not ask for undoes "
    "it.",
    _ORDER + "2026-03-02 10:00  order confirmed",
)


flag_condition(
    "order accepted",
    SaleFacts.accepted,
    "The shop took the order on.",
    _ORDER + "2026-03-02 10:00  order accepted",
)


flag_condition(
    "order paid",
    SaleFacts.is_paid,
    "All the money has come, and has not gone back.",
    _ORDER + "2026-03-02 10:00  payment received",
)


flag_condition(
    "money is held",
    SaleFacts.money_is_held,
    "The shop holds money of the buyer's, be it a part.",
    _ORDER + '2026-03-02 10:00  payment received  amount="50.00 UAH"',
)


@flags_condition(
    "work may begin",
    _ORDER + "2026-03-02 10:00  payment received",
    *(SaleFacts.is_paid, SaleFacts.accepted, SaleFacts.prepaid, HAPPENED[OrderPlaced]),
)
def work_may_begin(flags: int) -> bool:
    """It is paid; or it is paid later, and the order is accepted."""
    return flags & _PAID != 0 or flags & _ACCEPTED_TO_PAY_LATER == _PAY_LATER


flag_condition(
    "work begun",
    SaleFacts.begun,
    "The shop is making it.",
    _ORDER + "2026-03-02 10:00  work started",
)


flag_condition(
    "work finished",
    SaleFacts.finished,
    "It is made.",
    _ORDER + "2026-03-02 10:00  work finished",
)


flag_condition(
    "packed",
    SaleFacts.packed,
    "It is in its parcel.",
    _ORDER + "2026-03-02 10:00  parcel packed",
)


flag_condition(
    "dispatched",
    SaleFacts.is_dispatched,
    "It has left the shop.",
    _ORDER + "2026-03-02 10:00  parcel shipped",
)


flag_condition(
    "tracking known",
    SaleFacts.tracking,
    "There is a tracking number.",
    _ORDER + "2026-03-02 10:00  parcel shipped  tracking=20450",
)


flag_condition(
    "really sent",
    SaleFacts.really_sent,
    'A tracking number or a handover stands behind the word "sent" (C6, F9).',
    _ORDER + '2026-03-02 10:00  parcel shipped  handover="post office 5"',
)


flag_condition(
    "delivery failed twice",
    SaleFacts.failed_twice,
    "The second attempt failed too, or a later one.",
    _ORDER + "2026-03-03 10:00  delivery failed\n2026-03-04 10:00  delivery failed",
)


flag_condition(
    "handed over",
    SaleFacts.is_handed_over,
    "The buyer has got it.",
    _ORDER + "2026-03-04 10:00  order delivered",
)


@flags_condition(
    "buyer has done their part",
    _ORDER + "2026-03-02 10:00  payment received",
    *(SaleFacts.is_paid, SaleFacts.is_handed_over),
    *(SaleFacts.paid_on_delivery, SaleFacts.paid_in_person),
)
def buyer_has_done_their_part(flags: int) -> bool:
    """Prepaid or deferred: it is paid. On delivery or in person: it is handed over (C1)."""
    return flags & (_HANDED_OVER if flags & _PAID_AT_THE_DOOR else _PAID) != 0


flag_condition(
    "buyer cannot be reached",
    SaleFacts.out_of_reach,
    "Two calls in a row did not reach the buyer, who has not been heard since (B4).",
    _ORDER
    + '2026-03-02 10:00  call made  outcome="no answer"\n2026-03-02 15:00  call made  outcome=busy',
)


flag_condition(
    "return is pending",
    SaleFacts.return_pending,
    "The buyer wants to send it back, and it is not back yet.",
    _ORDER + "2026-03-05 10:00  return requested",
)


flag_condition(
    "order cancelled",
    SaleFacts.cancelled,
    "The order is off.",
    _ORDER + "2026-03-02 10:00  order cancelled",
)


flag_condition(
    "service ended",
    SaleFacts.service_ended,
    "The shop serves this buyer no longer.",
    _ORDER + "2026-03-02 10:00  service ended",
)


flag_condition(
    "sale ended",
    SaleFacts.is_ended,
    "Cancelled, sent back, or the service was ended.",
    _ORDER + "2026-03-02 10:00  order cancelled",
)
