"""How a letter speaks of an order: how far it has come, and what was agreed for it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from takt.letters import wording
from takt.letters.text_data import table

Stage = Literal[
    "asked", "agreed", "unpaid", "accepted", "begun", "finished", "packed", "to fetch", "sent"
]

_WORDS = "orders/words"


@dataclass(frozen=True, slots=True)
class OrderUnderWay:
    """An order the buyer still waits on; `promised_on` is the day it was promised for."""

    number: str
    stage: Stage
    promised_on: dt.date | None = None


def orders_list(orders: Iterable[OrderUnderWay], language: str, *, today: dt.date) -> str:
    """The orders, one a line: number, how far it is, and the day promised while it is ahead."""
    return "\n".join(_order(order, language, today) for order in orders)


def _order(order: OrderUnderWay, language: str, today: dt.date) -> str:
    words = table(_WORDS, language)
    text = f"– {words['number'].format(number=order.number)}: {words[order.stage]}"
    day = order.promised_on
    if day is None or day < today or order.stage in ("to fetch", "sent"):
        return text
    said = words["promised"].format(day=wording.date(day, language, today=today))
    return f"{text}, {said}"


def plan(delivery: str, day: dt.date, language: str, *, today: dt.date) -> str:
    """By when it is sent, or can be fetched: a sentence without its full stop."""
    words = table(_WORDS, language)
    said = words.get(f"plan {delivery}", words["plan"])
    return said.format(day=wording.date(day, language, today=today))


def visit_day(day: dt.date, language: str, *, today: dt.date) -> str:
    """The day on which somebody comes: "today", "on 6 March"."""
    words = table(_WORDS, language)
    if day == today:
        return words["today"]
    return words["on day"].format(day=wording.date(day, language, today=today))


def stage_words(stage: str, language: str) -> str:
    """What is being done now, where the shop has no words of its own for it."""
    return table(_WORDS, language)[f"now {stage}"]


def one_parcel(language: str) -> str:
    """The offer to send all that the buyer waits for together (B10), in whole sentences."""
    return table(_WORDS, language)["one parcel"]


def agreed_terms(payment: str, delivery: str, language: str) -> dict[str, str]:
    """What was agreed for one order, by placeholder, where the shop's public terms would say
    something else: nobody who pays at the door is asked to pay before the work (B1).

    `payment` and `delivery` as in the fact `order placed`.
    """
    words = table(_WORDS, language)
    agreed = {
        "payment_terms": words.get(f"payment {payment}"),
        "delivery_terms": words.get(f"delivery {delivery}"),
    }
    return {name: text for name, text in agreed.items() if text}
