"""Checking a draft while it is written: `python -m benchmarks.checking`.

What the composer asks of the server after each pause: a draft of 1,500 characters against a letter
with questions, with the order's facts, through the whole desk.
"""

import time
from datetime import UTC, datetime

from benchmarks.desk import throwaway_desk
from benchmarks.measure import percentile, tell

REQUESTS = 200
LENGTH = 1_500
LETTER = """Добрий день! Я замовляла у вас каблучку з бурштином, номер 1. Скільки коштує доставка до
Львова? Чи можна змінити розмір на 17? І коли саме ви її надішлете? Бо вже другий тиждень чекаю, а
ви обіцяли минулої п'ятниці. Також підкажіть, будь ласка, чи є до неї сережки.

Дякую,
Олена"""
DRAFT = """Добрий день, Олено!

Дякуємо за лист і перепрошуємо, що Вам довелося чекати. Каблучка вже готова, лишилося тільки
спакувати її. Доставка до Львова Новою поштою коштує 80 грн. Розмір змінити можна: майстриня
зробить 17-й за два дні. Сережки до неї є, такі самі, з медового бурштину, по 850 грн.
"""


def measure() -> dict[str, float]:
    """Write a draft in many small steps, as its owner would, and time each answer."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext, override_settings

    from takt.desk.accounts.models import User

    address = _conversation()
    text = (DRAFT * (LENGTH // len(DRAFT) + 1))[:LENGTH]
    with override_settings(ALLOWED_HOSTS=["testserver"]):
        client = Client()
        client.force_login(User.objects.get())
        _seconds(client, address, text)  # the data files are read once
        seconds = [_seconds(client, address, text[n:] + text[:n]) for n in range(REQUESTS)]
        with CaptureQueriesContext(connection) as queries:
            _seconds(client, address, text)
    return {
        "characters": LENGTH,
        "p50_ms": percentile(seconds, 0.5) * 1000,
        "p95_ms": percentile(seconds, 0.95) * 1000,
        "queries": len(queries),
    }


def _conversation() -> str:
    """A sale of whose order the buyer asks; the address where its drafts are checked."""
    from benchmarks.populate import add_sales
    from takt.cli.new_shop import open_shop
    from takt.desk.accounts.models import Inbox
    from takt.desk.intake.incoming import IncomingMessage, Person
    from takt.desk.intake.operations import take_message

    now = datetime.now(UTC)
    shop = open_shop(
        shop_name="Bench", owner="o@example.com", ask_password=lambda: "long enough here", now=now
    )
    add_sales(shop, 1, now=now)
    mailbox = Inbox.objects.create(shop=shop, channel="email", name="Mail", address="s@example.com")
    letter = IncomingMessage(
        external_id="<1@example.com>",
        person=Person(name="Олена Коваль", email="buyer@example.com"),
        happened_at=now,
        subject="№1",
        text=LETTER,
    )
    message = take_message(mailbox, letter, raw=LETTER.encode(), now=now)
    if message is None:
        raise ValueError("the letter was not taken in")
    return f"/s/{shop.slug}/conversations/{message.conversation_id}/remarks/"


def _seconds(client, address, text) -> float:  # type: ignore[no-untyped-def]
    started = time.perf_counter()
    response = client.post(address, {"text": text})
    if response.status_code != 200:
        raise ValueError(f"{address}: {response.status_code}")
    return time.perf_counter() - started


if __name__ == "__main__":
    with throwaway_desk():
        tell(measure())
