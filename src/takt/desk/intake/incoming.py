"""What channels hand to intake: plain values, so that no channel touches a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.buyers.person import Person
from takt.desk.catalogue.operations import IncomingItem
from takt.desk.record import Fact
from takt.letters.reading import Reading

__all__ = [
    "Bounce",
    "Incoming",
    "IncomingAttachment",
    "IncomingItem",
    "IncomingMessage",
    "IncomingOrder",
    "Person",
]


@dataclass(frozen=True)
class IncomingAttachment(AttachedFile):
    content_id: str = ""


@dataclass(frozen=True)
class Bounce:
    """A delivery report: which of our letters did not arrive, and what the other side said."""

    message_ids: Sequence[str]
    recipient: str
    reason: str
    permanent: bool


@dataclass(frozen=True)
class IncomingMessage:
    """One message as a channel understood it."""

    external_id: str
    """Message-ID; a digest of the raw bytes where there is none."""
    person: Person
    happened_at: datetime
    subject: str
    text: str
    html: str = ""
    thread_ids: Sequence[str] = ()
    """Every Message-ID of its chain (In-Reply-To, References), nearest first."""
    recipient_address: str = ""
    attachments: Sequence[IncomingAttachment] = ()
    automatic: str = ""
    """"auto-reply", "bounce", "list", "no-reply", "notification"; empty for a person's words."""
    bounce: Bounce | None = None
    unparsed: bool = False
    read: Reading | None = None
    skimmed: Reading | None = None
    """What `read` and `skim` find in `text`, where that is known already."""


@dataclass(frozen=True)
class IncomingOrder:
    """What an outside shop says of one order: who, and the facts so far (source keys inside)."""

    external_id: str
    """The outside shop's own id, unique within the inbox."""
    number: str
    person: Person
    facts: Sequence[Fact]


Incoming = IncomingMessage | IncomingOrder | IncomingItem | Person
"""What a channel may make of its material."""
