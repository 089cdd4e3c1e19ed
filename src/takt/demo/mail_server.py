"""The mail server of the demo: takes letters by SMTP and puts them into Maildirs.

Run by `takt demo` as a process of its own: `python -m takt.demo.mail_server`.
"""

import signal
from threading import Event

import django
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.conf import settings

from takt.demo.mailboxes import deliver


class PostOffice:
    """Takes every letter, for whomever it is; nothing leaves this machine."""

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        content = envelope.content
        assert isinstance(content, bytes)
        deliver(content, [str(address) for address in envelope.rcpt_tos])
        return "250 Delivered"


def run(stop: Event) -> None:
    """Listen on loopback until told to stop."""
    controller = Controller(
        PostOffice(), hostname="127.0.0.1", port=settings.TAKT_DEMO_SMTP_PORT, enable_SMTPUTF8=True
    )
    controller.start()
    stop.wait()
    controller.stop()


if __name__ == "__main__":
    django.setup()
    ended = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    run(ended)
