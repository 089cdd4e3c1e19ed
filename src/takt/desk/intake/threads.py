"""Which conversation a letter goes on with where it names no thread: by its subject."""

import re
from datetime import timedelta

from takt.desk.accounts.models import Inbox
from takt.desk.buyers.models import Buyer
from takt.desk.conversations.models import Conversation
from takt.desk.intake.incoming import IncomingMessage

SAME_SUBJECT_WITHIN = timedelta(days=30)

# What mail programs put before the subject of an answer, in the languages our buyers' speak.
_ANSWER_MARK = re.compile(
    r"^\s*(?:(?:re|fw|fwd|aw|wg|sv|odp|pd|ha|відп|переадр|отв|на|пересл|нa)\s*(?:\[\d+\])?\s*[:：]\s*)+",
    re.IGNORECASE,
)


def conversation_without_chain(
    inbox: Inbox, buyer: Buyer, incoming: IncomingMessage
) -> Conversation | None:
    """The buyer's recent conversation in this inbox under the same subject, if there is one.

    A letter with a subject of its own opens a conversation of its own; the sale they are about
    joins them all the same.
    """
    stem = subject_stem(incoming.subject)
    if not stem:
        return None
    recent = Conversation.objects.filter(
        inbox=inbox,
        buyer=buyer,
        last_message_at__gte=incoming.happened_at - SAME_SUBJECT_WITHIN,
    ).select_related("buyer", "journey")
    for conversation in recent.order_by("-last_message_at")[:50]:
        if subject_stem(conversation.subject) == stem:
            return conversation
    return None


def subject_stem(subject: str) -> str:
    """The subject without "Re:", "Odp:", "Відп:" … and without regard to case and spaces."""
    return " ".join(_ANSWER_MARK.sub("", subject).casefold().split())
