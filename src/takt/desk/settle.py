"""What a person decides about something owed, told as facts: done, let go, needs no answer."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Min

from takt import journey as core
from takt.desk.accounts.models import Teammate
from takt.desk.agenda.models import NextAction
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.operations import end_wait
from takt.desk.orders.models import Event, Journey, Order
from takt.desk.orders.operations import lock_journeys
from takt.desk.orders.queries import load_journey
from takt.desk.playbooks.queries import playbook_of
from takt.desk.record import Fact, record

NEEDS_NO_ANSWER = "needs no answer"
_TOLD_BY_FORM = frozenset(
    {"parcel shipped", "courier assigned", "complaint closed", "payment refunded"}
)
"""What the buyer is told next needs more: the number, the courier and his hours, how it was put
right, the sum. They are asked."""


def waive(
    action: NextAction,
    *,
    reason: str,
    source_key: str,
    by: Teammate | None,
    now: datetime,
    at: datetime | None = None,
) -> Sequence[Event]:
    """Let an action go, with the reason; the fact stays in the sale's story, there at `at`."""
    event = core.ActionWaived(happened_at=at or now, play=action.play, reason=reason)
    return record(action.journey, [Fact(event, source_key)], now=now, by=by)


def needs_no_answer(
    conversation: Conversation, *, seen: int, source_key: str, by: Teammate, now: datetime
) -> datetime | None:
    """End the buyer's wait without a letter: what the seller saw of it calls for none.

    `seen` is the newest message that the seller had before them. What came later keeps waiting;
    returns since when, `None` where nothing waits any more.
    """
    with transaction.atomic():
        # Before the sale is touched: intake and the outbox lock in this order as well.
        conversation.refresh_from_db(from_queryset=Conversation.objects.select_for_update())
        ended = end_wait(conversation, seen=seen)
        moment = ended and _moment_of_waiver(conversation.journey, ended, now=now)
        for action in open_answers(conversation.journey) if moment else ():
            key = f"{source_key}:{action.play}"
            waive(action, reason=NEEDS_NO_ANSWER, source_key=key, by=by, now=now, at=moment)
    return conversation.waiting_since


def _moment_of_waiver(journey: Journey, ended: datetime, *, now: datetime) -> datetime | None:
    """Now; but where another letter waits, when the newest that waits no more was written.

    So the fact stands in the story before what it does not speak of. `None` where a letter no
    newer than that waits, in this conversation or another one: the answer stays owed.
    """
    waits = Conversation.objects.filter(journey=journey, waiting_since__isnull=False)
    since = waits.aggregate(since=Min("waiting_since"))["since"]
    if since is None:
        return now
    return ended if ended < since else None


_HANDING_OVER = {
    "courier": {"courier assigned", "out for delivery"},
    "pickup": {"order delivered"},
    "digital": {"order delivered"},
}
"""By way of delivery; by post it is the parcel that is shipped."""


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
    if event is None or kind in _TOLD_BY_FORM:
        return []
    with transaction.atomic():
        journey = lock_journeys([action.journey_id])[action.journey_id]
        if core.blocked_by(load_journey(journey), playbook_of(action.shop_id), event, now):
            return []
        return record(journey, [Fact(event, source_key)], now=now, by=by)


def completing_fact(action: NextAction) -> tuple[str, dict[str, str]]:
    """The kind of fact that settles the action, and the fields it must have.

    The playbook says which event fulfils a play; of several the first is taken, or the one by which
    goods change hands in this sale. What no event fulfils is settled by a person's word on how it
    went: it is waived with that as the reason.
    """
    if action.action == "answer":
        return "message sent", {}
    play = playbook_of(action.shop_id).plays.get(action.play)
    if play is None or not play.fulfilled_by:
        return "action waived", {"play": action.play}
    order = Order.objects.filter(journey_id=action.journey_id).first()
    usual = _HANDING_OVER.get(order.delivery if order else "", ())
    first = play.fulfilled_by[0]
    own = (pattern for pattern in play.fulfilled_by if pattern.kind in usual)
    pattern = next(own, first) if first.kind == "parcel shipped" else first
    return pattern.kind, {
        test.attribute: str(min(test.values)) for test in pattern.tests if test.values
    }
