"""One sale from the order to the review, through a real mail server both ways.

The maker's playbook; the shop is in Kyiv; the story begins on a Monday.
"""

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from takt.desk.conversations.models import Message
from takt.desk.outbox.errors import Blocked
from takt.desk.reporting import Stopped
from tests.story.conftest import Desk, wait_for
from tests.story.orders import order, paid

MONDAY, TUESDAY, WEDNESDAY, FRIDAY = "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-06"


def words_of(mail: EmailMessage) -> str:
    body = mail.get_body()
    assert body is not None
    return str(body.get_content())


def test_a_sale_from_the_order_to_the_review(desk: Desk) -> None:
    desk.clock.at(MONDAY, "10:00")
    assert desk.order_webhook("order.created", order(desk.postfix.buyer_address)) == 200
    assert desk.owed() == {"greeting": "Mon 11:00"}
    assert "parcel shipped" in desk.blocked()

    desk.clock.at(MONDAY, "10:20")
    greeting = desk.send("greeting")
    arrived = message_from_bytes(desk.buyer_got(1), policy=policy.default)
    assert arrived["Message-ID"] == greeting.message_id
    assert "Олен" in words_of(arrived)
    assert desk.owed() == {"reminder": "Wed 10:20", "silence-call": "Fri 10:20"}

    desk.clock.at(MONDAY, "12:05")
    desk.buyer_writes(
        "Все підходить, дякую!", answers=greeting.message_id, subject="Re: замовлення"
    )
    desk.fetch()
    assert [message.direction for message in desk.thread()] == ["out", "in"]
    assert desk.thread()[1].journey == desk.journey
    assert "reminder" not in desk.owed()

    desk.tell("order confirmed", by="letter")
    assert desk.owed()["acceptance"] == "Mon 17:05"

    desk.clock.at(MONDAY, "14:30")
    desk.send("order-accepted")
    desk.tell("order accepted")
    assert "acceptance" not in desk.owed()
    assert desk.owed()["payment-reminder"] == "Thu 14:30"

    desk.clock.at(MONDAY, "15:00")
    with pytest.raises(Stopped):  # prepaid, and not paid yet (B8)
        desk.tell("parcel shipped", carrier="Нова пошта", tracking="20450000000000")
    assert desk.order_webhook("order.updated", paid(desk.postfix.buyer_address)) == 200
    assert desk.owed()["payment-thanks"] == "Tue 10:00"
    assert desk.owed()["review-for-buyer"] == "Tue 15:00"
    assert desk.owed()["begun"] == "Tue 15:00"

    desk.clock.at(MONDAY, "15:30")
    desk.send("payment-thanks")
    desk.tell("review given", rating="5")
    assert desk.owed().keys() == {"begun", "keep-in-touch"}

    desk.clock.at(TUESDAY, "11:00")
    desk.tell("work started")
    desk.send("begun")
    assert desk.owed() == {"keep-in-touch": "Fri 11:00"}

    desk.clock.at(WEDNESDAY, "12:00")
    desk.tell("work finished")
    desk.tell("parcel packed")
    with pytest.raises(Blocked):  # nothing stands behind "sent" yet (C6)
        desk.send("shipped")
    desk.tell("parcel shipped", carrier="Нова пошта", tracking="20450000000000")
    assert desk.owed()["shipped"] == "Wed 17:00"
    assert "dispatch" not in desk.owed()

    desk.send("shipped")
    letter = message_from_bytes(desk.buyer_got(5), policy=policy.default)
    assert "20450000000000" in words_of(letter)
    assert letter["References"].split()[-1] == letter["In-Reply-To"]

    desk.clock.at(FRIDAY, "10:00")
    desk.tell("order delivered")
    assert desk.owed()["thanks-after-receipt"] == "Mon 10:00"
    desk.send("thanks-after-receipt")

    desk.clock.at("2026-03-09", "09:30")
    assert desk.owed() == {"review-request": "Mon 10:00"}
    desk.send("review-request")
    desk.clock.at("2026-03-09", "18:00")
    desk.tell("review received", rating="5", text="Дуже гарно!")
    assert desk.owed().keys() == {"review-thanks"}
    desk.send("review-thanks")
    assert desk.owed() == {}
    assert not desk.journey.is_open


def test_a_letter_to_nobody_comes_back_to_where_it_was_written(desk: Desk) -> None:
    desk.clock.at(MONDAY, "10:00")
    desk.order_webhook("order.created", order("nobody@takt.test"))
    greeting = desk.send("greeting")
    wait_for(lambda: len(desk.postfix.seller.delivered()) == 1)
    desk.clock.at(MONDAY, "10:30")
    desk.fetch()
    letter = Message.objects.get(external_id=greeting.message_id)
    assert letter.bounced_at is not None
    assert "nobody@takt.test" in letter.bounce_reason or "5.1.1" in letter.bounce_reason
    assert [(message.direction, message.automatic) for message in desk.thread()] == [
        ("out", ""),
        ("in", "bounce"),
    ]
    assert "first-reply" not in desk.owed()
