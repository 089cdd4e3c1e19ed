"""What the shop says of its WooCommerce: what "completed" means, which letters it mails.

WooCommerce marks an order completed by a person's click; whether the parcel is on its way then,
or has arrived, only that shop knows. And it mails the buyer by itself at a change of status: a
letter that it has sent already is not sent again by the desk. Both are settings of the inbox;
without them nothing is claimed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from takt.channels.woocommerce.material import Json, moment, words
from takt.channels.woocommerce.told import Told
from takt.desk.accounts.models import Inbox
from takt.desk.record import Fact
from takt.journey import Event, MessageSent, NoteAdded, OrderDelivered, ParcelShipped

SHIPPED, DELIVERED = "shipped", "delivered"
MAILED_AT = ("on-hold", "processing", "completed")
"""Statuses at whose first sight WooCommerce mails the buyer, unless that mail is switched off."""


@dataclass(frozen=True)
class Habits:
    completed_means: str = ""
    letters: Mapping[str, str] = field(default_factory=dict)
    """By status: which letter of the desk WooCommerce's own mail takes the place of."""

    @classmethod
    def of(cls, inbox: Inbox) -> "Habits":
        names = {status: inbox.settings.get(letter_field(status), "") for status in MAILED_AT}
        return cls(
            completed_means=inbox.settings.get("completed_means", ""),
            letters={status: name for status, name in names.items() if name},
        )


def letter_field(status: str) -> str:
    return f"letter_{status.replace('-', '_')}"


def facts_of_habits(order: Json, told: Told, habits: Habits, modified: datetime) -> Iterator[Fact]:
    """What follows from the status by the shop's own word."""
    status = words(order, "status")
    completed = moment(order, "date_completed")
    if status == "completed":
        yield from _completed(told, habits, completed or modified)
    if letter := habits.letters.get(status):
        sent = MessageSent(
            happened_at=completed or modified, letter=letter, automatic=True, channel="woocommerce"
        )
        yield told.fact(sent, "mailed", status)


def _completed(told: Told, habits: Habits, at: datetime) -> Iterator[Fact]:
    event: Event = NoteAdded(happened_at=at, text="WooCommerce: completed")
    if habits.completed_means == DELIVERED:
        event = OrderDelivered(happened_at=at)
    elif habits.completed_means == SHIPPED:
        if any(isinstance(event, ParcelShipped) for event in told.standing):
            return
        event = ParcelShipped(happened_at=at, handover="completed in WooCommerce")
    yield told.fact(event, "completed")
