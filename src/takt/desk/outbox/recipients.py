"""To whom a letter goes, from which inbox, and which letters it follows."""

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from takt.desk.accounts.channel import channels
from takt.desk.accounts.models import Inbox
from takt.desk.buyers.models import BuyerAddress
from takt.desk.conversations.models import Conversation, Message
from takt.desk.outbox.errors import NoRecipient, NoWayOut

LONGEST_CHAIN = 20
"""References beyond this are cut in the middle: mail programs need the first and the last."""


@dataclass(frozen=True)
class Thread:
    """The headers that bind a letter to those before it (RFC 5322 §3.6.4)."""

    in_reply_to: str = ""
    references: Sequence[str] = ()


def newest_incoming(conversation: Conversation) -> Message | None:
    return (
        conversation.messages.filter(direction=Message.Direction.INCOMING)
        .order_by("-happened_at", "-id")
        .first()
    )


def recipient_of(conversation: Conversation) -> tuple[str, str]:
    """Address and name: whence the buyer last wrote here, else the address we know them by.

    Raises `NoRecipient` where there is neither.
    """
    written = (
        conversation.messages.filter(direction=Message.Direction.INCOMING, automatic="")
        .exclude(sender_address="")
        .order_by("-happened_at", "-id")
        .first()
    )
    name = conversation.buyer.name
    if written is not None:
        return written.sender_address, name or written.sender_name
    known = conversation.buyer.addresses.filter(kind=BuyerAddress.Kind.EMAIL).order_by("id").first()
    if known is None:
        raise NoRecipient
    return known.value, name


def sending_inbox(conversation: Conversation) -> Inbox:
    """The inbox that a letter of this conversation leaves by.

    Its own where that can send, else the shop's first that can: a shop connection such as
    WooCommerce brings orders but carries no letters. Raises `NoWayOut` where there is none.
    """
    own = conversation.inbox
    if own.is_active and can_send(own):
        return own
    active = Inbox.objects.filter(shop_id=conversation.shop_id, is_active=True)
    for inbox in active.order_by("id"):
        if can_send(inbox):
            return inbox
    raise NoWayOut


def can_send(inbox: Inbox) -> bool:
    channel = channels().get(inbox.channel)
    return channel is not None and channel.can_send


def thread_of(conversation: Conversation) -> Thread:
    """The newest letter from the buyer, and the chain that led to it."""
    parent = newest_incoming(conversation)
    if parent is None or not _is_message_id(parent.external_id):
        return Thread()
    chain = [each for each in (*parent.references, parent.external_id) if _is_message_id(each)]
    return Thread(parent.external_id, tuple(_shortened(list(dict.fromkeys(chain)))))


def new_message_id(inbox: Inbox) -> str:
    """A Message-ID under the inbox's own domain, unique without asking anyone."""
    domain = inbox.address.rpartition("@")[2] or "takt.invalid"
    return f"<{uuid.uuid4().hex}@{domain.encode('idna').decode()}>"


def _is_message_id(value: str) -> bool:
    return re.fullmatch(r"<[!-;=?-~]+>", value) is not None


def _shortened(chain: list[str]) -> list[str]:
    return chain if len(chain) <= LONGEST_CHAIN else [chain[0], *chain[1 - LONGEST_CHAIN :]]
