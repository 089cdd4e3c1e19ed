"""Raw material first: what came in is stored before anybody tries to read it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from takt.desk.accounts.models import Inbox
from takt.desk.intake.models import Delivery
from takt.desk.rows import put_rows

MAIL = "message/rfc822"


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
