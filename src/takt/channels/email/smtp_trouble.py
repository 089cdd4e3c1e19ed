"""Why the server for outgoing mail did not let the account in, in words for the seller."""

import smtplib
import socket
import ssl

from takt.channels.email.advice import Kind, advice, with_advice
from takt.journey.phrase import Phrase

LOGIN_TROUBLE = frozenset({530, 534, 535, 538})
"""The account is wrong, not the letter (RFC 4954 §6): it can go once the settings are mended."""

_USUAL_PORTS = "465 TLS, 587 STARTTLS"


def login_trouble(error: Exception, host: str, port: int) -> Phrase:
    """What was said, and what to do about it."""
    what_to_do = advice(_kind(error), host=host, port=port, usual=_USUAL_PORTS)
    return with_advice(f"{host}:{port}: {words_of(error)}", what_to_do)


def _kind(error: Exception) -> Kind:
    match error:
        case smtplib.SMTPResponseException(smtp_code=code) if code in LOGIN_TROUBLE:
            return Kind.LOGIN
        case ssl.SSLCertVerificationError():
            return Kind.CERTIFICATE
        case socket.gaierror() | UnicodeError():
            return Kind.ADDRESS
        case smtplib.SMTPServerDisconnected() | smtplib.SMTPConnectError():
            return Kind.CONNECTION
        case smtplib.SMTPException():  # is an OSError
            return Kind.SERVER
    return Kind.CONNECTION


def words_of(error: Exception) -> str:
    """The server's own words, with its code."""
    if not isinstance(error, smtplib.SMTPResponseException):
        return str(error) or type(error).__name__
    words = error.smtp_error
    said = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return f"{error.smtp_code} {said}"
