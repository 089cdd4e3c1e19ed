"""Conditions on how far the sale has come."""

from .registry import Situation, condition

_ORDER = "2026-03-02 09:00  order placed  number=1\n"


@condition("order confirmed", _ORDER + "2026-03-02 10:00  order confirmed")
def order_confirmed(s: Situation) -> bool:
    """The buyer agreed to the order as it stands; a change that the buyer did not ask for undoes
    it.
    """
    return s.facts.confirmed


@condition("order accepted", _ORDER + "2026-03-02 10:00  order accepted")
def order_accepted(s: Situation) -> bool:
    """The shop took the order on."""
    return s.facts.accepted


@condition("order paid", _ORDER + "2026-03-02 10:00  payment received")
def order_paid(s: Situation) -> bool:
    """All the money has come, and has not gone back."""
    return s.facts.is_paid


@condition("money is held", _ORDER + '2026-03-02 10:00  payment received  amount="50.00 UAH"')
def money_is_held(s: Situation) -> bool:
    """The shop holds money of the buyer's, be it a part."""
    return s.facts.money.held(s.facts.total)


@condition("work may begin", _ORDER + "2026-03-02 10:00  payment received")
def work_may_begin(s: Situation) -> bool:
    """It is paid; or it is paid later, and the order is accepted."""
    if s.facts.payment == "prepaid" or s.facts.order is None:
        return s.facts.is_paid
    return s.facts.is_paid or s.facts.accepted


@condition("work begun", _ORDER + "2026-03-02 10:00  work started")
def work_begun(s: Situation) -> bool:
    """The shop is making it."""
    return s.facts.begun


@condition("work finished", _ORDER + "2026-03-02 10:00  work finished")
def work_finished(s: Situation) -> bool:
    """It is made."""
    return s.facts.finished


@condition("packed", _ORDER + "2026-03-02 10:00  parcel packed")
def packed(s: Situation) -> bool:
    """It is in its parcel."""
    return s.facts.packed


@condition("dispatched", _ORDER + "2026-03-02 10:00  parcel shipped")
def dispatched(s: Situation) -> bool:
    """It has left the shop."""
    return s.facts.is_dispatched


@condition("tracking known", _ORDER + "2026-03-02 10:00  parcel shipped  tracking=20450")
def tracking_known(s: Situation) -> bool:
    """There is a tracking number."""
    return s.facts.tracking


@condition("really sent", _ORDER + '2026-03-02 10:00  parcel shipped  handover="post office 5"')
def really_sent(s: Situation) -> bool:
    """A tracking number or a handover stands behind the word "sent" (C6, F9)."""
    facts = s.facts
    return facts.tracking or facts.handover or facts.under_way or facts.is_handed_over


@condition(
    "delivery failed twice",
    _ORDER + "2026-03-03 10:00  delivery failed\n2026-03-04 10:00  delivery failed",
)
def delivery_failed_twice(s: Situation) -> bool:
    """The second attempt failed too, or a later one."""
    return s.facts.failed_deliveries > 1


@condition("handed over", _ORDER + "2026-03-04 10:00  order delivered")
def handed_over(s: Situation) -> bool:
    """The buyer has got it."""
    return s.facts.is_handed_over


@condition("buyer has done their part", _ORDER + "2026-03-02 10:00  payment received")
def buyer_has_done_their_part(s: Situation) -> bool:
    """Prepaid or deferred: it is paid. On delivery or in person: it is handed over (C1)."""
    if s.facts.payment in ("prepaid", "deferred"):
        return s.facts.is_paid
    return s.facts.is_handed_over


@condition(
    "buyer cannot be reached",
    _ORDER
    + '2026-03-02 10:00  call made  outcome="no answer"\n2026-03-02 15:00  call made  outcome=busy',
)
def buyer_cannot_be_reached(s: Situation) -> bool:
    """Two calls in a row did not reach the buyer, who has not been heard since (B4)."""
    return s.facts.unreached_calls > 1


@condition("return is pending", _ORDER + "2026-03-05 10:00  return requested")
def return_is_pending(s: Situation) -> bool:
    """The buyer wants to send it back, and it is not back yet."""
    return s.facts.return_pending


@condition("order cancelled", _ORDER + "2026-03-02 10:00  order cancelled")
def order_cancelled(s: Situation) -> bool:
    """The order is off."""
    return s.facts.cancelled


@condition("service ended", _ORDER + "2026-03-02 10:00  service ended")
def service_ended(s: Situation) -> bool:
    """The shop serves this buyer no longer."""
    return s.facts.service_ended


@condition("sale ended", _ORDER + "2026-03-02 10:00  order cancelled")
def sale_ended(s: Situation) -> bool:
    """Cancelled, sent back, or the service was ended."""
    return s.facts.is_ended
