"""What an automatic letter was queued for: whether it is still owed, and letting it go."""

from datetime import datetime

from django.db.models import QuerySet

from takt.desk.accounts.models import Teammate
from takt.desk.agenda.models import NextAction
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.settle import waive

TAKEN_BACK = "the letter was taken back"


def is_still_owed(letter: OutgoingLetter) -> bool:
    """False once the action that asked for it is settled: nobody wants a late acknowledgement.

    One that a person asked for has its reason in that.
    """
    if not letter.letter or letter.author_id:
        return True
    return _asking_for(letter).exists()


def let_go(letter: OutgoingLetter, *, by: Teammate | None, now: datetime) -> None:
    """A person took the desk's own letter back: the desk must not write it again for this cause.

    As a fact, so that it stands in the sale's story; the next cause has its letter again.
    """
    if not letter.is_the_desks_own:
        return
    for action in _asking_for(letter).filter(automatic=True).select_related("journey"):
        key = f"outbox:{letter.pk}:taken back:{action.play}"
        waive(action, reason=TAKEN_BACK, source_key=key, by=by, now=now)


def _asking_for(letter: OutgoingLetter) -> QuerySet[NextAction]:
    return NextAction.objects.filter(journey_id=letter.journey_id, letter=letter.letter)
