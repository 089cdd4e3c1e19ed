"""Letters taken in one batch, in several, or one by one leave the same."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import count
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from takt.desk.accounts.models import Inbox, Shop
from takt.desk.conversations.models import Message
from takt.desk.intake.deliveries import MAIL, take_deliveries
from takt.desk.intake.incoming import (
    Bounce,
    IncomingAttachment,
    IncomingMessage,
    IncomingOrder,
    Person,
)
from takt.desk.intake.models import Delivery
from takt.desk.intake.operations import take_messages, take_order
from takt.desk.intake.storing import store_all
from takt.desk.intake.turning import turn_all
from takt.desk.record import Fact
from takt.journey import OrderPlaced

from .conftest import IRYNA, OLENA, at

pytestmark = pytest.mark.django_db

LATER = at(12, day=31)
NUMBER = "59016723331"
ORDERED = Fact(OrderPlaced(happened_at=at(7), number=NUMBER), "files:order:placed")
SHOP = Person(name="Бурштин", email="shop@example.com")
MARKET = Person(name="Allegro", email="no-reply@market.example")
ONE_WITH_A_PHONE = Person(name="Олена Коваль", email="olena@work.example", phone="+380501234567")
HER_PHONE = replace(ONE_WITH_A_PHONE, email="olena@example.com")
IDS = [f"<{n}@example.com>" for n in range(5)]
SUBJECTS = [
    "Браслет",
    "Re: Браслет",
    "Замовлення 59016723331",
    "New message for order #59016723331",
    "",
]
TEXTS = ["Коли відправите?", "Дякую!", "Де моє замовлення №59016723331?", "", "> цитата\nТак."]

letters = st.builds(
    IncomingMessage,
    external_id=st.sampled_from(IDS),
    person=st.sampled_from([OLENA, OLENA, IRYNA, SHOP, MARKET, ONE_WITH_A_PHONE, HER_PHONE]),
    happened_at=st.integers(0, 2000).map(lambda hours: at(8) + timedelta(hours=hours)),
    subject=st.sampled_from(SUBJECTS),
    text=st.sampled_from(TEXTS),
    thread_ids=st.lists(st.sampled_from(IDS), max_size=2, unique=True),
    recipient_address=st.sampled_from(["shop@example.com", "olena@example.com"]),
    automatic=st.sampled_from(["", "", "", "auto-reply", "no-reply"]),
    attachments=st.sampled_from([(), (IncomingAttachment("фото.jpg", "image/jpeg", b"1"),)]),
    bounce=st.none()
    | st.builds(
        Bounce,
        message_ids=st.lists(st.sampled_from(IDS), max_size=2),
        recipient=st.just("olena@example.com"),
        reason=st.just("550 no such user"),
        permanent=st.booleans(),
    ),
)
shops = count()
QUERIES_OF_A_BATCH = 38
"""Of strangers' letters; the savepoints of the test are among them."""


def taken(batches: Sequence[Sequence[IncomingMessage]]) -> dict[str, list[str]]:
    """What a shop of its own holds once these batches have come in, and one order before them."""
    shop = Shop.objects.create(name="Бурштин", slug=f"shop-{next(shops)}", language="uk")
    inbox = Inbox.objects.create(shop=shop, channel="email", address="shop@example.com")
    take_order(inbox, IncomingOrder("7", NUMBER, OLENA, [ORDERED]), now=LATER)
    places = count()
    for batch in batches:
        rows = take(inbox, {str(next(places)).encode(): letter for letter in batch})
        assert not any(row.problem for row in rows)
    return everything_of(shop)


def take(inbox: Inbox, batch: dict[bytes, IncomingMessage]) -> list[Delivery]:
    """Take in letters that were read already, by their raw material."""
    rows = take_deliveries(inbox, list(batch), MAIL, now=LATER)
    said = {row.pk: letter for row, letter in zip(rows, batch.values(), strict=True)}

    def turn(rows: Sequence[Delivery]) -> None:
        store_all(inbox, [(row, said[row.pk]) for row in rows], now=LATER)

    return turn_all(rows, turn, now=LATER)


