"""A conversation as the page shows it: each letter, its parts folded, its files beside it."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch

from takt.desk.accounts.uploads import is_picture
from takt.desk.conversations.found import Found, found_in
from takt.desk.conversations.models import Attachment, Conversation, Message
from takt.letters.reading import fold

LONGEST = 100
"""The newest letters shown at once; the ones before are a link away."""


@dataclass(frozen=True)
class ShownPart:
    """A stretch of a letter: own words are open, a quoted letter and a signature are folded."""

    kind: str
    text: str


@dataclass(frozen=True)
class ShownMessage:
    """A letter; `found` is what reading found in one that waits, None for all others."""

    message: Message
    parts: Sequence[ShownPart]
    pictures: Sequence[Attachment]
    files: Sequence[Attachment]
    found: Found | None = None


def thread(conversation: Conversation, *, whole: bool = False) -> list[ShownMessage]:
    """The letters in order of time, the newest `LONGEST` unless `whole`. Two queries."""
    # The files themselves stay in the database until somebody opens one.
    files = Prefetch("attachments", Attachment.objects.defer("content").order_by("id"))
    rows = (
        Message.objects.filter(conversation=conversation)
        .order_by("-happened_at", "-id")
        .select_related("author__user", "outgoing_letter")
        .prefetch_related(files)
    )
    newest = list(rows if whole else rows[:LONGEST])
    since = conversation.waiting_since
    return [_shown(message, waits=_waits(message, since)) for message in reversed(newest)]


def _waits(message: Message, since: datetime | None) -> bool:
    is_asking = message.direction == Message.Direction.INCOMING and message.needs_answer
    return is_asking and since is not None and message.happened_at >= since


def _shown(message: Message, *, waits: bool) -> ShownMessage:
    files = list(message.attachments.all())
    pictures = [file for file in files if is_picture(file.content_type)]
    return ShownMessage(
        message,
        folded(message.text),
        pictures,
        [file for file in files if file not in pictures],
        found_in(message.reading, message.text) if waits else None,
    )


def folded(text: str) -> list[ShownPart]:
    """The whole text in parts; nothing of it is left out."""
    return [ShownPart(part.kind, text[part.start : part.end].strip("\n")) for part in fold(text)]


def html_document(message: Message, *, with_remote: bool) -> str:
    """The letter's own (already sanitised) HTML; its enclosed pictures stand in it as data.

    Remote pictures tell a stranger that the letter was opened, so they come only when asked for.
    """
    body = message.html
    for place, file in enumerate(message.attachments.order_by("id")):
        marker = f'data-attachment="{place}"'
        if marker in body and is_picture(file.content_type):
            encoded = b64encode(file.content).decode()
            body = body.replace(marker, f'src="data:{file.content_type};base64,{encoded}"')
    return body.replace(" data-src=", " src=") if with_remote else body
