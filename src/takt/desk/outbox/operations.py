"""Putting a letter on its way, and taking it back."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import transaction

from takt.desk.accounts.attached_file import AttachedFile
from takt.desk.accounts.models import Teammate
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.operations import remember_thread
from takt.desk.outbox import rules
from takt.desk.outbox.attachments import attach, check_size, files_of
from takt.desk.outbox.colleagues import check_not_moved_on
from takt.desk.outbox.cooling import pause_before
from takt.desk.outbox.drafting import drafted
from takt.desk.outbox.errors import AutomaticRefused, Blocked, EmptyLetter, TooLate
from takt.desk.outbox.guards import blocked_by
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.owed import let_go
from takt.desk.outbox.queries import pending
from takt.desk.outbox.tasks import deliver_later
from takt.desk.outbox.timing import moment_of


class Draft(NamedTuple):
    """A letter given back: what was written, to be mended and sent again."""

    subject: str
    text: str
    letter: str
    attachments: tuple[AttachedFile, ...]


def queue_letter(
    conversation: Conversation,
    *,
    text: str,
    subject: str | None = None,
    letter: str = "",
    author: Teammate | None = None,
    automatic: bool = False,
    attachments: Sequence[AttachedFile] = (),
    send_at: datetime | None = None,
    seen_message_id: int | None = None,
    seen_letter_id: int | None = None,
    overridden: Mapping[str, str] | None = None,
    is_rude: bool = False,
    now: datetime,
) -> OutgoingLetter:
    """Put a letter into the outbox; it leaves at `send_at`, by default after the undo time.

    What answers an angry letter, and what a check found rude (`is_rude`), rests first (F1).

    `letter` names the play's letter where it is one. `seen_message_id` is the newest message that
    the writer had before them, `seen_letter_id` the newest letter on its way. `overridden` gives
    the writer's reasons by the kinds of remarks that said stop; they become facts when the letter
    goes. The same letter sent twice in a row by one person counts once.

    Raises a `CannotSend`: `EmptyLetter`, `NoRecipient`, `NoWayOut`, `AttachmentsTooLarge`,
    `Blocked` (a guard forbids it), `ConversationMovedOn` (a colleague has answered), and for
    automatic letters `AutomaticRefused`.
    """
    if not text.strip():
        raise EmptyLetter
    check_size(attachments)
    with transaction.atomic():
        conversation = Conversation.objects.select_for_update().get(pk=conversation.pk)
        new = drafted(
            conversation, text=text, subject=subject, letter=letter, author=author, now=now
        )
        new.automatic = automatic
        new.overridden = dict(overridden or {})
        new.send_at = moment_of(new, send_at)
        if not automatic and (pause := pause_before(new.journey, is_rude=is_rude, now=now)):
            new.send_at = max(new.send_at, pause.until)
        if not automatic and (same := _pressed_twice(new, attachments)):
            return same
        check_not_moved_on(conversation, seen_message_id, seen_letter_id, author)
        _check_allowed(new)
        new.save()
        attach(new, attachments)
        # Known from now on: the answer may be here before the letter is marked as sent.
        remember_thread(conversation, [new.message_id])
        deliver_later(new)
    return new


def withdraw(letter: OutgoingLetter, *, by: Teammate | None = None, now: datetime) -> Draft:
    """Undo: take a letter back before anyone has begun to send it, and give its text back.

    One that the desk wrote by itself is let go: it does not come again for the same cause.
    Raises `TooLate` where it is being sent, has gone, or may have gone.
    """
    with transaction.atomic():
        unclaimed = pending().filter(pk=letter.pk, lease_until=None, uncertain=False)
        if not unclaimed.update(withdrawn_at=now):
            raise TooLate
        let_go(letter, by=by, now=now)
    letter.refresh_from_db()
    return draft_of(letter)


def retry_failed(letter: OutgoingLetter, *, now: datetime) -> OutgoingLetter:
    """Send a failed letter once more as it stands, under the same Message-ID.

    Raises `TooLate` where it is not a failed one.
    """
    with transaction.atomic():
        failed = OutgoingLetter.objects.filter(
            pk=letter.pk, sent_at=None, withdrawn_at=None, failed_at__isnull=False
        )
        if not failed.update(failed_at=None, lease_until=None, attempts=0, send_at=now):
            raise TooLate
        letter.refresh_from_db()
        deliver_later(letter)
    return letter


def edit_again(letter: OutgoingLetter, *, by: Teammate | None = None, now: datetime) -> Draft:
    """Set a failed letter aside and give its text back, to be mended and sent as a new one.

    One that the desk wrote by itself is let go, as when it is taken back.
    """
    with transaction.atomic():
        failed = OutgoingLetter.objects.filter(
            pk=letter.pk, sent_at=None, withdrawn_at=None, failed_at__isnull=False
        )
        if not failed.update(withdrawn_at=now):
            raise TooLate
        let_go(letter, by=by, now=now)
    letter.refresh_from_db()
    return draft_of(letter)


def draft_of(letter: OutgoingLetter) -> Draft:
    return Draft(letter.subject, letter.text, letter.letter, files_of(letter))


def _pressed_twice(letter: OutgoingLetter, files: Sequence[AttachedFile]) -> OutgoingLetter | None:
    """The same a moment ago; with another file, a forgotten one most likely, it is another."""
    before = pending().filter(
        conversation_id=letter.conversation_id,
        author=letter.author,
        letter=letter.letter,
        subject=letter.subject,
        text=letter.text,
        automatic=False,
        created_at__gt=letter.created_at - timedelta(seconds=60),
    )
    same = before.order_by("-pk").first()
    return same if same and files_of(same) == tuple(files) else None


def _check_allowed(letter: OutgoingLetter) -> None:
    """Raises `Blocked` or `AutomaticRefused`."""
    by = blocked_by(letter, at=letter.send_at)
    if by:
        raise Blocked(by)
    if letter.automatic:
        reason = rules.refusal(
            letter.conversation, to_address=letter.to_address, send_at=letter.send_at
        )
        if reason:
            raise AutomaticRefused(reason)
