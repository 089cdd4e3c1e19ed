"""One mail to one recipient by SMTP (RFC 5321), and what came of it."""

import re
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext_noop as _

from takt.channels.email.smtp_trouble import LOGIN_TROUBLE, login_trouble, words_of
from takt.desk.accounts.channel import Refused, SendOutcome, Sent, TryAgain
from takt.journey.phrase import Phrase

Security = Literal["tls", "starttls", "none"]

PATIENCE = 20.0
"""Seconds for one answer of the server …"""
PATIENCE_AT_THE_END = 120.0
"""… and for the answer to a whole letter, which some servers read through first. All answers of
one attempt together stay below the lease of the outbox (TAKT_LEASE_SECONDS)."""

_NO_CONNECTION = (smtplib.SMTPException, OSError, UnicodeError)
"""The last for what is no name of a server, as in "smtp..example.com"."""


@dataclass(frozen=True)
class SmtpAccount:
    host: str
    port: int
    security: Security = "tls"
    user: str = ""
    password: str = ""


class _Answer(Exception):  # noqa: N818  the server's words, on their way out
    def __init__(self, outcome: SendOutcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome


def hand_over(account: SmtpAccount, *, sender: str, recipient: str, mail: bytes) -> SendOutcome:
    """Hand the mail to the account's server.

    4xx answers and broken connections are `TryAgain`, 5xx answers `Refused`, both in the server's
    own words. Once the whole mail has gone out, silence means that it may have been taken.
    """
    try:
        with _connection(account) as smtp:
            return _transaction(smtp, sender, recipient, mail)
    except _Answer as answer:
        return answer.outcome
    except _NO_CONNECTION as error:
        return TryAgain(f"{account.host}:{account.port}: {words_of(error)}")


def check_login(account: SmtpAccount) -> Phrase | None:
    """Sign in and leave; what went wrong, and what to do about it, or `None`."""
    try:
        with _connection(account):
            return None
    except _NO_CONNECTION as error:
        return login_trouble(error, account.host, account.port)


@contextmanager
def _connection(account: SmtpAccount) -> Iterator[smtplib.SMTP]:
    smtp = _connected(account)
    try:
        if account.security == "starttls":
            smtp.starttls(context=ssl.create_default_context())
        smtp.ehlo_or_helo_if_needed()
        if account.password and smtp.has_extn("auth"):
            smtp.login(account.user, account.password)
        yield smtp
        with suppress(smtplib.SMTPException, OSError):  # the letter is over, whatever is said now
            smtp.quit()
    finally:
        smtp.close()


def _connected(account: SmtpAccount) -> smtplib.SMTP:
    if account.security == "tls":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(account.host, account.port, timeout=PATIENCE, context=context)
    return smtplib.SMTP(account.host, account.port, timeout=PATIENCE)


def _transaction(smtp: smtplib.SMTP, sender: str, recipient: str, mail: bytes) -> SendOutcome:
    _expect(250, smtp.mail(sender, _mail_options(smtp, sender, recipient)))
    _expect(250, smtp.rcpt(recipient))
    _expect(354, smtp.docmd("DATA"))
    try:
        smtp.send(_dotted(mail))
        if smtp.sock is not None:
            smtp.sock.settimeout(PATIENCE_AT_THE_END)
        answer = smtp.getreply()
    except (smtplib.SMTPException, OSError) as error:
        return TryAgain(words_of(error), may_have_gone=True)
    _expect(250, answer)
    return Sent()


def _mail_options(smtp: smtplib.SMTP, sender: str, recipient: str) -> list[str]:
    if (sender + recipient).isascii():
        return []
    if not smtp.has_extn("smtputf8"):
        why = Phrase(
            _("the mail server cannot write to such an address: {recipient}"), recipient=recipient
        )
        raise _Answer(Refused(why))
    smtp.command_encoding = "utf-8"
    return ["SMTPUTF8", "BODY=8BITMIME"]


def _expect(code: int, answer: tuple[int, bytes]) -> None:
    """Raises the outcome that any other answer stands for."""
    found, words = answer
    if found == code or (code == 250 and found == 251):
        return
    why = f"{found} {words.decode('utf-8', 'replace')}"
    permanent = 500 <= found < 600 and found not in LOGIN_TROUBLE
    raise _Answer(Refused(why) if permanent else TryAgain(why))


def _dotted(mail: bytes) -> bytes:
    """Ready for DATA: leading dots doubled (RFC 5321 §4.5.2), the closing dot added."""
    stuffed = re.sub(rb"(?m)^\.", b"..", mail)
    return stuffed + (b"" if stuffed.endswith(b"\r\n") else b"\r\n") + b".\r\n"
