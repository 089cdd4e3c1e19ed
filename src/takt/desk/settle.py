"""What a person decides about something owed, told as facts: done, let go, needs no answer."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from takt import journey as core
from takt.desk.accounts.models import Teammate
from takt.desk.agenda.models import NextAction
from takt.desk.conversations.models import Conversation, Message
from takt.desk.orders.models import Event, Journey
from takt.desk.orders.operations import lock_journeys
from takt.desk.orders.queries import load_journey
from takt.desk.playbooks.queries import playbook_of
from takt.desk.record import Fact, record

NEEDS_NO_ANSWER = "needs no answer"


def waive(
    action: NextAction, *, reason: str, source_key: str, by: Teammate, now: datetime
) -> Sequence[Event]:
    """Let an action go, with the reason; the fact stays in the sale's story."""
    event = core.ActionWaived(happened_at=now, play=action.play, reason=reason)
    return record(action.journey, [Fact(event, source_key)], now=now, by=by)


def needs_no_answer(
    conversation: Conversation, *, source_key: str, by: Teammate, now: datetime
) -> None:
    """End the buyer's wait without a letter: what they wrote last calls for none."""
    with transaction.atomic():
        _end_wait(conversation)
        for action in open_answers(conversation.journey):
            waive(
                action,
                reason=NEEDS_NO_ANSWER,
                source_key=f"{source_key}:{action.play}",
                by=by,
                now=now,
            )


def _end_wait(conversation: Conversation) -> None:
    """Before the sale is touched: intake and the outbox lock in this order as well."""
    conversation.refresh_from_db(from_queryset=Conversation.objects.select_for_update())
    Message.objects.filter(conversation=conversation, needs_answer=True).update(needs_answer=False)
    conversation.waiting_since = None
    conversation.save(update_fields=["waiting_since"])


def open_answers(journey: Journey) -> Sequence[NextAction]:
    return list(NextAction.objects.filter(journey=journey, action="answer"))


def complete(
    action: NextAction, *, source_key: str, by: Teammate, now: datetime
) -> Sequence[Event]:
    """Tell the fact that settles the action; nothing where a person has to say more.

    More than the play says (a number, a reason), or why in spite of a guard that forbids it yet.
    """
    kind, fields = completing_fact(action)
    event, _ = core.event_from_fields(kind, now, fields)
    if event is None:
        return []
    with transaction.atomic():
        journey = lock_journeys([action.journey_id])[action.journey_id]
        if core.blocked_by(load_journey(journey), playbook_of(action.shop_id), event, now):
            return []
        return record(journey, [Fact(event, source_key)], now=now, by=by)


def completing_fact(action: NextAction) -> tuple[str, dict[str, str]]:
    """The kind of fact that settles the action, and the fields it must have.

    The playbook says which event fulfils a play; of several the first is taken. What no event
    fulfils is settled by a person's word on how it went: it is waived with that as the reason.
    """
    if action.action == "answer":
        return "message sent", {}
    play = playbook_of(action.shop_id).plays.get(action.play)
    if play is None or not play.fulfilled_by:
        return "action waived", {"play": action.play}
    pattern = play.fulfilled_by[0]
    return pattern.kind, {
        test.attribute: str(min(test.values)) for test in pattern.tests if test.values
    }
