"""Mail of an inbox, fetched and taken in."""

import threading
from collections.abc import Callable
from datetime import date, datetime

from django.db import close_old_connections, connection

from takt.channels.email import imap_watch
from takt.channels.email.imap_account import ImapAccount
from takt.channels.email.imap_fetch import Cursor, fetch_new
from takt.channels.email.imap_trouble import MailTrouble
from takt.channels.email.tray import Tray
from takt.desk.accounts.models import Inbox


def imap_account_of(inbox: Inbox) -> ImapAccount:
    """The IMAP side of the inbox's settings (`forms.MailSettingsForm` says what they are)."""
    since = inbox.settings.get("imap_since")
    return ImapAccount(
        host=inbox.settings.get("imap_host", ""),
        user=inbox.settings.get("user") or inbox.address,
        password=inbox.secrets.get("secret_password", ""),
        port=int(inbox.settings.get("imap_port") or 993),
        security=inbox.settings.get("imap_security") or "tls",
        folder=inbox.settings.get("imap_folder") or "INBOX",
        since=date.fromisoformat(since) if since else None,
    )


def poll(inbox: Inbox, *, now: datetime) -> None:
    """Take in what is new. Trouble is noted on the inbox."""
    if not inbox.settings.get("imap_host"):
        return  # an account that only sends, or one fed from files
    fetched = _Fetched(inbox, lambda: now)
    try:
        fetch_new(imap_account_of(inbox), fetched.cursor, fetched)
    except MailTrouble as trouble:
        fetched.tray.empty()
        note_trouble(inbox, trouble.why)
    else:
        fetched.tray.empty()
        note_success(inbox, now=now)


def watch(inbox: Inbox, *, clock: Callable[[], datetime], stop: threading.Event) -> None:
    """Take mail in as it comes, until `stop` is set; for a thread of its own."""

    def note(pause: imap_watch.Pause | None) -> None:
        close_old_connections()  # one may have gone stale in the hours without mail
        fetched.tray.empty()
        if pause is None:
            note_success(inbox, now=clock())
        else:
            note_trouble(inbox, pause.why)

    fetched = _Fetched(inbox, clock)
    account = imap_account_of(inbox)
    try:
        imap_watch.watch(account, fetched.cursor, fetched, stop=stop, note=note)
    finally:
        connection.close()  # this thread's own


class _Fetched:
    """Mails off the server, in a tray. The cursor is written after the mails that it counts:
    killed in between, they come again and add nothing.
    """

    def __init__(self, inbox: Inbox, clock: Callable[[], datetime]) -> None:
        self._inbox = inbox
        account = imap_account_of(inbox)
        self._place = f"{account.user}@{account.host}/{account.folder}"
        # Another mailbox may well count by the same UIDVALIDITY, and has been read by nobody.
        is_same = inbox.cursor.get("place", self._place) == self._place
        self.cursor = Cursor.from_json(inbox.cursor) if is_same else Cursor()
        self.tray = Tray(inbox, clock, emptied=self._write_cursor)

    def __call__(self, raw: bytes | None, cursor: Cursor) -> None:
        self.cursor = cursor
        if raw is not None:
            self.tray.put(raw)

    def _write_cursor(self) -> None:
        cursor = self.cursor.as_json() | {"place": self._place}
        if self._inbox.cursor != cursor:
            self._inbox.cursor = cursor
            self._inbox.save(update_fields=["cursor"])


def note_success(inbox: Inbox, *, now: datetime) -> None:
    inbox.last_success_at = now
    inbox.last_problem = ""
    inbox.save(update_fields=["last_success_at", "last_problem"])


def note_trouble(inbox: Inbox, problem: str) -> None:
    inbox.last_problem = problem
    inbox.save(update_fields=["last_problem"])
