"""Which conversation a letter goes on with where it names no thread: by its subject."""

import re

from takt.desk.buyers.models import Buyer
from takt.desk.conversations.models import Conversation
from takt.desk.intake.history import SAME_SUBJECT_WITHIN
from takt.desk.intake.incoming import IncomingMessage
from takt.desk.intake.surroundings import Surroundings

# What mail programs put before the subject of an answer, in the languages our buyers' speak.
_ANSWER_MARK = re.compile(
    r"^\s*(?:(?:re|fw|fwd|aw|wg|sv|odp|pd|ha|відп|переадр|отв|на|пересл|нa)\s*(?:\[\d+\])?\s*[:：]\s*)+",
    re.IGNORECASE,
)


def conversation_without_chain(
    around: Surroundings, buyer: Buyer, incoming: IncomingMessage
) -> Conversation | None:
    """The buyer's recent conversation in this inbox under the same subject, if there is one.

    A letter with a subject of its own opens a conversation of its own; the sale they are about
    joins them all the same.
    """
    stem = subject_stem(incoming.subject)
    if not stem:
        return None
    recent = around.history.recent_of(buyer, incoming.happened_at - SAME_SUBJECT_WITHIN)
    return next((talk for talk in recent if subject_stem(talk.subject) == stem), None)


def subject_stem(subject: str) -> str:
    """The subject without "Re:", "Odp:", "Відп:" … and without regard to case and spaces."""
    return " ".join(_ANSWER_MARK.sub("", subject).casefold().split())
