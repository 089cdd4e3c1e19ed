"""What goes wrong with a mail account, in words for the seller who must act."""

import socket
import ssl
from enum import StrEnum

from django.utils.translation import gettext_noop as _
from imapclient.exceptions import IMAPClientAbortError, LoginError

from takt.journey.phrase import Phrase


class Kind(StrEnum):
    LOGIN = "login"
    CERTIFICATE = "certificate"
    ADDRESS = "address"
    CONNECTION = "connection"
    FOLDER = "folder"
    SERVER = "server"


class MailTrouble(Exception):  # noqa: N818  a word of the seller's, not of the program's
    """The mail account could not be read: what was said, and what to do about it."""

    def __init__(self, kind: Kind, said: str, advice: str) -> None:
        super().__init__(f"{said} {advice}")
        self.kind = kind
        self.said = said
        self.advice = advice
        self.why = Phrase("{said} {advice}", said=said, advice=advice)


def trouble_of(error: Exception, host: str, port: int, folder: str) -> MailTrouble:
    """Tell an exception of the connection in words."""
    said = _said(error)
    kind = _kind(error, said)
    return MailTrouble(
        kind, f"{host}:{port}: {said}", _advice(kind, host=host, port=port, folder=folder)
    )


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


def _advice(kind: Kind, *, host: str, port: int, folder: str) -> str:
    match kind:
        case Kind.LOGIN:
            return Phrase(
                _(
                    "The mail server refused the name and password. Many providers (Gmail, "
                    "Outlook, Ukr.net, Onet, WP) want an app password instead of your own one, "
                    "and IMAP switched on in the settings of the mailbox: make one there and "
                    "enter it here."
                )
            )
        case Kind.CERTIFICATE:
            return Phrase(
                _(
                    "The server could not prove that it is {host}. Check the name of the server; "
                    "your provider's help page gives the right one."
                ),
                host=host,
            )
        case Kind.ADDRESS:
            return Phrase(
                _("There is no server called {host}. Check its name for a slip."), host=host
            )
        case Kind.CONNECTION:
            return Phrase(
                _(
                    "No connection to port {port}. Check the port (993 with TLS is usual) and the "
                    "internet connection; the desk tries again by itself."
                ),
                port=port,
            )
        case Kind.FOLDER:
            return Phrase(
                _("There is no folder “{folder}”. The usual one is INBOX."), folder=folder
            )
    return Phrase(_("The desk tries again by itself; if it lasts, ask your mail provider."))
