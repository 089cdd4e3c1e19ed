"""A fact told by mistake, taken back: its sale, its order and its talks stand as without it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from takt import journey as core
from takt.desk.accounts.models import Teammate
from takt.desk.conversations.models import Conversation, Note
from takt.desk.conversations.operations import wait_again
from takt.desk.orders.models import Event, Journey
from takt.desk.orders.operations import lock_journeys
from takt.desk.orders.queries import core_event, load_journey
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.owed import is_still_owed
from takt.desk.outbox.queries import pending
from takt.desk.record import Fact, record
from takt.journey import LASTING, ActionWaived, FactWithdrawn, MessageReceived, NoteAdded
from takt.journey.built_in import FIRST_REPLY, NEXT_REPLY


class Lasting(Exception):  # noqa: N818  named for what it is
    """A fact of a kind that cannot be taken back; nothing was written."""


def withdrawal_of(event: core.Event, *, reason: str, now: datetime) -> FactWithdrawn:
    """What takes the event back. Raises `Lasting`.

    A source's clock may be ahead of ours; what is taken back has happened by then all the same.
    """
    if event.kind in LASTING:
        raise Lasting(event.kind)
    moment = event.happened_at
    return FactWithdrawn(
        happened_at=max(now, moment), fact=event.kind, of=moment, order=event.order, reason=reason
    )


def withdraw_fact(row: Event, *, reason: str, by: Teammate, now: datetime) -> bool:
    """Take a fact back, with all that followed from it; False where that was done before.

    What the desk wrote by itself on account of it and has not begun to send is withdrawn; a
    person's own letter goes on. Raises `Lasting`.
    """
    event = core_event(row)
    withdrawal = withdrawal_of(event, reason=reason, now=now)
    with transaction.atomic():
        # As everywhere: letters, then the conversations, then the sale.
        letters = _own_letters(row.journey_id)
        talks = _talks(row.journey_id)
        journey = lock_journeys([row.journey_id])[row.journey_id]
        if event not in load_journey(journey).corrected:
            return False
        fact = Fact(withdrawal, f"withdrawn:{row.pk}")
        if not record(journey, [fact], now=now, by=by):
            return False
        _withdraw_what_nothing_asks_for(letters, now=now)
        if isinstance(event, ActionWaived) and event.play in (FIRST_REPLY.name, NEXT_REPLY.name):
            _wait_again(journey, talks, until=event.happened_at)
        if isinstance(event, NoteAdded):
            Note.objects.filter(journey=journey, created_at=event.happened_at).delete()
    return True


def _own_letters(journey_id: int) -> list[OutgoingLetter]:
    """What the desk itself wrote in this sale and nobody has begun to send, locked."""
    own = pending().filter(journey_id=journey_id, automatic=True, author=None)
    untouched = own.filter(attempts=0, lease_until=None, uncertain=False)
    return list(untouched.order_by("pk").select_for_update())


def _talks(journey_id: int) -> list[Conversation]:
    rows = Conversation.objects.filter(journey_id=journey_id)
    return list(rows.order_by("pk").select_for_update())


def _withdraw_what_nothing_asks_for(letters: Sequence[OutgoingLetter], *, now: datetime) -> None:
    gone = [letter.pk for letter in letters if not is_still_owed(letter)]
    OutgoingLetter.objects.filter(pk__in=gone).update(withdrawn_at=now)


def _wait_again(journey: Journey, talks: Sequence[Conversation], *, until: datetime) -> None:
    """The buyer's letters that the waiver let be call for an answer again, as reading found."""
    journey.refresh_from_db(fields=["waiting_since"])
    since = journey.waiting_since
    if since is None:
        return
    letters = (e for e in load_journey(journey).corrected if isinstance(e, MessageReceived))
    asked = {e.happened_at for e in letters if e.needs_answer and since <= e.happened_at <= until}
    for talk in talks:
        wait_again(talk, asked)
