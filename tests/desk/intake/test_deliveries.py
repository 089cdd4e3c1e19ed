"""Raw material first: what a crash or an error leaves behind is taken up again."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from django.db import DataError, OperationalError

from takt.desk.accounts.channel import Unreadable, channel_of
from takt.desk.accounts.models import Inbox, Shop
from takt.desk.conversations.models import Message
from takt.desk.intake.deliveries import MAIL, take_delivery
from takt.desk.intake.incoming import IncomingMessage
from takt.desk.intake.models import Delivery
from takt.desk.intake.operations import process, sweep, take_message, try_again
from takt.desk.intake.queries import MAILS_AT_ONCE, batches_left, unread_deliveries
from takt.desk.intake.turning import MOST_ATTEMPTS, turn_all
from takt.desk.orders.models import Event, Journey

pytestmark = pytest.mark.django_db

MAIL_OF_OLENA = b"From: olena@example.com\nMessage-ID: <1@example.com>\nSubject: Hi\n\nWhen?\n"


def read_by_channel(inbox: Inbox, now: datetime) -> IncomingMessage:
    (incoming,) = channel_of(inbox).read(inbox, MAIL_OF_OLENA, MAIL, now)
    assert isinstance(incoming, IncomingMessage)
    return incoming


def test_stored_and_then_killed_it_is_taken_up_by_the_sweep(mailbox: Inbox, now: datetime) -> None:
    take_delivery(mailbox, MAIL_OF_OLENA, MAIL, now=now)
    assert sweep(now=now + timedelta(minutes=2)) == 1
    message = Delivery.objects.get().message
    assert message is not None
    assert message.subject == "Hi"


def test_mails_are_taken_up_together_and_calls_one_by_one(
    mailbox: Inbox, shop: Shop, now: datetime
) -> None:
    webshop = Inbox.objects.create(shop=shop, channel="woocommerce", name="Webshop")
    for number in range(MAILS_AT_ONCE + 1):
        take_delivery(mailbox, MAIL_OF_OLENA + b"%d" % number, MAIL, now=now)
    for number in range(2):
        take_delivery(webshop, b'{"id": %d}' % number, "application/json", now=now)
    batches = batches_left(before=now + timedelta(minutes=2), limit=500)
    assert [len(batch) for batch in batches] == [MAILS_AT_ONCE, 1, 1, 1]
    assert sweep(now=now + timedelta(minutes=2)) == MAILS_AT_ONCE + 3
    assert Message.objects.count() == MAILS_AT_ONCE + 1


def test_what_is_in_hand_is_left_to_whoever_has_it(mailbox: Inbox, now: datetime) -> None:
    take_delivery(mailbox, MAIL_OF_OLENA, MAIL, now=now)
    assert sweep(now=now + timedelta(seconds=5)) == 0


def test_swept_and_then_taken_again_it_counts_once(mailbox: Inbox, now: datetime) -> None:
    take_delivery(mailbox, MAIL_OF_OLENA, MAIL, now=now)
    sweep(now=now + timedelta(minutes=2))
    incoming = read_by_channel(mailbox, now)
    assert take_message(mailbox, incoming, raw=MAIL_OF_OLENA, now=now) is not None
    assert Event.objects.count() == 1


def spoil(delivery: Delivery, now: datetime, error: Exception) -> Delivery:
    """Process a delivery whose facts fail after a row has been written."""

    def turn(rows: Sequence[Delivery]) -> None:
        (row,) = rows
        Journey.objects.create(
            shop=row.shop, buyer=row.shop.buyer_set.create(created_at=now),
            started_at=now, last_event_at=now,
        )  # fmt: skip
        raise error

    (turned,) = turn_all([delivery], turn, now=now)
    return turned


def test_an_error_undoes_its_facts_and_is_noted_on_the_material(
    mailbox: Inbox, now: datetime
) -> None:
    delivery = spoil(take_delivery(mailbox, b"x", MAIL, now=now), now, RuntimeError("odd"))
    assert (delivery.done_at, delivery.attempts) == (None, 1)
    assert delivery.problem == "RuntimeError: odd"
    assert not Journey.objects.exists()
    assert list(unread_deliveries(mailbox.shop)) == [delivery]


def test_what_the_database_refuses_does_not_stop_the_mailbox(mailbox: Inbox, now: datetime) -> None:
    delivery = take_delivery(mailbox, b"x", MAIL, now=now)
    assert spoil(delivery, now, DataError("value too long")).problem == "DataError: value too long"
    with pytest.raises(OperationalError):
        spoil(delivery, now, OperationalError("the connection was lost"))


def test_what_keeps_failing_is_left_to_a_person(mailbox: Inbox, now: datetime) -> None:
    delivery = take_delivery(mailbox, MAIL_OF_OLENA, MAIL, now=now)
    for _ in range(MOST_ATTEMPTS):
        delivery = spoil(delivery, now, RuntimeError("odd"))
    assert sweep(now=now + timedelta(days=1)) == 0
    assert try_again(delivery, now=now).done_at == now


def test_what_cannot_be_understood_is_not_tried_again(mailbox: Inbox, now: datetime) -> None:
    delivery = take_delivery(mailbox, MAIL_OF_OLENA, MAIL, now=now)
    spoil(delivery, now, Unreadable("found a cat, expected an order"))
    assert Delivery.objects.get().problem == "found a cat, expected an order"
    assert sweep(now=now + timedelta(days=1)) == 0


def test_a_delivery_is_stored_once_and_processed_once(mailbox: Inbox, now: datetime) -> None:
    first = take_delivery(mailbox, MAIL_OF_OLENA, MAIL, now=now)
    process(first, now=now)
    process(take_delivery(mailbox, MAIL_OF_OLENA, MAIL, now=now), now=now)
    assert (Delivery.objects.count(), Event.objects.count()) == (1, 1)


def test_a_key_tells_apart_what_the_bytes_do_not(mailbox: Inbox, now: datetime) -> None:
    monday = take_delivery(mailbox, b'{"id":17}', "", key="order.deleted a", now=now)
    friday = take_delivery(mailbox, b'{"id":17}', "", key="order.deleted b", now=now)
    assert monday != friday
