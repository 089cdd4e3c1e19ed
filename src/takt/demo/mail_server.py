"""The mail server of the demo: takes letters by SMTP and puts them into Maildirs."""

from collections.abc import Iterator
from contextlib import contextmanager

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from asgiref.sync import sync_to_async
from django.conf import settings

from takt.demo.mailboxes import deliver


class PostOffice:
    """Takes every letter, for whomever it is; nothing leaves this machine."""

    async def handle_DATA(  # noqa: N802 - aiosmtpd names its hooks so
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        content = envelope.content
        assert isinstance(content, bytes)
        await sync_to_async(deliver)(content, [str(address) for address in envelope.rcpt_tos])
        return "250 Delivered"


@contextmanager
def mail_server() -> Iterator[None]:
    """Listen on loopback while the block runs."""
    server = Controller(
        PostOffice(), hostname="127.0.0.1", port=settings.TAKT_DEMO_SMTP_PORT, enable_SMTPUTF8=True
    )
    server.start()
    try:
        yield
    finally:
        server.stop()
