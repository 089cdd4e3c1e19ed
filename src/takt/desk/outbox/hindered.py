"""What the desk could not write by itself, shown to a person with what stands in the way."""

from takt.desk.agenda.models import NextAction
from takt.desk.outbox.errors import AutomaticRefused, Blocked, CannotSend, NotFilled, NoWords
from takt.desk.settle import open_answers


def leave_to_a_person(action: NextAction, refusal: CannotSend) -> None:
    """Put the action on the day's page with the reason; the next fact of the sale tries again.

    A guard's no is in order, and the letter follows by itself once the guard is content. Where
    the buyer is owed an answer, that stands on the page already: only what is wrong with the
    letter itself, and will be the next time, is said besides.
    """
    if isinstance(refusal, Blocked):
        return
    if not isinstance(refusal, NotFilled | NoWords) and open_answers(action.journey):
        return
    action.hindrance = refusal.reason if isinstance(refusal, AutomaticRefused) else refusal.code
    action.gaps = list(refusal.gaps) if isinstance(refusal, NotFilled) else []
    action.save(update_fields=["hindrance", "gaps"])
