"""The mail server of the demo: takes letters by SMTP and puts them into Maildirs."""

from collections.abc import Iterator
from contextlib import contextmanager

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from asgiref.sync import sync_to_async

from takt.demo.mailboxes import deliver, open_mailboxes
from takt.demo.settings import SMTP_PORT


class PostOffice:
    """Takes every letter, for whomever it is; nothing leaves this machine."""

    async def handle_DATA(  # noqa: N802 - aiosmtpd names its hooks so
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        await sync_to_async(deliver)(envelope.original_content or b"", list(envelope.rcpt_tos))
        return "250 Delivered"


@contextmanager
def mail_server() -> Iterator[None]:
    """Listen on loopback while the block runs."""
    open_mailboxes()
    server = Controller(PostOffice(), hostname="127.0.0.1", port=SMTP_PORT, enable_SMTPUTF8=True)
    server.start()
    try:
        yield
    finally:
        server.stop()