def everything_of(shop: Shop) -> dict[str, list[str]]:
    """Every row of the shop, by model; keys as places among the rows of their model."""
    models = [
        m
        for m in apps.get_models()
        if m is not Inbox and any(f.name == "shop" for f in m._meta.fields)
    ]
    places = {
        model: {pk: n for n, pk in enumerate(_rows(model, shop).values_list("pk", flat=True))}
        for model in models
    }
    return {m.__name__: sorted(_told(row, places) for row in _rows(m, shop)) for m in models}


def _rows(model: Any, shop: Shop) -> Any:
    return model._default_manager.filter(shop=shop).order_by("pk")


def _told(row: Any, places: dict[Any, dict[int, int]]) -> str:
    told = {}
    for field in row._meta.fields:
        value = getattr(row, field.attname)
        if field.related_model is Inbox:
            value = "the inbox"
        elif field.related_model in places:
            value = value and places[field.related_model][value]
        elif field.name == "object_id":  # of a word: its thing, by kind
            kind = next(m for m in places if m.__name__.lower() == row.kind)
            value = places[kind][value]
        elif field.name in ("source_key", "moved"):  # these hold keys inside
            value = str(value).rsplit(":", 1)[-1] if field.name == "source_key" else ""
        if not field.primary_key and field.name != "shop":
            told[field.name] = value
    return repr(told)


@settings(max_examples=20, deadline=None)
@given(came=st.lists(letters, max_size=6), cut=st.integers(1, 5))
def test_one_batch_or_several_or_one_by_one_leave_the_same(
    came: list[IncomingMessage], cut: int
) -> None:
    one_by_one = taken([[letter] for letter in came])
    assert taken([came]) == one_by_one
    assert taken([came[:cut], came[cut:]]) == one_by_one


def letter(external_id: str) -> IncomingMessage:
    return IncomingMessage(external_id, OLENA, at(9), "Питання", "Коли?")


def mail(number: int) -> bytes:
    head = f"From: olena@example.com\nMessage-ID: <{number}@example.com>\nSubject: Hi {number}\n"
    return f"{head}Date: Mon, 2 Mar 2026 10:0{number}:00 +0200\n\nWhen?\n".encode()


def test_what_cannot_become_facts_hurts_only_itself(mailbox: Inbox) -> None:
    """No database holds a moment before the year 1, which this one is in UTC."""
    before_all = datetime.min.replace(tzinfo=timezone(timedelta(hours=2)))
    good, bad = letter("<1@x>"), replace(letter("<2@x>"), happened_at=before_all)
    rows = take(mailbox, {b"1": good, b"2": bad, b"3": letter("<3@x>")})
    assert [bool(row.done_at) for row in rows] == [True, False, True]
    assert (rows[1].problem[:13], rows[1].attempts) == ("OverflowError", 1)
    assert Message.objects.count() == 2


def test_the_same_letter_twice_in_one_batch_is_one(mailbox: Inbox, now: datetime) -> None:
    one, again = take_messages(mailbox, [mail(1), mail(1)], now=now)
    assert one == again
    assert Message.objects.count() == 1


def test_what_was_stored_before_and_not_read_is_read_with_the_batch(
    mailbox: Inbox, now: datetime
) -> None:
    take_deliveries(mailbox, [mail(1)], MAIL, now=now)
    assert [m and m.subject for m in take_messages(mailbox, [mail(1), mail(2)], now=now)] == [
        "Hi 1",
        "Hi 2",
    ]
    assert not Delivery.objects.filter(done_at=None).exists()


@pytest.mark.parametrize("count", [1, 2, 9])
def test_a_batch_costs_the_same_queries_however_many_letters(
    mailbox: Inbox, now: datetime, count: int
) -> None:
    with CaptureQueriesContext(connection) as queries:
        take_messages(mailbox, [mail(n) for n in range(count)], now=now)
    assert len(queries) == QUERIES_OF_A_BATCH
