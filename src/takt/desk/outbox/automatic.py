"""Letters the desk writes by itself, where a play says so (the honest word at night, A1)."""

import logging
from datetime import datetime

from django.db import transaction

from takt.desk.agenda.models import NextAction
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.opening import NoInbox, open_conversation
from takt.desk.conversations.ready import ReadyLetter, language_for, ready_letter
from takt.desk.outbox.errors import CannotSend, NotFilled, NoWayOut, NoWords
from takt.desk.outbox.hindered import leave_to_a_person
from takt.desk.outbox.models import OutgoingLetter
from takt.desk.outbox.operations import queue_letter
from takt.desk.outbox.queries import pending

logger = logging.getLogger(__name__)

BATCH = 500
"""Actions of one tick; what is left is the next tick's."""


def tick(*, now: datetime) -> list[OutgoingLetter]:
    """Queue the letters whose moment has come. Its cost is what is due, whatever else is owed."""
    due = NextAction.objects.filter(tick_at__lte=now).order_by("tick_at")
    keys = list(due.values_list("pk", "journey_id")[:BATCH])
    return [letter for pk, sale in keys if (letter := _take(pk, sale, now=now))]


def _take(action_id: int, journey_id: int, *, now: datetime) -> OutgoingLetter | None:
    with transaction.atomic():
        # As everywhere the conversation before the action: intake holds it when it derives anew.
        list(Conversation.objects.select_for_update().filter(journey=journey_id).order_by("pk"))
        rows = NextAction.objects.filter(pk=action_id, tick_at__lte=now)
        if not rows.update(tick_at=None, hindrance="", gaps=[]):  # another worker was quicker
            return None
        action = NextAction.objects.select_related("journey__buyer", "journey__shop").get(
            pk=action_id
        )
        try:
            with transaction.atomic():
                return _queue(action, now=now)
        except CannotSend as refusal:
            logger.info("action %s is not carried out: %r", action.pk, refusal)
            leave_to_a_person(action, refusal)
        except (LookupError, ValueError):  # a damaged sale must not silence the other shops
            logger.exception("action %s of shop %s", action.pk, action.shop_id)
        return None


def _queue(action: NextAction, *, now: datetime) -> OutgoingLetter | None:
    waiting = pending().filter(journey_id=action.journey_id, letter=action.letter, automatic=True)
    if waiting.exists():
        return None
    filled = _filled(action, now=now)
    return queue_letter(
        _conversation(action, now=now),
        text=filled.text,
        subject=filled.subject,
        letter=action.letter,
        automatic=True,
        now=now,
    )


def _filled(action: NextAction, *, now: datetime) -> ReadyLetter:
    """Raises `NoWords` or `NotFilled`."""
    language = language_for(action.journey)
    try:
        filled = ready_letter(action.journey, action.letter, language=language, now=now)
    except KeyError as unknown:
        raise NoWords(action.letter) from unknown
    if filled.missing:
        raise NotFilled(filled.missing)
    return filled


def _conversation(action: NextAction, *, now: datetime) -> Conversation:
    """Raises `NoWayOut`."""
    try:
        return open_conversation(action.journey, now=now)
    except NoInbox as none:
        raise NoWayOut from none
