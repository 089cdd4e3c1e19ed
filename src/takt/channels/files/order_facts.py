"""An order of a file in the desk's terms: who, and what happened by its own dates."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from takt.channels.files.orders_csv import OrderRow
from takt.desk.accounts.models import Inbox
from takt.desk.intake.incoming import IncomingOrder, Person
from takt.desk.record import Fact
from takt.journey import (
    Event,
    Item,
    Money,
    OrderCancelled,
    OrderDelivered,
    OrderPlaced,
    ParcelShipped,
    PaymentReceived,
)

CURRENCY_OF = {
    "UA": "UAH", "PL": "PLN", "GB": "GBP", "US": "USD", "CZ": "CZK", "RO": "RON", "DE": "EUR",
    "LT": "EUR", "LV": "EUR", "EE": "EUR", "SK": "EUR", "FR": "EUR", "ES": "EUR", "IT": "EUR",
}  # fmt: skip
"""The money of the shop's country, for sums that do not say theirs."""


def incoming_order(inbox: Inbox, row: OrderRow) -> IncomingOrder:
    """The order with its facts. Keyed by its number: read again, it adds nothing."""
    values = row.values
    prefix = f"files:{inbox.pk}:order:{row.number}"
    return IncomingOrder(
        external_id=row.number,
        number=row.number,
        person=Person(
            name=values.get("buyer", ""),
            email=values.get("email", ""),
            phone=values.get("phone", ""),
            customer_id=values.get("customer_id", ""),
        ),
        facts=tuple(
            Fact(event, f"{prefix}:{event.kind}")
            for event in _events(row, currency_of(inbox, values))
        ),
    )


def currency_of(inbox: Inbox, values: Mapping[str, Any]) -> str:
    """The currency of the row, of its total, or of the shop's country."""
    said: str | None = values.get("currency") or values["total"][1]
    return said or CURRENCY_OF.get(inbox.shop.country, "EUR")


def _events(row: OrderRow, currency: str) -> Iterator[Event]:
    values = row.values
    total = _money(values["total"], currency)
    yield OrderPlaced(
        happened_at=values["placed_at"],
        number=row.number,
        buyer=values.get("buyer"),
        total=total,
        payment=values.get("payment", "prepaid"),
        delivery=values.get("delivery", "post"),
        message=values.get("message"),
        items=tuple(_item(item, currency) for item in row.items),
    )
    if "paid_at" in values:
        yield PaymentReceived(happened_at=values["paid_at"], amount=total)
    if "shipped_at" in values:
        yield ParcelShipped(
            happened_at=values["shipped_at"],
            carrier=values.get("carrier"),
            tracking=values.get("tracking"),
            handover=None if "tracking" in values else "noted as sent in the file",
        )
    if "delivered_at" in values:
        yield OrderDelivered(happened_at=values["delivered_at"])
    if "cancelled_at" in values:
        yield OrderCancelled(happened_at=values["cancelled_at"])


def _item(values: Mapping[str, Any], currency: str) -> Item:
    return Item(
        sku=values.get("sku"),
        title=values.get("title"),
        size=values.get("size"),
        qty=values.get("qty", 1),
        price=_money(values["price"], currency) if "price" in values else None,
    )


def _money(read: tuple[Decimal, str | None], currency: str) -> Money:
    return Money(read[0], read[1] or currency)
