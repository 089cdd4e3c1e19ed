"""Mails gathered to be taken in together: many at once cost a fraction of one by one."""

from collections.abc import Callable
from datetime import datetime

from takt.desk.accounts.models import Inbox
from takt.desk.intake.operations import take_messages

MOST_MAILS = 100
MOST_BYTES = 4_000_000
"""When either is reached the tray empties itself, so memory does not grow with the mailbox."""


class Tray:
    """What is put in is in the database once the tray has been emptied, and not before."""

    def __init__(
        self,
        inbox: Inbox,
        clock: Callable[[], datetime],
        emptied: Callable[[], None] = lambda: None,
    ) -> None:
        """`emptied` is called after every emptying, to note how far the mails are kept."""
        self._inbox, self._clock, self._emptied = inbox, clock, emptied
        self._mails: list[bytes] = []
        self._weight = 0

    def put(self, raw: bytes) -> None:
        self._mails.append(raw)
        self._weight += len(raw)
        if len(self._mails) >= MOST_MAILS or self._weight >= MOST_BYTES:
            self.empty()

    def empty(self) -> None:
        """Take in what is there. Where that fails it stays, and nothing is said to be kept."""
        if self._mails:
            take_messages(self._inbox, self._mails, now=self._clock())
        self._mails, self._weight = [], 0
        self._emptied()
