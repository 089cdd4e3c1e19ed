"""Letters and orders as channels hand them over, in a few words."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from typing import Any

import pytest

from takt.desk.accounts.models import Inbox
from takt.desk.conversations.models import Message
from takt.desk.intake.incoming import IncomingMessage, IncomingOrder, Person
from takt.desk.intake.operations import take_message, take_order
from takt.desk.orders.models import Journey
from takt.desk.record import Fact
from takt.journey import Money, OrderPlaced

OLENA = Person(name="Олена Коваль", email="olena@example.com")
IRYNA = Person(name="Ірина Мельник", email="iryna@example.com")

Take = Callable[..., Message | None]
Write = Callable[..., Message]
TakeOrder = Callable[..., Journey]


def at(hour: int, minute: int = 0, day: int = 2) -> datetime:
    """A moment of March 2026; the 2nd is a Monday."""
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def take(mailbox: Inbox) -> Take:
    """Take in a letter; what is not said is that of a plain letter of Olena's."""
    numbers = count(1)

    def take(text: str = "Добрий день! Коли відправите?", **said: Any) -> Message | None:
        number = next(numbers)
        raw = said.pop("raw", f"raw {number}".encode())
        plain: dict[str, Any] = {
            "external_id": f"<letter-{number}@example.com>",
            "person": OLENA,
            "happened_at": at(10),
            "subject": "Питання",
            "text": text,
            "recipient_address": "shop@example.com",
        }
        incoming = IncomingMessage(**plain | said)
        return take_message(mailbox, incoming, raw=raw, now=at(12, day=31))

    return take


@pytest.fixture
def write(take: Take) -> Write:
    """Take in a letter, likewise, that becomes a message."""

    def write(*text: str, **said: Any) -> Message:
        message = take(*text, **said)
        assert message is not None
        return message

    return write


@pytest.fixture
def order(mailbox: Inbox) -> TakeOrder:
    """Take in an order of Olena's, as a webhook would bring it."""

    def take(number: str = "1001", person: Person = OLENA, **said: Any) -> Journey:
        event = OrderPlaced(
            happened_at=said.get("placed_at", at(8)),
            number=number,
            total=Money(Decimal("450.00"), "UAH"),
            items=said.get("items", ()),
        )
        fact = Fact(event, f"shop:{mailbox.pk}:order:{number}:placed")
        incoming = IncomingOrder(number, number, person, [fact])
        sale = take_order(mailbox, incoming, now=at(12, day=31))
        assert sale is not None
        return sale

    return take
