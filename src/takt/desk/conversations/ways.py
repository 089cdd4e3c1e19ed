"""In which ways a buyer can be told something: only these are offered."""

from typing import NamedTuple

from takt.desk.buyers.models import BuyerAddress
from takt.desk.orders.models import Journey


class Ways(NamedTuple):
    letter: bool
    call: bool


def ways_to_buyer(journey: Journey) -> Ways:
    """By letter, by telephone. Who waits for an answer has written from somewhere.

    No query where the sale was fetched with its conversations and its buyer's addresses.
    """
    kinds = {address.kind for address in journey.buyer.addresses.all()}
    has_written = any(talk.waiting_since for talk in journey.conversations.all())
    return Ways(
        letter=BuyerAddress.Kind.EMAIL in kinds or has_written,
        call=BuyerAddress.Kind.PHONE in kinds,
    )
