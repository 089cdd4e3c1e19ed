"""A shop as it lives: a clock that we turn, a mailbox at a real mail server, a web shop."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

import pytest
from django.test import Client

from takt.desk.accounts.channel import channel_of
from takt.desk.accounts.models import Inbox, Shop, Teammate
from takt.desk.agenda.models import BlockedEvent, NextAction
from takt.desk.conversations.models import Conversation, Message
from takt.desk.conversations.opening import open_conversation
from takt.desk.conversations.ready import language_for, ready_letter
from takt.desk.orders.models import Journey
from takt.desk.outbox.delivery import sweep
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.operations import queue_letter
from takt.desk.reporting import report
from takt.journey import event_from_fields
from tests.peers.postfix import Postfix
from tests.story.clock import KYIV, Clock

SECRET = "desk-secret"
ARRIVES_WITHIN = 15.0


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock(datetime(2026, 3, 2, 7, 0, tzinfo=UTC))
    monkeypatch.setattr("django.utils.timezone.now", lambda: clock.now)
    return clock


@dataclass
class Desk:
    """What a seller and the world around do to the desk."""

    clock: Clock
    shop: Shop
    owner: Teammate
    mail: Inbox
    web: Inbox
    postfix: Postfix
    browser: Client
    told: int = 0

    def order_webhook(self, topic: str, order: dict[str, Any]) -> int:
        """WooCommerce calls; the status of the answer."""
        body = json.dumps(order).encode()
        digest = hmac.digest(SECRET.encode(), body, hashlib.sha256)
        answer = self.browser.post(
            f"/hooks/{self.web.token}/",
            body,
            content_type="application/json",
            headers={
                "X-WC-Webhook-Topic": topic,
                "X-WC-Webhook-Signature": base64.b64encode(digest).decode(),
                "X-WC-Webhook-Delivery-ID": f"{topic} {self.clock.now}",
            },
        )
        return answer.status_code

    @property
    def journey(self) -> Journey:
        """The one sale there is."""
        return Journey.objects.get(shop=self.shop)

    def owed(self) -> dict[str, str]:
        """What is owed: play and deadline in local time, the nearest first."""
        rows = NextAction.objects.filter(shop=self.shop, paused=False).order_by("due_at", "play")
        return {row.play: f"{row.due_at.astimezone(KYIV):%a %H:%M}" for row in rows}

    def blocked(self) -> list[str]:
        return sorted({row.event for row in BlockedEvent.objects.filter(shop=self.shop)})

    def tell(self, kind: str, **fields: str) -> None:
        """The seller reports a fact."""
        event, problems = event_from_fields(kind, self.clock.now, fields)
        assert event is not None, problems
        self.told += 1
        report(
            self.journey, event, source_key=f"button:{self.told}", by=self.owner, now=self.clock.now
        )

    def send(self, letter: str) -> OutgoingLetter:
        """The seller takes the ready letter and sends it; the undo time passes."""
        journey = self.journey
        filled = ready_letter(journey, letter, language=language_for(journey), now=self.clock.now)
        queued = queue_letter(
            open_conversation(journey, now=self.clock.now),
            text=filled.text,
            subject=filled.subject,
            letter=letter,
            author=self.owner,
            now=self.clock.now,
        )
        self.undo_time_passes()
        queued.refresh_from_db()
        return queued

    def undo_time_passes(self) -> None:
        """The worker sends what is due; nothing fails."""
        self.clock.now += timedelta(seconds=11)
        sweep(clock=lambda: self.clock.now, worker="story")
        left = OutgoingLetter.objects.filter(sent_at=None, withdrawn_at=None)
        assert [letter.last_error for letter in left] == []

    def buyer_got(self, number: int) -> bytes:
        """The buyer's newest mail, once there are so many."""
        wait_for(lambda: len(self.postfix.buyers_mail()) == number)
        return self.postfix.buyers_mail()[-1]

    def buyer_writes(self, text: str, *, answers: str = "", subject: str = "") -> None:
        """The buyer sends a mail through the real server."""
        mail = EmailMessage()
        mail["From"] = f"Олена Коваль <{self.postfix.buyer_address}>"
        mail["To"] = self.postfix.seller_address
        mail["Subject"] = subject
        mail["Date"] = format_datetime(self.clock.now)
        mail["Message-ID"] = f"<{self.clock.now:%H%M%S}@buyer.example>"
        if answers:
            mail["In-Reply-To"] = mail["References"] = answers
        mail.set_content(text)
        before = len(self.postfix.seller.delivered())
        self.postfix.send(mail.as_bytes())
        wait_for(lambda: len(self.postfix.seller.delivered()) == before + 1)

    def fetch(self) -> None:
        """The desk looks into its mailbox by IMAP."""
        self.mail.refresh_from_db()
        channel_of(self.mail).poll(self.mail, self.clock.now)
        self.mail.refresh_from_db()
        assert self.mail.last_problem == ""

    def thread(self) -> list[Message]:
        """The one conversation there is, in order."""
        return list(Conversation.objects.get().messages.order_by("happened_at", "pk"))


def wait_for(seen: Callable[[], bool]) -> None:
    deadline = time.monotonic() + ARRIVES_WITHIN
    while not seen():
        assert time.monotonic() < deadline, "it did not arrive"
        time.sleep(0.02)


@pytest.fixture
def desk(shop: Shop, owner: Teammate, clock: Clock, postfix: Postfix, client: Client) -> Desk:
    mail = Inbox(
        shop=shop,
        channel="email",
        name="Пошта",
        address=postfix.seller_address,
        settings={
            "imap_host": postfix.seller.host,
            "imap_port": postfix.seller.port,
            "imap_security": "none",
            "smtp_host": postfix.host,
            "smtp_port": postfix.port,
            "smtp_security": "none",
            "user": postfix.seller.user,
        },
    )
    mail.secrets = {"secret_password": postfix.seller.password}
    mail.save()
    web = Inbox(shop=shop, channel="woocommerce", name="Сайт")
    web.secrets = {"secret_webhook": SECRET}
    web.save()
    return Desk(clock, shop, owner, mail, web, postfix, client)
