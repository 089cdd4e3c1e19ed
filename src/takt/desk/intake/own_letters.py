"""Letters of the shop itself that come by again: copies of ours, answers sent from elsewhere."""

from dataclasses import replace
from datetime import datetime

from takt.desk.accounts.models import Inbox
from takt.desk.buyers.person import fold_email
from takt.desk.conversations.models import Message
from takt.desk.conversations.operations import note_message
from takt.desk.intake.incoming import IncomingMessage, Person
from takt.desk.intake.letters import columns
from takt.desk.intake.models import Delivery
from takt.desk.intake.placing import place_letter
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.record import Fact, record
from takt.journey import MessageSent


def is_ours(inbox: Inbox, incoming: IncomingMessage, twin: Message | None) -> bool:
    """Whether the desk itself sent this letter, by its Message-ID; it may still be on its way."""
    if twin is not None and twin.direction == Message.Direction.OUTGOING:
        return True
    from_us = fold_email(incoming.person.email) == fold_email(inbox.address) != ""
    letters = OutgoingLetter.objects.filter(shop_id=inbox.shop_id)
    return from_us and letters.filter(message_id=incoming.external_id).exists()


def is_from_shop(inbox: Inbox, incoming: IncomingMessage) -> bool:
    """Whether a teammate wrote it in another mail program (it lay in the Sent folder)."""
    own = fold_email(inbox.address)
    sender, recipient = fold_email(incoming.person.email), fold_email(incoming.recipient_address)
    return bool(own) and sender == own and recipient not in ("", own)


def store_shops_letter(
    inbox: Inbox, incoming: IncomingMessage, delivery: Delivery, *, now: datetime
) -> Message:
    """Add a letter that the shop sent past the desk: it answers the buyer all the same."""
    as_if_from_buyer = _turned_round(incoming)
    place = place_letter(inbox, as_if_from_buyer, now=now)
    message = Message.objects.create(
        shop_id=inbox.shop_id,
        conversation=place.conversation,
        journey=place.journey,
        direction=Message.Direction.OUTGOING,
        **columns(incoming),
    )
    note_message(place.conversation, message)
    event = MessageSent(
        happened_at=message.happened_at,
        automatic=bool(incoming.automatic),
        channel=inbox.channel,
        text=place.reading.own_text.strip() or message.subject,
    )
    record(place.journey, [Fact(event, f"{inbox.channel}:{inbox.pk}:{delivery.digest}")], now=now)
    return message


def _turned_round(incoming: IncomingMessage) -> IncomingMessage:
    """The same letter, placed by whom it went to."""
    return replace(incoming, person=Person(email=incoming.recipient_address))
