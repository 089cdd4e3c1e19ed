"""A letter of ours came back: the report goes where the letter is."""

from takt.desk.conversations.models import Message
from takt.desk.intake.incoming import Bounce, IncomingMessage
from takt.desk.intake.letters import NewLetter, columns
from takt.desk.intake.surroundings import Surroundings
from takt.journey import NoteAdded


def report_on(
    around: Surroundings, incoming: IncomingMessage, bounce: Bounce, about: Message
) -> NewLetter:
    """The report in the conversation of the letter it is about; that letter is marked.

    A delay ("still trying") is shown and marks nothing: only a permanent failure means that the
    buyer does not have the letter.
    """
    if bounce.permanent:
        _mark(around, about, incoming, bounce)
    history = around.history
    message = Message(
        shop_id=about.shop_id,
        conversation=history.stored.get(about.conversation_id) or about.conversation,
        journey=history.journey(about.journey_id) or about.journey,
        direction=Message.Direction.INCOMING,
        **columns(incoming),
    )
    event = NoteAdded(happened_at=incoming.happened_at, text=_in_words(bounce))
    return NewLetter(message, [incoming.external_id], event)


def _mark(around: Surroundings, about: Message, incoming: IncomingMessage, bounce: Bounce) -> None:
    about.bounced_at = incoming.happened_at
    about.bounce_reason = bounce.reason
    around.bounced.append(about)


def _in_words(bounce: Bounce) -> str:
    return f"bounce: {bounce.recipient}: {bounce.reason}"
