"""Mail from a real IMAP server: each once, nothing marked, going on where it was."""

import threading
from dataclasses import replace
from datetime import date
from typing import Any, Literal

import pytest

from takt.channels.email.advice import Kind
from takt.channels.email.imap_account import ImapAccount, check_account
from takt.channels.email.imap_fetch import Cursor, fetch_new
from takt.channels.email.imap_trouble import MailTrouble
from takt.channels.email.imap_watch import LONGEST_PAUSE, Pause, pause_after, watch
from takt.journey.phrase import Phrase
from tests.peers.dovecot import Dovecot


def mail(number: int) -> bytes:
    return b"From: olena@example.com\r\nSubject: letter %d\r\n\r\nHello \xd0\x84\r\n" % number


class Kept:
    """A store in memory; `fails_at` is the mail at which the process is killed."""

    def __init__(self, fails_at: int = -1) -> None:
        self.raws: list[bytes | None] = []
        self.cursor = Cursor()
        self.fails_at = fails_at
        self.came = threading.Event()

    def __call__(self, raw: bytes | None, cursor: Cursor) -> None:
        if len(self.raws) == self.fails_at:
            raise KeyboardInterrupt
        self.raws.append(raw)
        self.cursor = cursor
        self.came.set()


@pytest.fixture
def account(dovecot: Dovecot) -> ImapAccount:
    return ImapAccount(
        dovecot.host, dovecot.user, dovecot.password, port=dovecot.port, security="none"
    )


def test_new_mail_comes_once_and_in_order(dovecot: Dovecot, account: ImapAccount) -> None:
    kept = Kept()
    for number in range(3):
        dovecot.deliver(mail(number))
    cursor = fetch_new(account, Cursor(), kept)
    assert kept.raws == [mail(0), mail(1), mail(2)]
    assert fetch_new(account, cursor, kept) == cursor
    dovecot.deliver(mail(3))
    fetch_new(account, cursor, kept)
    assert kept.raws[3:] == [mail(3)]


def test_nothing_is_marked_or_moved(dovecot: Dovecot, account: ImapAccount) -> None:
    dovecot.deliver(mail(1))
    fetch_new(account, Cursor(), Kept())
    assert [file.parent.name for file in dovecot.delivered()] == ["new"]


def test_killed_on_the_way_it_goes_on_after_the_last_mail_kept(
    dovecot: Dovecot, account: ImapAccount
) -> None:
    for number in range(5):
        dovecot.deliver(mail(number))
    killed = Kept(fails_at=3)
    with pytest.raises(KeyboardInterrupt):
        fetch_new(account, Cursor(), killed)
    rest = Kept()
    fetch_new(account, killed.cursor, rest)
    assert killed.raws + rest.raws == [mail(number) for number in range(5)]


def test_more_mails_than_fit_one_batch(
    dovecot: Dovecot, account: ImapAccount, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("takt.channels.email.imap_fetch.MAILS_AT_ONCE", 4)
    monkeypatch.setattr("takt.channels.email.imap_fetch.BYTES_AT_ONCE", 2 * len(mail(0)))
    for number in range(9):
        dovecot.deliver(mail(number))
    kept = Kept()
    fetch_new(account, Cursor(), kept)
    assert kept.raws == [mail(number) for number in range(9)]


def test_a_folder_with_new_uids_is_read_again(dovecot: Dovecot, account: ImapAccount) -> None:
    dovecot.deliver(mail(1))
    kept = Kept()
    before = fetch_new(account, Cursor(), kept)
    dovecot.forget_uids()
    after = fetch_new(account, before, kept)
    assert after.uid_validity != before.uid_validity
    assert kept.raws == [mail(1), mail(1)]


def test_old_mail_is_left_alone_at_first(dovecot: Dovecot, account: ImapAccount) -> None:
    dovecot.deliver(mail(1))
    kept = Kept()
    fetch_new(replace(account, since=date(2999, 1, 1)), Cursor(), kept)
    assert kept.raws == []


def test_mail_is_told_of_while_waiting(dovecot: Dovecot, account: ImapAccount) -> None:
    kept, stop, ready = Kept(), threading.Event(), threading.Event()
    thread = threading.Thread(
        target=watch,
        args=(account, Cursor(), kept),
        kwargs={"stop": stop, "note": lambda pause: ready.set()},
    )
    thread.start()
    try:
        assert ready.wait(10)
        dovecot.deliver(mail(1))
        assert kept.came.wait(10)
    finally:
        stop.set()
        thread.join(10)
    assert kept.raws == [mail(1)]


def test_trouble_while_waiting_is_noted_and_tried_again(account: ImapAccount) -> None:
    stop = threading.Event()
    noted: list[Pause | None] = []

    def note(pause: Pause | None) -> None:
        noted.append(pause)
        stop.set()

    watch(replace(account, port=1), Cursor(), Kept(), stop=stop, note=note)
    assert isinstance(noted[0], Pause)
    assert "127.0.0.1:1" in noted[0].why


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"password": "wrong"}, Kind.LOGIN),
        ({"folder": "Nowhere"}, Kind.FOLDER),
        ({"port": 1}, Kind.CONNECTION),
        ({"host": "no-such-host.invalid"}, Kind.ADDRESS),
    ],
)
def test_trouble_is_told_with_what_to_do(
    account: ImapAccount, change: dict[str, Any], kind: Kind
) -> None:
    trouble = check_account(replace(account, **change))
    assert trouble is not None
    assert trouble.kind == kind
    assert trouble.said
    assert trouble.advice


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_connection_is_private_and_the_server_proves_its_name(
    dovecot: Dovecot,
    account: ImapAccount,
    security: Literal["tls", "starttls"],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    port = dovecot.tls_port if security == "tls" else dovecot.port
    private = replace(account, security=security, port=port)
    stranger = check_account(private)
    assert stranger is not None
    assert stranger.kind == Kind.CERTIFICATE
    monkeypatch.setenv("SSL_CERT_FILE", str(dovecot.certificate))
    assert check_account(private) is None


def test_a_working_account_has_no_trouble(account: ImapAccount) -> None:
    assert check_account(account) is None


def test_pauses_double_up_to_a_quarter_hour_and_a_refused_password_waits_longest() -> None:
    lost = MailTrouble(Kind.CONNECTION, "lost", Phrase("wait"))
    refused = MailTrouble(Kind.LOGIN, "no", Phrase("app password"))
    assert [pause_after(lost, n).seconds for n in (1, 2, 3, 99)] == [5, 10, 20, LONGEST_PAUSE]
    assert pause_after(refused, 1).seconds == LONGEST_PAUSE
