"""Facts after: a delivery is read in one transaction with the mark that it is done."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import InterfaceError, OperationalError, transaction

from takt.desk.accounts.channel import Unreadable
from takt.desk.accounts.operations import lock_shop
from takt.desk.intake.models import Delivery
from takt.desk.rows import update_rows

logger = logging.getLogger(__name__)

MOST_ATTEMPTS = 5
"""What has failed this often is left to a person: trying on would not mend it."""


def turn_all(
    deliveries: Sequence[Delivery], turn: Callable[[Sequence[Delivery]], None], *, now: datetime
) -> list[Delivery]:
    """Run `turn` on those not yet done, and mark them done in the same transaction.

    Where it fails they are turned one by one, so that what is bad hurts only itself. Whatever
    `turn` raises for one undoes its facts and is noted on it, and it waits for the sweep: one bad
    letter must not stop the mailbox. Only a failing database is raised, for there nothing could be
    noted.
    """
    left = {row.pk: row for row in deliveries if row.done_at is None}
    rows = {row.pk: row for row in deliveries} | _turned(list(left.values()), turn, now=now)
    return [rows[row.pk] for row in deliveries]


def _turned(
    rows: Sequence[Delivery], turn: Callable[[Sequence[Delivery]], None], *, now: datetime
) -> dict[int, Delivery]:
    if not rows:
        return {}
    try:
        with transaction.atomic():
            return _turn(rows, turn, now=now)
    except Exception as error:
        if len(rows) == 1:
            return {rows[0].pk: note_failure(rows[0], error)}
        logger.warning("%d deliveries together cannot be read, so one by one: %s", len(rows), error)
    return {pk: row for one in rows for pk, row in _turned([one], turn, now=now).items()}


def _turn(
    rows: Sequence[Delivery], turn: Callable[[Sequence[Delivery]], None], *, now: datetime
) -> dict[int, Delivery]:
    lock_shop(rows[0].shop_id)
    pks = [row.pk for row in rows]
    locked = Delivery.objects.select_for_update(of=("self",)).defer("content")
    done = locked.filter(pk__in=pks, done_at__isnull=False).select_related("message")
    already = {row.pk: row for row in done}
    if left := [row for row in rows if row.pk not in already]:
        for row in left:
            row.message = row.journey = None  # an attempt that was undone may have set them
        turn(left)
        _mark_done(left, now=now)
    return {row.pk: row for row in left} | already


def _mark_done(rows: Sequence[Delivery], *, now: datetime) -> None:
    for row in rows:
        row.done_at, row.problem = now, ""
    update_rows(rows, ["done_at", "problem", "message", "journey"])


def note_failure(delivery: Delivery, error: Exception) -> Delivery:
    """Note on the material why it could not be read; a failing database is raised again.

    A database that refuses what was read of one letter (too long, out of range) does not fail.
    """
    if isinstance(error, OperationalError | InterfaceError):
        raise error
    if isinstance(error, Unreadable):
        return note_problem(delivery, error.why, attempts=MOST_ATTEMPTS)
    logger.error(
        "delivery %s of inbox %s cannot be read",
        delivery.pk,
        delivery.inbox_id,
        exc_info=error,
    )
    return note_problem(delivery, f"{type(error).__name__}: {error}")


def note_problem(delivery: Delivery, problem: str, *, attempts: int | None = None) -> Delivery:
    """Keep what went wrong beside the material, for the seller and for the next attempt."""
    delivery.refresh_from_db()  # forget what the undone attempt has set
    delivery.attempts = attempts or delivery.attempts + 1
    delivery.problem = problem
    delivery.save(update_fields=["attempts", "problem"])
    return delivery
