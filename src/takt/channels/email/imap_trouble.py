"""What goes wrong with a mail account, in words for the seller who must act."""

import socket
import ssl

from imapclient.exceptions import IMAPClientAbortError, LoginError

from takt.channels.email.advice import Kind, advice, with_advice
from takt.journey.phrase import Phrase

_USUAL_PORTS = "993 TLS"


class MailTrouble(Exception):  # noqa: N818  a word of the seller's, not of the program's
    """The mail account could not be read: what was said, and what to do about it."""

    def __init__(self, kind: Kind, said: str, advice: Phrase) -> None:
        self.kind = kind
        self.said = said
        self.advice = advice
        self.why = with_advice(said, advice)
        super().__init__(self.why)


def trouble_of(error: Exception, host: str, port: int, folder: str) -> MailTrouble:
    """Tell an exception of the connection in words."""
    said = _said(error)
    kind = _kind(error, said)
    what_to_do = advice(kind, host=host, port=port, usual=_USUAL_PORTS, folder=folder)
    return MailTrouble(kind, f"{host}:{port}: {said}", what_to_do)


def _kind(error: Exception, said: str) -> Kind:
    match error:
        case LoginError():
            return Kind.LOGIN
        case ssl.SSLCertVerificationError():
            return Kind.CERTIFICATE
        case socket.gaierror() | UnicodeError():
            return Kind.ADDRESS
        case IMAPClientAbortError() | OSError():
            return Kind.CONNECTION
    return Kind.FOLDER if said.startswith(("select failed", "examine failed")) else Kind.SERVER


def _said(error: Exception) -> str:
    """The server's words; imaplib wraps them in the notation of bytes."""
    text = str(error) or type(error).__name__
    return text.removeprefix("b'").removeprefix('b"').rstrip("'\"")
