"""What a channel must offer. The desk knows channels by this protocol and the registry only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from django import forms
from django.conf import settings
from django.utils.module_loading import import_string

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Inbox

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

    from takt.desk.intake.incoming import Incoming


@dataclass(frozen=True)
class LetterOut:
    """One letter as a channel sends it; `message_id` was fixed before the first attempt."""

    message_id: str
    to_address: str
    to_name: str
    subject: str
    text: str
    written_at: datetime
    """The moment it was ready to go: the same at every attempt that may have succeeded."""
    automatic: bool = False
    in_reply_to: str = ""
    references: Sequence[str] = ()
    attachments: Sequence[AttachedFile] = field(default=())


@dataclass(frozen=True)
class Sent:
    """The other side has taken the letter."""


@dataclass(frozen=True)
class TryAgain:
    """Not now; `why` is for the seller: a `Phrase`, or the other side's own words.

    `may_have_gone`: the connection broke after the whole letter had been handed over and before
    the other side said that it has it.
    """

    why: str
    may_have_gone: bool = False


@dataclass(frozen=True)
class Refused:
    """Never, as it stands; `why` is for the seller, who has the text still."""

    why: str


SendOutcome = Sent | TryAgain | Refused


@dataclass(frozen=True)
class Receipt:
    """The answer to a webhook call: an HTTP status and a word on it."""

    status: int
    text: str = ""


class Unreadable(Exception):  # noqa: N818  named for what happened
    """Raw material that cannot be understood; `why` says, for the seller, what was found and what
    was expected.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Channel(Protocol):
    """One kind of connection. `name` is stored in rows and never changes."""

    name: ClassVar[str]
    label: "ClassVar[StrPromise]"
    can_send: ClassVar[bool]
    settings_form: ClassVar[type[forms.Form]]
    """Fields named `secret_…` go to `Inbox.secrets`, the others to `Inbox.settings`."""

    def read(
        self, inbox: Inbox, raw: bytes, content_type: str, received_at: datetime
    ) -> "Sequence[Incoming]":
        """Turn raw material that intake has stored into plain values. Writes nothing.

        Raises `Unreadable` where it cannot; the material stays, and is shown to the seller.
        """

    def poll(self, inbox: Inbox, now: datetime) -> None:
        """Fetch what is new and hand it to intake; do nothing where the channel only pushes."""

    def receive(
        self, inbox: Inbox, headers: Mapping[str, str], body: bytes, now: datetime
    ) -> Receipt:
        """Take one webhook call; 404 where the channel has none."""

    def send(self, inbox: Inbox, letter: LetterOut) -> SendOutcome:
        """Hand over one letter. Only where `can_send`."""


@runtime_checkable
class Watching(Protocol):
    """What a channel may offer besides: waiting for news instead of asking every minute."""

    def can_watch(self, inbox: Inbox) -> bool:
        """Whether this inbox can be watched; it is not polled then."""

    def watch(self, inbox: Inbox, stop: Event) -> None:
        """Take in what comes, as it comes, until `stop` is set; outlives lost connections."""


@runtime_checkable
class Checking(Protocol):
    """What a channel may offer besides: trying the connection while the seller waits."""

    def check(self, inbox: Inbox) -> list[str]:
        """What is wrong, in phrases for the seller; empty where all is well."""


def channels() -> dict[str, Channel]:
    """The registered channels by name (the setting TAKT_CHANNELS says where the tuple lies)."""
    return {channel.name: channel for channel in import_string(settings.TAKT_CHANNELS)}


def channel_of(inbox: Inbox) -> Channel:
    return channels()[inbox.channel]
