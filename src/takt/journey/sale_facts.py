"""What the events of one sale say so far: the state that conditions, guards and pages look at."""

from dataclasses import dataclass, field

from .events import (
    Event,
    Item,
    OrderCancelled,
    OrderPlaced,
    OutForDelivery,
    ParcelPacked,
    PaymentRefunded,
    ReceiptConfirmed,
    ReviewGiven,
    ReviewReceived,
    ServiceEnded,
    WarningGiven,
    WorkFinished,
)
from .flags import HAPPENED, Flag
from .money import Money
from .payments import Payments

ANNOYED = 1  # the mood from which a letter is answered before the shop asks or thanks for anything
ANGRY = 2  # the mood from which a letter is answered after a pause (F1)


@dataclass(slots=True)
class SaleFacts:
    """The state of one sale, projected from its events."""

    order: OrderPlaced | None = None
    total: Money | None = None
    payment: str = "prepaid"
    delivery: str = "post"
    items: tuple[Item, ...] = ()
    money: Payments = field(default_factory=Payments)
    events: list[Event] = field(default_factory=list)
    flags: int = 0

    prepaid = Flag()
    paid_on_delivery = Flag()
    paid_in_person = Flag()
    deferred = Flag()
    by_post = Flag()
    by_courier = Flag()
    picked_up = Flag()
    digital = Flag()
    goods_are_sent = Flag()
    sizes_differ = Flag()
    fit_is_final = Flag()  # can something with a size not be altered, or not be sent back?
    made_to_order = Flag()
    is_a_regulars = Flag()  # had the buyer received an order before?
    beside_another = Flag()  # was another order of the buyer open when this one was placed?
    is_paid = Flag()  # has all the money come?
    money_is_held = Flag()  # is there money of the buyer's with the shop?
    confirmed = Flag()
    accepted = Flag()
    begun = Flag()
    finished = HAPPENED[WorkFinished]
    packed = HAPPENED[ParcelPacked]
    under_way = HAPPENED[OutForDelivery]
    tracking = Flag()
    really_sent = Flag()  # does a number, a handover or the buyer's word stand behind "sent"?
    is_dispatched = Flag()  # has it left the shop?
    file_sent = Flag()  # did the letter go out that brings a file?
    held_up = Flag()  # did the last try to hand it over fail?
    received = HAPPENED[ReceiptConfirmed]
    is_handed_over = Flag()  # has the buyer got it?
    return_pending = Flag()
    cancelled = HAPPENED[OrderCancelled]
    service_ended = HAPPENED[ServiceEnded]
    is_ended = Flag()  # did the sale come to nothing?
    complaint_open = Flag()
    annoyed_letter_waits = Flag()  # has an annoyed letter had no answer yet?
    buyer_is_angry = Flag()  # was the buyer's last letter angry, or abuse noted since?
    put_right = Flag()  # was what went wrong settled, or money given back?
    money_went_back = HAPPENED[PaymentRefunded]
    failed_once = Flag()  # did an attempt to hand it over fail?
    failed_twice = Flag()
    unreached_once = Flag()  # did the last call, and no word since, reach nobody?
    out_of_reach = Flag()
    bad_review = Flag()
    reviewed_by_buyer = HAPPENED[ReviewReceived]
    reviewed_by_shop = HAPPENED[ReviewGiven]
    warned = HAPPENED[WarningGiven]
    # Told by who has the clock:
    heads_are_hot = Flag()  # is the pause after an angry letter not over?
    shop_is_closed = Flag()  # was it night for the shop, or a day off, at the moment looked at?

    def of_kind(self, kind: type[Event]) -> list[Event]:
        """The events so far of that kind."""
        return [event for event in self.events if type(event) is kind]

    @property
    def is_open(self) -> bool:
        """Is there an order on which something is still to happen?"""
        if self.flags & _OF_A_LIVE_ORDER != _ORDERED:
            return False
        return not self.is_handed_over or self.is_unsettled

    @property
    def is_unsettled(self) -> bool:
        """Is something still to happen although the buyer has got the goods?"""
        return self.flags & _UNSETTLED != 0 or self.awaits_deferred_payment

    @property
    def awaits_deferred_payment(self) -> bool:
        """Did the buyer get goods that are to be paid later, and are not paid yet?"""
        return self.payment == "deferred" and self.is_handed_over and not self.is_paid

    @property
    def overpaid(self) -> Money | None:
        """What came over and above the price of a sale that goes on; if it is off, all is owed."""
        return None if self.is_ended else self.money.beyond(self.total)

    @property
    def is_up_to_buyer(self) -> bool:
        """Is it the buyer who has to agree, to pay, to fetch or to send something back?"""
        if not self.confirmed or self.return_pending:
            return True
        prepaid_due = self.payment == "prepaid" and self.accepted and not self.is_paid
        to_fetch = self.is_ready_to_fetch and not self.is_handed_over
        return prepaid_due or to_fetch or self.awaits_deferred_payment

    @property
    def is_ready_to_fetch(self) -> bool:
        """Is it for the buyer to fetch, and made?"""
        return self.flags & READY_TO_FETCH == READY_TO_FETCH

    @property
    def is_with_shop(self) -> bool:
        """Is it for the shop to make it ready and send it?"""
        has_left = self.is_dispatched or self.file_sent
        return not (self.is_ended or has_left or self.is_ready_to_fetch)


_ORDERED = HAPPENED[OrderPlaced].bit
_OF_A_LIVE_ORDER = _ORDERED | SaleFacts.is_ended.bit
_UNSETTLED = SaleFacts.complaint_open.bit | SaleFacts.return_pending.bit
READY_TO_FETCH = SaleFacts.picked_up.bit | SaleFacts.finished.bit
