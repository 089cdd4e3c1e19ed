"""What the playbook's guards say of a letter."""

from datetime import datetime

from takt import journey as core
from takt.desk.orders.queries import load_journey
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.playbooks.queries import playbook_of


def blocked_by(letter: OutgoingLetter, *, at: datetime) -> tuple[core.Blocked, ...]:
    """The guards that would forbid the letter if it left then, as far as is known now.

    The moment counts: an angry letter is answered after a pause, so an answer that is to leave
    after the pause may be written within it.
    """
    sent = core.MessageSent(
        happened_at=at, letter=letter.letter or None, automatic=letter.automatic
    )
    return core.blocked_by(load_journey(letter.journey), playbook_of(letter.shop_id), sent, at)


def held_back(letter: OutgoingLetter, *, at: datetime) -> str:
    """Why a letter that was allowed when it was queued must not leave after all, in the
    playbook's words (a complaint came while the review request waited); empty where it may."""
    return " ".join(blocked.note or blocked.guard for blocked in blocked_by(letter, at=at))
