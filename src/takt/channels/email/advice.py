"""What to do about a mail server that could not be reached or said no."""

from enum import StrEnum

from django.utils.translation import gettext_noop as _

from takt.journey.phrase import Phrase


class Kind(StrEnum):
    LOGIN = "login"
    CERTIFICATE = "certificate"
    ADDRESS = "address"
    CONNECTION = "connection"
    FOLDER = "folder"
    SERVER = "server"


def with_advice(said: str, advice: Phrase) -> Phrase:
    """What the other side or the system said, and then, as a sentence of its own, what to do."""
    sentence = said if said.endswith((".", "!", "?")) else f"{said}."
    return Phrase("{said} {advice}", said=sentence, advice=advice)


def advice(kind: Kind, *, host: str, port: int, usual: str, folder: str = "") -> Phrase:
    """For the seller; `usual` are the ports that most servers have."""
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
                    "No connection to port {port}. Check the port (usual: {usual}) and the "
                    "internet connection; the desk tries again by itself."
                ),
                port=port,
                usual=usual,
            )
        case Kind.FOLDER:
            return Phrase(
                _("There is no folder “{folder}”. The usual one is INBOX."), folder=folder
            )
    return Phrase(_("The desk tries again by itself; if it lasts, ask your mail provider."))
