"""One incoming letter becomes rows and a fact."""

from datetime import datetime
from typing import Any

from takt.desk.accounts.models import Inbox
from takt.desk.conversations.models import Attachment, Message
from takt.desk.conversations.operations import note_message
from takt.desk.intake.incoming import IncomingMessage
from takt.desk.intake.models import Delivery
from takt.desk.intake.notices import carries_buyers_words, is_from_nobody
from takt.desk.intake.placing import Place, place_letter
from takt.desk.record import Fact, record
from takt.journey import Event, MessageReceived, NoteAdded
from takt.letters.reading import Reading


def store_letter(
    inbox: Inbox,
    incoming: IncomingMessage,
    delivery: Delivery,
    twin: Message | None,
    *,
    now: datetime,
) -> Message:
    """Add the message and its attachments, and tell the sale. The caller holds the transaction.

    A Message-ID seen before (on the `twin`), with other material, is another letter: kept, and
    marked as a possible duplicate. Where it says the same words the sale is not told twice.
    """
    place = place_letter(inbox, incoming, now=now)
    says_the_same = twin is not None and twin.text == _clean(incoming.text)
    message = _add_message(place, incoming, twin, waits=not says_the_same)
    _add_attachments(message, incoming)
    note_message(place.conversation, message)
    if not says_the_same:
        key = f"{inbox.channel}:{inbox.pk}:{delivery.digest}"
        record(place.journey, [Fact(_event(inbox, message, place.reading), key)], now=now)
    return message


def _add_message(
    place: Place, incoming: IncomingMessage, twin: Message | None, *, waits: bool
) -> Message:
    return Message.objects.create(
        shop_id=place.conversation.shop_id,
        conversation=place.conversation,
        journey=place.journey,
        direction=Message.Direction.INCOMING,
        possible_duplicate_of=twin,
        needs_answer=waits and _needs_answer(incoming, place.reading),
        reading=_stored(place.reading),
        **columns(incoming),
    )


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


def _stored(reading: Reading) -> dict[str, Any]:
    return {
        "language": reading.language or "",
        "mood": reading.mood,
        "questions": [[span.start, span.end] for span in reading.questions],
        "order_numbers": list(reading.order_numbers),
    }


def _add_attachments(message: Message, incoming: IncomingMessage) -> None:
    Attachment.objects.bulk_create(
        Attachment(
            shop_id=message.shop_id,
            message=message,
            name=_clean(file.name)[:300],
            content_type=_clean(file.content_type)[:200],
            content_id=_clean(file.content_id)[:300],
            size=len(file.content),
            content=file.content,
        )
        for file in incoming.attachments
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
        mood=reading.mood,
        questions=len(reading.questions),
        needs_answer=message.needs_answer,
    )
