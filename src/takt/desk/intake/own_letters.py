"""Letters of the shop itself that come by again: copies of ours, answers sent from elsewhere."""

from dataclasses import replace
from datetime import datetime

from takt.desk.accounts.models import Inbox
from takt.desk.buyers.person import fold_email
from takt.desk.conversations.models import Message
from takt.desk.intake.incoming import IncomingMessage, Person
from takt.desk.intake.letters import NewLetter, columns
from takt.desk.intake.placing import place_letter
from takt.desk.intake.surroundings import Surroundings
from takt.journey import MessageSent


def is_ours(around: Surroundings, incoming: IncomingMessage, twin: Message | None) -> bool:
    """Whether the desk itself sent this letter, by its Message-ID; it may still be on its way."""
    if twin is not None and twin.direction == Message.Direction.OUTGOING:
        return True
    own = fold_email(around.inbox.address)
    from_us = fold_email(incoming.person.email) == own != ""
    return from_us and incoming.external_id in around.messages.on_their_way


def is_from_shop(inbox: Inbox, incoming: IncomingMessage) -> bool:
    """Whether a teammate wrote it in another mail program (it lay in the Sent folder)."""
    own = fold_email(inbox.address)
    sender, recipient = fold_email(incoming.person.email), fold_email(incoming.recipient_address)
    return bool(own) and sender == own and recipient not in ("", own)


def shops_letter(around: Surroundings, incoming: IncomingMessage, *, now: datetime) -> NewLetter:
    """A letter that the shop sent past the desk: it answers the buyer all the same."""
    place = place_letter(around, turned_round(incoming), now=now)
    message = Message(
        shop_id=around.inbox.shop_id,
        conversation=place.conversation,
        journey=place.journey,
        direction=Message.Direction.OUTGOING,
        **columns(incoming),
    )
    event = MessageSent(
        happened_at=message.happened_at,
        automatic=bool(incoming.automatic),
        channel=around.inbox.channel,
        text=place.reading.own_text.strip() or message.subject,
    )
    return NewLetter(message, place.thread, event)


def turned_round(incoming: IncomingMessage) -> IncomingMessage:
    """The same letter, placed by whom it went to."""
    return replace(incoming, person=Person(email=incoming.recipient_address))
