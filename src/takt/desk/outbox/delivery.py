"""Sending: claim with an expiring lease, hand over, mark after.

Killed before the claim: nothing has happened. Killed after it: the lease runs out, the letter is
marked as uncertain and handed over again under the same Message-ID. There is no third case.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_noop as _

from takt.desk.accounts.channel import LetterOut, Refused, SendOutcome, TryAgain, channels
from takt.desk.outbox.attachments import files_of
from takt.desk.outbox.guards import held_back
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.owed import is_still_owed
from takt.desk.outbox.queries import pending, to_send
from takt.desk.outbox.retry import Decision, Delivered, Failed, Later, decide
from takt.desk.outbox.sent import store_as_sent
from takt.journey.phrase import Phrase

logger = logging.getLogger(__name__)

BATCH = 100
"""Letters of one sweep; what is left is the next sweep's."""


def sweep(*, clock: Callable[[], datetime], worker: str, stop: Event | None = None) -> int:
    """Send what is due and in nobody's hands; return how many were tried.

    Each letter is claimed at its own moment: after a hundred slow ones a lease that ran from the
    beginning would be over, and another worker would send the same. Once `stop` is set the letter
    in hand is finished and no other is begun.
    """
    due = to_send(clock()).order_by("send_at").values_list("pk", flat=True)[:BATCH]
    tried = 0
    for pk in list(due):
        if stop is not None and stop.is_set():
            break
        try:
            tried += deliver(pk, now=clock(), worker=worker) is not None
        except (LookupError, ValueError):  # a damaged sale must not hold up the others' letters
            logger.exception("letter %s", pk)
    return tried


def deliver(letter_id: int, *, now: datetime, worker: str) -> Decision | None:
    """Make one attempt at one letter. `None`: not due, or in somebody else's hands, or done."""
    letter = _claim(letter_id, now=now, worker=worker)
    if letter is None:
        return None
    if letter.automatic and not letter.uncertain and not is_still_owed(letter):
        _let_go(letter, now=now)
        return None
    decision = _decision(letter, now=now)
    _carry_out(decision, letter, now=now, worker=worker)
    return decision


def _decision(letter: OutgoingLetter, *, now: datetime) -> Decision:
    # What may have gone already goes again whatever the guards say now: it is the same letter.
    if not letter.uncertain and (why := held_back(letter, at=now)):
        return Failed(why)
    return decide(_handed_over(letter), attempts=letter.attempts, now=now)


def _claim(letter_id: int, *, now: datetime, worker: str) -> OutgoingLetter | None:
    mine = {
        "lease_until": now + timedelta(seconds=settings.TAKT_LEASE_SECONDS),
        "lease_by": worker,
        "attempts": F("attempts") + 1,
    }
    due = pending().filter(pk=letter_id, send_at__lte=now)
    claimed = due.filter(lease_until=None).update(**mine) or due.filter(
        lease_until__lte=now
    ).update(**mine, uncertain=True)
    return OutgoingLetter.objects.select_related("inbox").get(pk=letter_id) if claimed else None


def _handed_over(letter: OutgoingLetter) -> SendOutcome:
    channel = channels().get(letter.inbox.channel)
    if channel is None or not channel.can_send:
        name = letter.inbox.channel
        return Refused(Phrase(_("the channel {name} sends no letters"), name=repr(name)))
    try:
        return channel.send(letter.inbox, _letter_out(letter))
    except Exception as error:  # a channel's fault must not stop the other letters
        logger.exception("sending letter %s", letter.pk)
        return TryAgain(f"{type(error).__name__}: {error}", may_have_gone=True)


def _letter_out(letter: OutgoingLetter) -> LetterOut:
    return LetterOut(
        message_id=letter.message_id,
        to_address=letter.to_address,
        to_name=letter.to_name,
        subject=letter.subject,
        text=letter.text,
        written_at=letter.send_at,
        automatic=letter.automatic,
        in_reply_to=letter.in_reply_to,
        references=tuple(letter.references),
        attachments=files_of(letter),
    )


def _carry_out(decision: Decision, letter: OutgoingLetter, *, now: datetime, worker: str) -> None:
    if isinstance(decision, Delivered):
        store_as_sent(letter, now=now)
        return
    with transaction.atomic():
        row = pending().filter(pk=letter.pk, lease_by=worker)
        if decision.may_have_gone:
            row.update(uncertain=True)
        row.update(lease_until=None, lease_by="", last_error=decision.why, **_next(decision, now))


def _next(decision: Later | Failed, now: datetime) -> dict[str, datetime]:
    return {"failed_at": now} if isinstance(decision, Failed) else {"send_at": decision.at}


def _let_go(letter: OutgoingLetter, *, now: datetime) -> None:
    """What an automatic letter was for has been done meanwhile, by a person most likely."""
    pending().filter(pk=letter.pk).update(withdrawn_at=now, lease_until=None, lease_by="")
