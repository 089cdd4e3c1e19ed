"""Waiting for mail: IDLE (RFC 2177) where the server has it, looking again where it has not."""

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass

from imapclient import IMAPClient

from takt.channels.email.advice import Kind
from takt.channels.email.imap_account import ImapAccount, opened
from takt.channels.email.imap_fetch import Cursor, Store, fetch_from
from takt.channels.email.imap_trouble import MailTrouble

LISTEN_FOR = 5 * 60.0
"""Seconds of one IDLE. RFC 2177 asks for less than 29 minutes; home routers forget sooner."""
LISTEN_SHORTLY = 3.0
"""Seconds of the first one after a fetch: what arrives between the two is told by no server for
sure (Maildir knows time by the second), so one more look soon makes certain."""
LISTEN_AT_ONCE = 1.0
"""Seconds between looks at `stop`."""
LOOK_AGAIN_AFTER = 60.0
"""Seconds between looks at a server without IDLE."""
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 15 * 60.0


@dataclass(frozen=True)
class Pause:
    """Wait so many seconds, then connect again; `why` is for the seller."""

    seconds: float
    why: str


def pause_after(trouble: MailTrouble, failures: int, *, spread: float = 0.0) -> Pause:
    """How long to wait after so many failures in a row (from 1): doubling, up to a quarter hour.

    A refused password is not tried again soon: providers lock accounts for that. `spread`
    (0 to 1) lengthens the pause by up to a fifth, so that many inboxes do not come back at once.
    """
    doubled = min(FIRST_PAUSE * 2.0 ** min(failures - 1, 20), LONGEST_PAUSE)
    seconds = LONGEST_PAUSE if trouble.kind is Kind.LOGIN else doubled
    return Pause(seconds * (1 + spread / 5), trouble.why)


def watch(
    account: ImapAccount,
    cursor: Cursor,
    store: Store,
    *,
    stop: threading.Event,
    note: Callable[[Pause | None], None],
) -> Cursor:
    """Fetch what is new, and again whenever the server tells of more, until `stop` is set.

    `note` hears of every pause after a trouble, and None after each fetch that went well.
    """
    kept = _Kept(cursor, store)
    failures = 0
    while not stop.is_set():
        try:
            with opened(account) as (client, uid_validity):
                quiet = False
                while not stop.is_set():
                    before = kept.cursor
                    fetch_from(client, uid_validity, account, before, kept)
                    failures = 0
                    note(None)
                    sure = quiet and kept.cursor == before
                    quiet = kept.cursor == before
                    _wait_for_news(client, stop, LISTEN_FOR if sure else LISTEN_SHORTLY)
        except MailTrouble as trouble:
            failures += 1
            pause = pause_after(trouble, failures, spread=random.random())  # noqa: S311
            note(pause)
            stop.wait(pause.seconds)
    return kept.cursor


@dataclass
class _Kept:
    """A store that remembers the cursor, so that a lost connection goes on where it was."""

    cursor: Cursor
    store: Store

    def __call__(self, raw: bytes | None, cursor: Cursor) -> None:
        self.store(raw, cursor)
        self.cursor = cursor


def _wait_for_news(client: IMAPClient, stop: threading.Event, seconds: float) -> None:
    """Return when the server tells of anything, or when it is time to look again."""
    if not client.has_capability("IDLE"):
        stop.wait(LOOK_AGAIN_AFTER)
        client.noop()
        return
    client.idle()
    for _ in range(round(seconds / LISTEN_AT_ONCE)):
        if client.idle_check(timeout=LISTEN_AT_ONCE) or stop.is_set():
            break
    client.idle_done()  # a connection lost meanwhile shows here
