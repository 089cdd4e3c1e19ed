"""Whether an automatic letter still has its reason by the time it would leave."""

from takt.desk.agenda.models import NextAction
from takt.desk.outbox.models import OutgoingLetter


def is_still_owed(letter: OutgoingLetter) -> bool:
    """False once the action that asked for it is settled: nobody wants a late acknowledgement.

    One that a person asked for has its reason in that.
    """
    if not letter.letter or letter.author_id:
        return True
    return NextAction.objects.filter(journey_id=letter.journey_id, letter=letter.letter).exists()
