"""What a mail says, as plain values. Nothing here knows how it was read, or of the desk."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Automatic = Literal["auto-reply", "bounce", "list", "no-reply", "notification"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that had to be repaired, or could not be read. `where` names header or part."""

    where: str
    found: str
    expected: str


@dataclass(frozen=True, slots=True)
class MailAddress:
    """A mailbox; `address` keeps its case and is empty where none could be made out."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class MailAttachment:
    """A file in the mail. `content_id` is without angle brackets, empty where there is none."""

    name: str
    content_type: str
    content: bytes
    content_id: str = ""
    inline: bool = False

    @property
    def size(self) -> int:
        """Bytes after decoding."""
        return len(self.content)


@dataclass(frozen=True, slots=True)
class MailBounce:
    """A delivery report (RFC 3464, or a mail server's own prose)."""

    message_ids: tuple[str, ...]
    """Message-IDs of the mail that did not arrive, `<…>` included."""
    recipient: str
    status: str
    """Enhanced status code (RFC 3463) such as "5.1.1", or empty."""
    diagnostic: str
    permanent: bool


@dataclass(frozen=True, slots=True)
class ParsedMail:
    """One mail. Every text in it can be stored: no NUL, no lone surrogate."""

    message_id: str = ""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    subject: str = ""
    sender: MailAddress = MailAddress("", "")
    reply_to: tuple[MailAddress, ...] = ()
    recipients: tuple[MailAddress, ...] = ()
    sent_at: datetime | None = None
    text: str = ""
    html: str = ""
    """Sanitised; remote images wait in `data-src`, images of the mail carry `data-attachment`,
    the index of their attachment."""
    attachments: tuple[MailAttachment, ...] = ()
    automatic: Automatic | None = None
    bounce: MailBounce | None = None
    problems: tuple[Problem, ...] = ()
    unparsed: bool = False
    """True where this is not a mail that could be read; `text` is then the raw material."""

    @property
    def thread_ids(self) -> tuple[str, ...]:
        """Every Message-ID of the chain it answers, nearest first, each once."""
        return tuple(dict.fromkeys((*self.in_reply_to, *reversed(self.references))))
