"""A buyer with an order, a conversation, and a mailbox that sends through a real SMTP server."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from takt.desk.accounts.models import Inbox, Shop
from takt.desk.agenda.models import NextAction
from takt.desk.buyers.models import Buyer, BuyerAddress
from takt.desk.conversations.models import Conversation, Message
from takt.desk.conversations.operations import begin_conversation
from takt.desk.orders.models import Journey
from takt.desk.orders.operations import begin_journey
from takt.desk.record import Fact, record
from takt.journey import event_from_fields
from tests.peers.sink import Sink

Tell = Callable[..., None]
Wrote = Callable[..., Message]
LETTER = "night-acknowledgement"


@pytest.fixture
def mailbox(shop: Shop, sink: Sink) -> Inbox:
    return Inbox.objects.create(
        shop=shop,
        channel="email",
        name="Mail",
        address="shop@example.com",
        settings={"smtp_host": sink.host, "smtp_port": sink.port, "smtp_security": "none"},
    )


@pytest.fixture
def journey(shop: Shop, now: datetime) -> Journey:
    buyer = Buyer.objects.create(shop=shop, name="Олена Коваль", created_at=now)
    BuyerAddress.objects.create(
        shop=shop, buyer=buyer, kind=BuyerAddress.Kind.EMAIL, value="olena@example.com"
    )
    return begin_journey(shop, buyer=buyer, started_at=now)


@pytest.fixture
def tell(journey: Journey, now: datetime) -> Tell:
    """Record a fact of the sale: `tell("order confirmed", by="letter")`."""

    def tell(kind: str, at: datetime | None = None, **fields: str) -> None:
        event, problems = event_from_fields(kind, at or now, fields)
        assert event is not None, problems
        record(journey, [Fact(event, f"test:{kind}:{at or now}")], now=at or now)

    return tell


@pytest.fixture
def ordered(tell: Tell) -> None:
    tell("order placed", number="1001", buyer="Олена Коваль", total="450.00 UAH", payment="prepaid")


@pytest.fixture
def conversation(mailbox: Inbox, journey: Journey, ordered: None, now: datetime) -> Conversation:
    return begin_conversation(
        mailbox, buyer=journey.buyer, journey=journey, subject="Замовлення 1001", started_at=now
    )


@pytest.fixture
def wrote(conversation: Conversation, now: datetime) -> Wrote:
    """A letter from the buyer: `wrote("<2@buyer>", references=["<1@buyer>"])`."""

    def wrote(external_id: str, **changes: object) -> Message:
        fields: dict[str, object] = {
            "direction": Message.Direction.INCOMING,
            "happened_at": now,
            "sender_address": "olena.k@example.org",
            "subject": conversation.subject,
            "text": "Коли надішлете?",
            "needs_answer": True,
        }
        return Message.objects.create(
            shop_id=conversation.shop_id,
            conversation=conversation,
            journey=conversation.journey,
            external_id=external_id,
            **(fields | changes),
        )

    return wrote


@pytest.fixture
def owed(conversation: Conversation, now: datetime) -> NextAction:
    """An acknowledgement that the desk is to send at `now`."""
    return NextAction.objects.create(
        shop_id=conversation.shop_id,
        journey=conversation.journey,
        key="acknowledgement-1",
        play="acknowledgement",
        action="send letter",
        automatic=True,
        letter=LETTER,
        practice="A1",
        since=now,
        due_at=now + timedelta(hours=1),
        tick_at=now,
    )
