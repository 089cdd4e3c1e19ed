"""Raw material first, facts after: what came in is stored before anybody tries to read it."""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from hashlib import sha256

from django.db import InterfaceError, OperationalError, transaction

from takt.desk.accounts.channel import Unreadable
from takt.desk.accounts.models import Inbox
from takt.desk.accounts.operations import lock_shop
from takt.desk.intake.models import Delivery
from takt.desk.rows import put_rows, update_rows

logger = logging.getLogger(__name__)

MAIL = "message/rfc822"
MOST_ATTEMPTS = 5
"""What has failed this often is left to a person: trying on would not mend it."""


def take_delivery(
    inbox: Inbox, raw: bytes, content_type: str, *, now: datetime, key: str = ""
) -> Delivery:
    """Store raw material, once: the same bytes again give the same row.

    `key` tells apart deliveries whose bytes say too little (two webhook calls "order 17 is
    gone", a week apart).
    """
    material = key.encode() + b"\0" + raw if key else raw
    (delivery,) = _store(inbox, {_digest(material): raw}, content_type, now=now).values()
    return delivery


def take_deliveries(
    inbox: Inbox, raws: Sequence[bytes], content_type: str, *, now: datetime
) -> list[Delivery]:
    """`take_delivery` for many, in one transaction; a delivery for each of `raws`, in order."""
    digests = [_digest(raw) for raw in raws]
    stored = _store(inbox, dict(zip(digests, raws, strict=True)), content_type, now=now)
    return [stored[digest] for digest in digests]


def _digest(material: bytes) -> str:
    return sha256(material).hexdigest()


def new_ones(inbox: Inbox, raws: Sequence[bytes]) -> list[bytes]:
    """Those of which the inbox has no delivery yet, in order, each once."""
    by_digest = {_digest(raw): raw for raw in raws}
    rows = Delivery.objects.filter(inbox=inbox, digest__in=by_digest)
    known = set(rows.values_list("digest", flat=True))
    return [raw for digest, raw in by_digest.items() if digest not in known]


def _store(
    inbox: Inbox, raws: Mapping[str, bytes], content_type: str, *, now: datetime
) -> dict[str, Delivery]:
    """By digest. Somebody else may be storing the same at this moment: then its key is theirs."""
    there = Delivery.objects.filter(inbox=inbox, digest__in=raws)
    known = {row.digest: row for row in there.defer("content").select_related("message")}
    for row in known.values():
        row.inbox = inbox
    missing = [digest for digest in raws if digest not in known]
    new = {digest: _row(inbox, digest, raws[digest], content_type, now) for digest in missing}
    with transaction.atomic():
        put_rows(list(new.values()), ("inbox", "digest"))
        keys = there.values_list("digest", "pk") if new else ()
        for digest, pk in keys:
            if digest in new:
                new[digest].pk = pk
    return known | new


def _row(inbox: Inbox, digest: str, raw: bytes, content_type: str, now: datetime) -> Delivery:
    return Delivery(
        shop_id=inbox.shop_id,
        inbox=inbox,
        digest=digest,
        content_type=content_type[:100],
        content=raw,
        received_at=now,
    )


def turn_into_facts(
    delivery: Delivery, turn: Callable[[Delivery], None], *, now: datetime
) -> Delivery:
    """Run `turn` on a delivery not yet done, and mark it done in the same transaction.

    Whatever `turn` raises undoes its facts and is noted on the delivery, which waits for the
    sweep: one bad letter must not stop the mailbox. Only a failing database is raised, for
    there nothing could be noted.
    """

    def turn_each(rows: Sequence[Delivery]) -> None:
        for row in rows:
            turn(row)

    (row,) = turn_all([delivery], turn_each, now=now)
    return row


def turn_all(
    deliveries: Sequence[Delivery], turn: Callable[[Sequence[Delivery]], None], *, now: datetime
) -> list[Delivery]:
    """`turn_into_facts` for many in one transaction: `turn` is given those not yet done.

    Where it fails they are turned one by one, so that what is bad hurts only itself.
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
        return note_problem(delivery, str(error), attempts=MOST_ATTEMPTS)
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
