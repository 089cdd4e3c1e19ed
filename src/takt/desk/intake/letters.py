"""One incoming letter as rows and a fact, to be written with its batch."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from takt.desk.accounts.models import Inbox
from takt.desk.conversations.found import stored
from takt.desk.conversations.models import Attachment, Message
from takt.desk.intake.incoming import IncomingAttachment, IncomingMessage
from takt.desk.intake.notices import carries_buyers_words, is_from_nobody
from takt.desk.intake.placing import place_letter
from takt.desk.intake.surroundings import Surroundings
from takt.journey import Event, MessageReceived, NoteAdded
from takt.letters.reading import Reading


@dataclass(frozen=True)
class NewLetter:
    """A letter in its place, with all that is to be written of it."""

    message: Message
    thread: Sequence[str]
    event: Event | None
    """What the sale is told; nothing where it has been told the same before."""
    attachments: Sequence[IncomingAttachment] = ()
    twin: Message | None = None


def buyers_letter(
    around: Surroundings, incoming: IncomingMessage, twin: Message | None, *, now: datetime
) -> NewLetter:
    """A message and its attachments, and what its sale is told.

    A Message-ID seen before (on the `twin`), with other material, is another letter: kept, and
    marked as a possible duplicate. Where it says the same words the sale is not told twice.
    """
    place = place_letter(around, incoming, now=now)
    says_the_same = twin is not None and twin.text == _clean(incoming.text)
    message = Message(
        shop_id=around.inbox.shop_id,
        conversation=place.conversation,
        journey=place.journey,
        direction=Message.Direction.INCOMING,
        needs_answer=not says_the_same and _needs_answer(incoming, place.reading),
        reading=stored(place.reading),
        **columns(incoming),
    )
    event = None if says_the_same else _event(around.inbox, message, place.reading)
    return NewLetter(message, place.thread, event, incoming.attachments, twin)


def readable(incoming: IncomingMessage) -> IncomingMessage:
    """The letter as it is read and kept: what reading finds are places in that very text."""
    return replace(incoming, text=_clean(incoming.text), subject=_clean(incoming.subject))


def columns(incoming: IncomingMessage) -> dict[str, Any]:
    """What of a letter goes into `Message` as it came, cut to what its columns hold."""
    return {
        "external_id": incoming.external_id[:998],
        "references": list(reversed(incoming.thread_ids)),
        "happened_at": incoming.happened_at,
        "sender_name": _clean(incoming.person.name)[:300],
        "sender_address": _clean(incoming.person.email)[:320],
        "recipient_address": _clean(incoming.recipient_address)[:320],
        "subject": _clean(incoming.subject)[:998],
        "text": _clean(incoming.text),
        "html": _clean(incoming.html),
        "automatic": incoming.automatic,
        "unparsed": incoming.unparsed,
    }


def _clean(text: str) -> str:
    """PostgreSQL refuses NUL in a text; the raw material still has it."""
    return text.replace("\0", "")


def _needs_answer(incoming: IncomingMessage, reading: Reading) -> bool:
    """Whether the buyer now waits. What could not be read waits for a person to look at it."""
    if incoming.automatic:
        return is_from_nobody(incoming) and carries_buyers_words(incoming)
    wordless = not reading.own_text.strip()
    return incoming.unparsed or wordless or reading.needs_answer


def attachment_row(message: Message, file: IncomingAttachment) -> Attachment:
    """The file as its columns hold it: a stranger's names may be of any length."""
    name, content_type = _clean(file.name)[:300], _clean(file.content_type)[:200]
    return Attachment.holding(
        replace(file, name=name, content_type=content_type),
        shop_id=message.shop_id,
        message=message,
        content_id=_clean(file.content_id)[:300],
    )


def _event(inbox: Inbox, message: Message, reading: Reading) -> Event:
    """What the sale is told. A machine's letter is a note there: it is nobody's word."""
    if message.automatic and not message.needs_answer:
        return NoteAdded(
            happened_at=message.happened_at, text=f"{message.automatic}: {message.subject}"
        )
    return MessageReceived(
        happened_at=message.happened_at,
        channel=inbox.channel,
        text=reading.own_text.strip() or message.subject,
        mood=reading.mood.level,
        questions=len(reading.questions),
        needs_answer=message.needs_answer,
    )
