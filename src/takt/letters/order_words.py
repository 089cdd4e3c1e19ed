"""How far an order has come, as a letter that speaks of several orders says it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from takt.letters import wording

Stage = Literal["asked", "agreed", "unpaid", "accepted", "begun", "packed", "sent"]

# The words stand after the order: neuter in Ukrainian and Polish, masculine in Russian.
_STAGES: Mapping[str, Mapping[Stage, str]] = {
    "uk": {
        "asked": "чекаємо на Ваше підтвердження",
        "agreed": "підтверджене",
        "unpaid": "чекаємо на оплату",
        "accepted": "готуємо",
        "begun": "у роботі",
        "packed": "запаковане",
        "sent": "уже в перевізника",
    },
    "ru": {
        "asked": "ждём Вашего подтверждения",
        "agreed": "подтверждён",
        "unpaid": "ждём оплаты",
        "accepted": "готовим",
        "begun": "в работе",
        "packed": "упакован",
        "sent": "уже у перевозчика",
    },
    "pl": {
        "asked": "czekamy na potwierdzenie",
        "agreed": "potwierdzone",
        "unpaid": "czekamy na płatność",
        "accepted": "przygotowujemy",
        "begun": "w trakcie realizacji",
        "packed": "zapakowane",
        "sent": "już u przewoźnika",
    },
    "en": {
        "asked": "waiting for your word",
        "agreed": "confirmed",
        "unpaid": "waiting for payment",
        "accepted": "being prepared",
        "begun": "in the making",
        "packed": "packed",
        "sent": "with the carrier",
    },
}
_NUMBER = {"uk": "№ ", "ru": "№ ", "pl": "nr ", "en": "order "}
_PROMISED = {"uk": "обіцяне до", "ru": "обещан до", "pl": "obiecane do", "en": "promised for"}


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
    text = f"– {_NUMBER[language]}{order.number}: {_STAGES[language][order.stage]}"
    day = order.promised_on
    if day is None or day < today or order.stage == "sent":
        return text
    return f"{text}, {_PROMISED[language]} {wording.date(day, language, today=today)}"
