"""What the events of one sale say so far: the state that conditions, guards and pages look at."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from .events import KINDS, Event, Item, OrderPlaced
from .money import Money
from .patterns import Pattern
from .payments import Payments

ANGRY = 2  # the mood from which a letter is answered after a pause (F1)


@dataclass(slots=True)
class SaleFacts:
    """The state of one sale, projected from its events."""

    order: OrderPlaced | None = None
    total: Money | None = None
    payment: str = "prepaid"
    delivery: str = "post"
    items: tuple[Item, ...] = ()
    earlier_orders: int = 0
    money: Payments = field(default_factory=Payments)
    is_paid: bool = False  # has all the money come?
    confirmed: bool = False
    accepted: bool = False
    begun: bool = False
    finished: bool = False
    packed: bool = False
    shipped: bool = False
    under_way: bool = False
    tracking: bool = False
    handover: bool = False
    failed_deliveries: int = 0
    is_dispatched: bool = False  # has it left the shop?
    delivered: bool = False
    received: bool = False
    is_handed_over: bool = False  # has the buyer got it?
    return_pending: bool = False
    returned: bool = False
    cancelled: bool = False
    service_ended: bool = False
    is_ended: bool = False  # did the sale come to nothing?
    complaint_open: bool = False
    complaint_closed: bool = False
    bad_review: bool = False
    reviewed_by_buyer: bool = False
    reviewed_by_shop: bool = False
    warned: bool = False
    unreached_calls: int = 0
    told_at: datetime | None = None  # when the buyer last heard from the shop, be it by itself
    heard_at: datetime | None = None  # when the buyer last did something
    angry_at: datetime | None = None
    overridden: set[str] = field(default_factory=set)  # the guards that a person lifted
    by_kind: dict[type[Event], list[Event]] = field(default_factory=lambda: defaultdict(list))

    def has_happened(self, pattern: Pattern) -> bool:
        """Is one of the events so far of this pattern?"""
        events = self.by_kind.get(KINDS[pattern.kind])
        if events is None or not pattern.tests:
            return events is not None
        return any(map(pattern.fits, events))

    @property
    def is_open(self) -> bool:
        """Is there an order on which something is still to happen?"""
        if self.order is None or self.is_ended:
            return False
        unsettled = self.complaint_open or self.return_pending or self.awaits_deferred_payment
        return unsettled or not self.is_handed_over

    @property
    def awaits_deferred_payment(self) -> bool:
        """Did the buyer get goods that are to be paid later, and are not paid yet?"""
        return self.payment == "deferred" and self.is_handed_over and not self.is_paid

    @property
    def is_up_to_buyer(self) -> bool:
        """Is it the buyer who has to agree, to pay, to fetch or to send something back?"""
        prepaid_due = self.payment == "prepaid" and self.accepted and not self.is_paid
        unpaid = prepaid_due or self.awaits_deferred_payment
        to_fetch = self.delivery == "pickup" and self.finished and not self.is_handed_over
        return not self.confirmed or unpaid or to_fetch or self.return_pending

    @property
    def awaits_words(self) -> bool:
        """Is it paid and in the making, so that the buyer should hear from the shop (C2)?"""
        if not self.is_paid or self.is_dispatched or self.is_ended:
            return False
        return self.order is not None
