"""What the way of the goods means to the state of a sale."""

from takt.journey.events import (
    CourierAssigned,
    DeliveryFailed,
    OrderReturned,
    OutForDelivery,
    ParcelShipped,
)
from takt.journey.sale_facts import SaleFacts

from .handlers import Handlers


def _shipped(facts: SaleFacts, event: ParcelShipped) -> None:
    if event.tracking:
        facts.tracking = True
    if event.tracking or event.handover:
        facts.really_sent = True
    facts.held_up = False


def _tried_again(facts: SaleFacts, _: CourierAssigned | OutForDelivery) -> None:
    facts.held_up = False


def _failed(facts: SaleFacts, _: DeliveryFailed) -> None:
    facts.failed_twice, facts.failed_once = facts.failed_once, True
    facts.held_up = True


def _returned(facts: SaleFacts, _: OrderReturned) -> None:
    facts.return_pending = False


HANDLERS: Handlers = {
    ParcelShipped: _shipped,
    CourierAssigned: _tried_again,
    OutForDelivery: _tried_again,
    DeliveryFailed: _failed,
    OrderReturned: _returned,
}

TOLD_APART = ("parcel shipped (tracking=, handover=)",)  # is it empty, is there any?
