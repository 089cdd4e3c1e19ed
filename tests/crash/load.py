"""The world outside goes on while the desk dies: mails, orders."""

import base64
import hashlib
import hmac
import json
import random
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime

from tests.crash.desk import SECRET, CrashDesk
from tests.peers.dovecot import Dovecot

BUYERS = 12


class Load:
    """What was put in: `mails` are Message-IDs, `answered` the orders whose webhook got a 2xx."""

    def __init__(self, desk: CrashDesk, dovecot: Dovecot, seed: int) -> None:
        self.desk, self.dovecot = desk, dovecot
        self.mails: list[str] = []
        self.called: list[int] = []
        self.answered: list[int] = []
        self.stop = threading.Event()
        self.threads = [
            threading.Thread(target=self._go_on, args=(work, random.Random(seed + place)))
            for place, work in enumerate((self._mail, self._order))
        ]

    def mail_in(self) -> None:
        """One mail, and no more."""
        self._mail(random.Random(0))

    def begin(self) -> None:
        for thread in self.threads:
            thread.start()

    def end(self) -> None:
        self.stop.set()
        for thread in self.threads:
            thread.join()

    def _go_on(self, work: Callable[[random.Random], None], dice: random.Random) -> None:
        while not self.stop.is_set():
            work(dice)
            time.sleep(dice.uniform(0, 0.5))

    def _mail(self, dice: random.Random) -> None:
        message_id = f"<{len(self.mails)}@buyer.example>"
        mail = EmailMessage()
        mail["From"] = f"buyer{dice.randrange(BUYERS)}@buyer.example"
        mail["To"] = "shop@takt.test"
        mail["Subject"] = f"Питання {len(self.mails)}"
        mail["Date"] = format_datetime(datetime.now(UTC))
        mail["Message-ID"] = message_id
        mail.set_content(f"Коли надішлете? ({len(self.mails)})")
        self.dovecot.deliver(mail.as_bytes())
        self.mails.append(message_id)

    def _order(self, dice: random.Random) -> None:
        number = len(self.called) + 1
        self.called.append(number)
        if _post(self.desk.hook, _order_json(number, dice.randrange(BUYERS))):
            self.answered.append(number)


def _order_json(number: int, buyer: int) -> bytes:
    moment = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S}"
    order = {
        "id": number,
        "number": str(number),
        "status": "on-hold",
        "currency": "UAH",
        "total": "450.00",
        "customer_id": 0,
        "date_created_gmt": moment,
        "date_modified_gmt": moment,
        "payment_method": "bacs",
        "billing": {"first_name": f"Покупець {buyer}", "email": f"buyer{buyer}@buyer.example"},
        "shipping": {},
        "line_items": [{"id": 1, "name": "Браслет", "quantity": 1, "total": "450.00"}],
        "shipping_lines": [],
        "refunds": [],
    }
    return json.dumps(order).encode()


def _post(url: str, body: bytes) -> bool:
    """Call once, as WooCommerce does; whether the answer was a 2xx."""
    signature = base64.b64encode(hmac.digest(SECRET.encode(), body, hashlib.sha256)).decode()
    request = urllib.request.Request(
        url,
        body,
        {
            "Content-Type": "application/json",
            "X-WC-Webhook-Topic": "order.created",
            "X-WC-Webhook-Signature": signature,
            "X-WC-Webhook-Delivery-ID": "the same for all in one second",
        },
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return bool(200 <= answer.status < 300)
    except (OSError, urllib.error.URLError):
        return False
