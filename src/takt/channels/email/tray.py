"""Mails gathered to be taken in together: many at once cost a fraction of one by one."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from takt.channels.email.files import read_files
from takt.channels.email.inbound import incoming_of
from takt.channels.email.process_beside import ProcessBeside
from takt.channels.email.reading_ahead import read_ahead
from takt.desk.accounts.models import Inbox
from takt.desk.intake.incoming import Incoming, IncomingMessage
from takt.desk.intake.operations import take_messages

MOST_MAILS = 100
MOST_BYTES = 4_000_000
"""When either is reached the tray empties itself, so memory does not grow with the mailbox."""


def take_files(inbox: Inbox, path: Path, *, clock: Callable[[], datetime]) -> int:
    """Take in every mail at `path` (see `read_files`), and say how many there are.

    Those taken before add nothing.
    """
    tray, count = Tray(inbox, clock), 0
    mails = (mail.raw for mail in read_files(path))
    with ProcessBeside() as beside:
        for raw, incoming in read_ahead(mails, inbox, beside, clock=clock):
            tray.put(raw, incoming)
            count += 1
        tray.empty()
    return count


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
        self._mails: dict[bytes, IncomingMessage | None] = {}
        self._weight = 0

    def put(self, raw: bytes, incoming: IncomingMessage | None = None) -> None:
        """`incoming` is what the mail says, where it was read already."""
        self._mails[raw] = incoming
        self._weight += len(raw)
        if len(self._mails) >= MOST_MAILS or self._weight >= MOST_BYTES:
            self.empty()

    def empty(self) -> None:
        """Take in what is there. Where that fails it stays, and nothing is said to be kept."""
        if self._mails:
            take_messages(self._inbox, list(self._mails), now=self._clock(), read=self._read)
        self._mails, self._weight = {}, 0
        self._emptied()

    def _read(
        self, inbox: Inbox, raw: bytes, _content_type: str, received_at: datetime
    ) -> Sequence[Incoming]:
        known = self._mails.get(raw)
        return [known or incoming_of(raw, inbox.address, received_at=received_at)]
