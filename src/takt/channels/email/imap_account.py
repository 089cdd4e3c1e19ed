"""One mail account over IMAP (RFC 9051): how to reach it, and opening its folder to read."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from typing import Literal

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError

from takt.channels.email.imap_trouble import MailTrouble, trouble_of

PATIENCE = SocketTimeout(connect=20, read=120)
"""Seconds for a connection, and for an answer: some servers take long over a big folder."""


@dataclass(frozen=True)
class ImapAccount:
    host: str
    user: str
    password: str
    port: int = 993
    security: Literal["tls", "starttls", "none"] = "tls"
    folder: str = "INBOX"
    since: date | None = None
    """Mail older than this day is left where it is when the account is read for the first time."""


@contextmanager
def opened(account: ImapAccount) -> Iterator[tuple[IMAPClient, int]]:
    """The signed-in connection with the folder open for reading only, and its UIDVALIDITY.

    Opened with EXAMINE, so that nothing done here can mark or delete a mail.
    Raises MailTrouble, in words for the seller, for whatever goes wrong inside as well.
    """
    try:
        client = _connected(account)
        try:
            _sign_in(client, account)
            status = client.select_folder(account.folder, readonly=True)
            yield client, int(status[b"UIDVALIDITY"])
        finally:
            _leave(client)
    except (IMAPClientError, OSError, UnicodeError) as error:  # "imap..example.com" is no name
        raise trouble_of(error, account.host, account.port, account.folder) from error


def check_account(account: ImapAccount) -> MailTrouble | None:
    """Sign in, open the folder and leave; what went wrong, if anything."""
    try:
        with opened(account):
            return None
    except MailTrouble as trouble:
        return trouble


def _connected(account: ImapAccount) -> IMAPClient:
    context = ssl.create_default_context() if account.security != "none" else None
    client = IMAPClient(
        account.host,
        port=account.port,
        ssl=account.security == "tls",
        ssl_context=context if account.security == "tls" else None,
        timeout=PATIENCE,
    )
    if account.security == "starttls":
        client.starttls(context)
    return client


def _sign_in(client: IMAPClient, account: ImapAccount) -> None:
    if (account.user + account.password).isascii():
        client.login(account.user, account.password)
    else:  # LOGIN takes ASCII only
        client.plain_login(account.user, account.password)


def _leave(client: IMAPClient) -> None:
    with suppress(IMAPClientError, OSError):  # the work is done; a lost farewell is no loss
        client.logout()
