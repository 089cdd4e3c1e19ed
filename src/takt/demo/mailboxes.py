"""The post office of the demo: a Maildir for the shop and one for all its buyers."""

import email
import mailbox
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path

from django.conf import settings

SHOP_ADDRESS = "shop@burshtyn.example"


def shop_folder() -> Path:
    """The Maildir in which the shop's mail arrives; its inbox watches it."""
    return Path(settings.DATA_DIR) / "mail" / "shop"


def buyers_folder() -> Path:
    """The Maildir in which every other letter arrives."""
    return Path(settings.DATA_DIR) / "mail" / "buyers"


def open_mailboxes() -> None:
    """Make both folders, so that the shop's inbox finds an empty one and not none."""
    for folder in (shop_folder(), buyers_folder()):
        _maildir(folder)


def deliver(raw: bytes, recipients: list[str]) -> None:
    """Put a letter where its recipients will find it."""
    for_shop = [address for address in recipients if address.casefold() == SHOP_ADDRESS]
    if for_shop:
        _maildir(shop_folder()).add(raw)
    if len(for_shop) < len(recipients):
        _maildir(buyers_folder()).add(raw)


def _maildir(folder: Path) -> mailbox.Maildir:
    folder.parent.mkdir(parents=True, exist_ok=True)
    return mailbox.Maildir(folder, create=True)


@dataclass(frozen=True)
class ReceivedLetter:
    """A letter as its buyer sees it."""

    key: str
    to_name: str
    to_address: str
    subject: str
    text: str
    sent_at: datetime
    message_id: str
    references: str


def letters_to_buyers() -> Iterator[ReceivedLetter]:
    """Every letter that has arrived at a buyer's, in no order."""
    box = _maildir(buyers_folder())
    for key in box.iterkeys():
        yield _received(key, box.get_bytes(key))


def letter_to_buyer(key: str) -> ReceivedLetter | None:
    """The one that arrived under this key."""
    box = _maildir(buyers_folder())
    return _received(key, box.get_bytes(key)) if key in box else None


def _received(key: str, raw: bytes) -> ReceivedLetter:
    mail: EmailMessage = email.message_from_bytes(raw, policy=policy.default)
    to = mail["To"].addresses[0]
    body = mail.get_body(("plain", "html"))
    return ReceivedLetter(
        key=key,
        to_name=to.display_name or to.addr_spec,
        to_address=to.addr_spec,
        subject=str(mail["Subject"] or ""),
        text=body.get_content() if body else "",
        sent_at=parsedate_to_datetime(str(mail["Date"])),
        message_id=str(mail["Message-ID"]),
        references=str(mail["References"] or ""),
    )
