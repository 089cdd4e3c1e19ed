"""Raw material first, facts after: what came in is stored before anybody tries to read it."""

import logging
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from django.db import DatabaseError, transaction

from takt.desk.accounts.channel import Unreadable
from takt.desk.accounts.models import Inbox, Shop
from takt.desk.intake.models import Delivery

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
    digest = sha256(raw) if not key else sha256(key.encode() + b"\0" + raw)
    delivery, _ = Delivery.objects.get_or_create(
        inbox=inbox,
        digest=digest.hexdigest(),
        defaults={
            "shop_id": inbox.shop_id,
            "content_type": content_type[:100],
            "content": raw,
            "received_at": now,
        },
    )
    return delivery


def turn_into_facts(
    delivery: Delivery, turn: Callable[[Delivery], None], *, now: datetime
) -> Delivery:
    """Run `turn` on a delivery not yet done, and mark it done in the same transaction.

    Whatever `turn` raises undoes its facts and is noted on the delivery, which waits for the
    sweep: one bad letter must not stop the mailbox. Only a failing database is raised, for
    there nothing could be noted.
    """
    if delivery.done_at is not None:
        return delivery
    try:
        with transaction.atomic():
            return _turn(delivery, turn, now=now)
    except DatabaseError:
        raise
    except Unreadable as error:
        return note_problem(delivery, str(error), attempts=MOST_ATTEMPTS)
    except Exception as error:
        logger.exception("delivery %s of inbox %s cannot be read", delivery.pk, delivery.inbox_id)
        return note_problem(delivery, f"{type(error).__name__}: {error}")


def _turn(delivery: Delivery, turn: Callable[[Delivery], None], *, now: datetime) -> Delivery:
    lock_shop(delivery.shop_id)
    done = Delivery.objects.select_for_update().filter(pk=delivery.pk, done_at__isnull=False)
    if already := done.first():
        return already
    turn(delivery)
    delivery.done_at = now
    delivery.problem = ""
    delivery.save(update_fields=["done_at", "problem", "message", "journey"])
    return delivery


def lock_shop(shop_id: int) -> None:
    """Let intake of one shop go one at a time: two first letters of a stranger make one buyer.

    NO KEY, so that the shop's other rows can still be written meanwhile.
    """
    Shop.objects.select_for_update(no_key=True).values_list("pk").get(pk=shop_id)


def note_problem(delivery: Delivery, problem: str, *, attempts: int | None = None) -> Delivery:
    """Keep what went wrong beside the material, for the seller and for the next attempt."""
    delivery.refresh_from_db()  # forget what the undone attempt has set
    delivery.attempts = attempts or delivery.attempts + 1
    delivery.problem = problem
    delivery.save(update_fields=["attempts", "problem"])
    return delivery
