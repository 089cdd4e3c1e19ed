"""New mail of an account, each once, from where the last fetch ended."""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from takt.channels.email.imap_account import ImapAccount, opened

logger = logging.getLogger(__name__)

MAILS_AT_ONCE = 50
BYTES_AT_ONCE = 8_000_000
"""Roughly what one answer of the server may hold; a bigger mail comes alone."""


@dataclass(frozen=True)
class Cursor:
    """How far a folder has been read. UIDs only grow while its UIDVALIDITY stays the same
    (RFC 9051, 2.3.1.1); when that changes the folder is read again from its beginning."""

    uid_validity: int = 0
    last_uid: int = 0

    @classmethod
    def from_json(cls, stored: Mapping[str, int]) -> "Cursor":
        return cls(stored.get("uid_validity", 0), stored.get("last_uid", 0))

    def as_json(self) -> dict[str, int]:
        return {"uid_validity": self.uid_validity, "last_uid": self.last_uid}


class Store(Protocol):
    """Keeps one raw mail, then the cursor that says so; it may gather mails and keep them
    together. `raw` is None where the server gave no such mail (deleted meanwhile, or damaged over
    there): then only the cursor moves.

    Killed between the two, the same mails come again: keeping them twice must add nothing.
    """

    def __call__(self, raw: bytes | None, cursor: Cursor) -> None: ...


def fetch_new(account: ImapAccount, cursor: Cursor, store: Store) -> Cursor:
    """Fetch what came after `cursor` and store it, oldest first; marks and deletes nothing.

    Raises MailTrouble; what was stored before stays stored, and the next call goes on there.
    """
    with opened(account) as (client, uid_validity):
        return fetch_from(client, uid_validity, account, cursor, store)


def fetch_from(
    client: IMAPClient, uid_validity: int, account: ImapAccount, cursor: Cursor, store: Store
) -> Cursor:
    """`fetch_new` on a connection that is open already."""
    if cursor.uid_validity != uid_validity:
        cursor = Cursor(uid_validity)
    for uids in _batches(client, _new_uids(client, account, cursor)):
        for uid, raw in _mails(client, uids):
            cursor = Cursor(uid_validity, uid)
            store(raw, cursor)
    return cursor


def _new_uids(client: IMAPClient, account: ImapAccount, cursor: Cursor) -> list[int]:
    criteria: list[object] = ["UID", f"{cursor.last_uid + 1}:*"]
    if cursor.last_uid == 0 and account.since:
        criteria += ["SINCE", account.since]
    # "n:*" always holds the last mail, also when its UID is below n.
    return sorted(uid for uid in client.search(criteria) if uid > cursor.last_uid)


def _batches(client: IMAPClient, uids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(uids), MAILS_AT_ONCE):
        some = uids[start : start + MAILS_AT_ONCE]
        sizes = client.fetch(some, ["RFC822.SIZE"])
        batch: list[int] = []
        weight = 0
        for uid in some:
            size = int(sizes.get(uid, {}).get(b"RFC822.SIZE", 0))
            if batch and weight + size > BYTES_AT_ONCE:
                yield batch
                batch, weight = [], 0
            batch.append(uid)
            weight += size
        yield batch


def _mails(client: IMAPClient, uids: list[int]) -> Iterator[tuple[int, bytes | None]]:
    """The mails of one batch, in order; where the server fails at one, the others still come."""
    try:
        found = client.fetch(uids, ["BODY.PEEK[]"])
    except IMAPClientAbortError:
        raise
    except IMAPClientError as error:
        if len(uids) == 1:
            logger.warning("the mail server cannot give mail UID %d: %s", uids[0], error)
            yield uids[0], None
            return
        for uid in uids:
            yield from _mails(client, [uid])
        return
    for uid in uids:
        yield uid, found.get(uid, {}).get(b"BODY[]")
