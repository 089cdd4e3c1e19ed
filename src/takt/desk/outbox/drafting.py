"""A letter as it would leave: from whom, to whom, under which subject and Message-ID."""

from datetime import datetime

from takt.desk.accounts.models import Teammate
from takt.desk.conversations.models import Conversation
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.recipients import new_message_id, recipient_of, sending_inbox, thread_of


def drafted(
    conversation: Conversation,
    *,
    text: str,
    subject: str | None,
    letter: str,
    author: Teammate | None,
    now: datetime,
) -> OutgoingLetter:
    """A letter to the buyer of a conversation, addressed, threaded and not yet saved.

    Raises `NoRecipient` or `NoWayOut`.
    """
    inbox = sending_inbox(conversation)
    to_address, to_name = recipient_of(conversation)
    thread = thread_of(conversation)
    return OutgoingLetter(
        shop_id=conversation.shop_id,
        inbox=inbox,
        conversation=conversation,
        journey_id=conversation.journey_id,
        author=author,
        letter=letter,
        to_address=to_address,
        to_name=to_name,
        subject=_one_line(subject) or _subject_of(conversation, answers=bool(thread.in_reply_to)),
        text=text,
        message_id=new_message_id(inbox),
        in_reply_to=thread.in_reply_to,
        references=list(thread.references),
        created_at=now,
    )


def _subject_of(conversation: Conversation, *, answers: bool) -> str:
    subject = conversation.subject or conversation.inbox.shop.name
    return f"Re: {subject}" if answers and not subject.lower().startswith("re:") else subject


def _one_line(subject: str | None) -> str:
    return " ".join((subject or "").split())[:998]
