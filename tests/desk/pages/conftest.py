"""A desk at a fixed moment, people at it, and sales told as journals."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from textwrap import dedent
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from takt.desk.accounts.models import Inbox, Shop, Teammate
from takt.desk.buyers.operations import know_buyer
from takt.desk.buyers.person import Person
from takt.desk.conversations.models import Conversation
from takt.desk.intake.incoming import IncomingMessage
from takt.desk.intake.operations import take_message
from takt.desk.orders.models import Journey
from takt.desk.orders.operations import begin_journey
from takt.desk.record import Fact, record
from takt.journey import parse_journal
from tests.response import Response

Moved = Callable[..., None]


@pytest.fixture(autouse=True)
def at_the_moment(monkeypatch: pytest.MonkeyPatch, now: datetime) -> Moved:
    """The pages' clock stands at `now`; called with a length of time, it is moved on."""
    moment = [now]
    monkeypatch.setattr(timezone, "now", lambda: moment[0])

    def move(**length: float) -> None:
        moment[0] += timedelta(**length)

    return move


@dataclass(frozen=True)
class Desk:
    """A person's browser at the desk of one shop; addresses are given from the shop's own."""

    client: Client
    shop: Shop

    def url(self, path: str) -> str:
        return f"/s/{self.shop.slug}/{path}"

    def get(self, path: str, **headers: str) -> Response:
        return self.client.get(self.url(path), headers=headers)

    def text(self, path: str) -> str:
        response = self.get(path)
        assert response.status_code == 200, (path, response.status_code)
        return response.content.decode()

    def post(self, path: str, **data: Any) -> Response:
        return self.client.post(self.url(path), data)


def desk_of(teammate: Teammate, shop: Shop) -> Desk:
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(teammate.user)
    return Desk(client, shop)


@pytest.fixture
def desk(owner: Teammate, shop: Shop) -> Desk:
    return desk_of(owner, shop)


@pytest.fixture
def colleagues_desk(teammate: Teammate, shop: Shop) -> Desk:
    return desk_of(teammate, shop)


Sale = Callable[..., Journey]


@pytest.fixture
def sale(shop: Shop, now: datetime) -> Sale:
    """A sale told as a journal: `sale("2026-03-02 09:00  order placed  number=1001")`."""
    told = iter(range(1000))

    def tell(journal: str, name: str = "Олена Коваль", email: str = "olena@example.com") -> Journey:
        parsed = parse_journal(dedent(journal), shop.zone)
        assert not parsed.problems, parsed.problems
        buyer = know_buyer(shop, Person(name=name, email=email), inbox=None, now=now)
        journey = begin_journey(shop, buyer=buyer, started_at=now)
        facts = [Fact(event, f"test:{next(told)}") for event in parsed.events]
        record(journey, facts, now=now)
        return journey

    return tell


Mail = Callable[..., Conversation]


@pytest.fixture
def mail(mailbox: Inbox, now: datetime) -> Mail:
    """A buyer's letter, taken in as mail is."""
    count = iter(range(1000))

    def take(text: str, sender: str = "olena@example.com", **more: Any) -> Conversation:
        number = next(count)
        incoming = IncomingMessage(
            external_id=f"<{number}@buyer.example>",
            person=Person(name=more.pop("name", "Олена Коваль"), email=sender),
            happened_at=more.pop("at", now),
            subject=more.pop("subject", "Питання"),
            text=text,
            recipient_address="shop@example.com",
            **more,
        )
        message = take_message(mailbox, incoming, raw=str(number).encode(), now=now)
        assert message is not None
        return message.conversation

    return take


PLACED = '2026-03-02 09:30  order placed  number=1001 total="450.00 UAH"'
CONFIRMED = f"""{PLACED}
2026-03-02 09:40  message sent  letter=greeting
2026-03-02 09:50  order confirmed  by=letter"""
