"""Writing down what was said: conversations, messages, threads."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from takt.desk.accounts.models import Inbox
from takt.desk.buyers.models import Buyer
from takt.desk.conversations.models import Conversation, Message, ThreadId
from takt.desk.conversations.queries import what_counts
from takt.desk.conversations.waiting import waiting_rows
from takt.desk.orders.models import Journey
from takt.desk.rows import insert_rows

_ID_LENGTH = 998
_IN, _OUT = Message.Direction.INCOMING, Message.Direction.OUTGOING


def begin_conversation(
    inbox: Inbox, *, buyer: Buyer, journey: Journey, subject: str, started_at: datetime
) -> Conversation:
    conversation = new_conversation(
        inbox, buyer=buyer, journey=journey, subject=subject, started_at=started_at
    )
    conversation.save()
    return conversation


def new_conversation(
    inbox: Inbox, *, buyer: Buyer, journey: Journey, subject: str, started_at: datetime
) -> Conversation:
    """A conversation not yet written; its buyer and journey may not be either."""
    return Conversation(
        shop_id=inbox.shop_id,
        inbox=inbox,
        buyer=buyer,
        journey=journey,
        subject=subject[:998],
        started_at=started_at,
        last_message_at=started_at,
    )


def remember_thread(conversation: Conversation, ids: Iterable[str]) -> None:
    """Keep every Message-ID of a chain, so that a reply finds its way home by any of them."""
    remember_threads([(conversation, ids)])


def remember_threads(chains: Iterable[tuple[Conversation, Iterable[str]]]) -> None:
    """`remember_thread` for many conversations."""
    rows = (
        (conversation.shop_id, conversation.pk, value)
        for conversation, ids in chains
        for value in keepable(ids)
    )
    insert_rows(ThreadId, ("shop", "conversation", "value"), rows, unless_there=True)


def keepable(ids: Iterable[str]) -> list[str]:
    """Those Message-IDs that can be stored, each once."""
    return [value for value in dict.fromkeys(ids) if value and len(value) <= _ID_LENGTH]


def note_message(conversation: Conversation, message: Message) -> Conversation:
    """Bring the conversation up to date with a message just stored, and write it."""
    conversation.journey_id = message.journey_id
    take_note(conversation, message, said=lambda: what_counts([conversation]))
    conversation.save(update_fields=NOTED)
    return conversation


def end_wait(conversation: Conversation, *, seen: int) -> datetime | None:
    """What the buyer waits with, up to the message `seen`, needs no answer; what came later does.

    Returns when the newest of those letters was written; `None` where no such letter waited. The
    conversation must be locked.
    """
    if conversation.waiting_since is None:
        return None
    told = waiting_rows(conversation.pk, conversation.waiting_since).filter(pk__lte=seen)
    newest: datetime | None = told.aggregate(newest=Max("happened_at"))["newest"]
    told.update(needs_answer=False)
    conversation.waiting_since = _waiting_since(list(what_counts([conversation])))
    conversation.save(update_fields=["waiting_since"])
    return newest


def wait_again(conversation: Conversation, moments: Collection[datetime]) -> None:
    """The buyer's letters of those moments need an answer after all. The conversation is locked."""
    letters = Message.objects.filter(conversation=conversation, direction=_IN)
    letters.filter(happened_at__in=moments).update(needs_answer=True)
    conversation.waiting_since = _waiting_since(list(what_counts([conversation])))
    conversation.save(update_fields=["waiting_since"])


def set_mood(message: Message, mood: int) -> Message:
    """Set how a letter sounds on the pages; what reading found is kept beside it."""
    with transaction.atomic():
        row = Message.objects.select_for_update().get(pk=message.pk)
        read = row.reading.get("read_mood", row.reading.get("mood", 0))
        target = row.reading.get("target", "none") if mood else "none"
        row.reading |= {"mood": mood, "target": target, "read_mood": read}
        row.save(update_fields=["reading"])
    return row


NOTED = ("last_message_at", "started_at", "journey", "subject", "waiting_since")
"""What of a conversation a message changes."""


def take_note(
    conversation: Conversation, message: Message, *, said: Callable[[], Iterable[Message]]
) -> None:
    """Bring the conversation up to date with a message, in whatever order they come.

    Newest activity and waiting since are two things: any message is activity; only a buyer's
    that needs an answer and has none yet makes the buyer wait. `said` gives all messages of the
    conversation that count (`what_counts`), this one among them; it is asked only where they
    have to be looked through.
    """
    comes_last = message.happened_at >= conversation.last_message_at
    conversation.last_message_at = max(conversation.last_message_at, message.happened_at)
    conversation.started_at = min(conversation.started_at, message.happened_at)
    conversation.subject = conversation.subject or message.subject[:998]
    if comes_last and message.direction == Message.Direction.INCOMING:
        if message.needs_answer and conversation.waiting_since is None:
            conversation.waiting_since = message.happened_at
    else:
        conversation.waiting_since = _waiting_since(list(said()))


def _waiting_since(said: Sequence[Message]) -> datetime | None:
    """Start of the buyer's run that the shop's own words have not answered. Words do not answer a
    message of their own very moment, whichever of them was recorded first.
    """
    answers = [m.happened_at for m in said if m.direction == _OUT and not m.automatic]
    waits = [m.happened_at for m in said if m.direction == _IN and m.needs_answer]
    answered_at = max(answers, default=None)
    return min((w for w in waits if answered_at is None or w >= answered_at), default=None)
