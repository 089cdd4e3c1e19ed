"""What a seller types in to connect a mail account."""

import pytest

from takt.channels.email.channel import EmailChannel
from takt.channels.email.forms import MailSettingsForm
from takt.desk.accounts.models import Inbox
from tests.peers.sink import Sink, free_port

TYPED = {
    "imap_host": "imap.ukr.net",
    "imap_port": "993",
    "imap_security": "tls",
    "smtp_host": "smtp.ukr.net",
    "smtp_port": "465",
    "smtp_security": "tls",
    "user": "",
    "secret_password": "app password",
}


def test_the_usual_account_needs_servers_and_a_password() -> None:
    assert MailSettingsForm(TYPED).is_valid()


@pytest.mark.parametrize("side", ["imap", "smtp"])
def test_a_password_never_crosses_a_network_in_the_clear(side: str) -> None:
    form = MailSettingsForm(TYPED | {f"{side}_security": "none"})
    assert list(form.errors) == [f"{side}_security"]
    local = {f"{side}_security": "none", f"{side}_host": "127.0.0.1"}
    assert MailSettingsForm(TYPED | local).is_valid()


def test_what_is_no_name_of_a_server_is_told_to_the_seller(mailbox: Inbox) -> None:
    mailbox.settings = {"smtp_host": "smtp..example.com", "imap_host": "imap..example.com"}
    out, into = EmailChannel().check(mailbox)
    assert out.startswith("smtp..example.com:465: ")
    assert "There is no server called imap..example.com" in into


def test_trying_the_account_says_what_is_wrong(mailbox: Inbox, sink: Sink) -> None:
    mailbox.settings = {"smtp_host": sink.host, "smtp_port": sink.port, "smtp_security": "none"}
    mailbox.secrets = {"secret_password": "right"}
    assert EmailChannel().check(mailbox) == []
    mailbox.secrets = {"secret_password": "wrong"}
    (problem,) = EmailChannel().check(mailbox)
    assert "535" in problem
    mailbox.settings["smtp_port"] = free_port()
    (problem,) = EmailChannel().check(mailbox)
    assert "refused" in problem
