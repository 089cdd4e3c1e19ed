"""An inbox from its mailbox to its messages, against a real IMAP server."""

import threading
from datetime import UTC, datetime

import pytest

from takt.channels.email.polling import poll, watch
from takt.desk.accounts.models import Inbox
from takt.desk.conversations.models import Message
from tests.peers.dovecot import Dovecot

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
LETTER = b"From: Olena <olena@example.com>\r\nMessage-ID: <1@x>\r\nSubject: Ring\r\n\r\nWhen?\r\n"


@pytest.fixture
def inbox(mailbox: Inbox, dovecot: Dovecot) -> Inbox:
    mailbox.settings = {
        "imap_host": dovecot.host,
        "imap_port": dovecot.port,
        "imap_security": "none",
        "user": dovecot.user,
    }
    mailbox.secrets = {"secret_password": dovecot.password}
    mailbox.save()
    return mailbox


def test_mail_is_taken_in_and_how_far_is_remembered(inbox: Inbox, dovecot: Dovecot) -> None:
    dovecot.deliver(LETTER)
    poll(inbox, now=NOW)
    poll(Inbox.objects.get(), now=NOW)
    assert [message.subject for message in Message.objects.all()] == ["Ring"]
    assert Inbox.objects.get().cursor["last_uid"] == 1
    assert Inbox.objects.get().last_success_at == NOW


def test_killed_between_mail_and_cursor_nothing_comes_twice(inbox: Inbox, dovecot: Dovecot) -> None:
    dovecot.deliver(LETTER)
    poll(inbox, now=NOW)
    Inbox.objects.update(cursor={})
    poll(Inbox.objects.get(), now=NOW)
    assert Message.objects.count() == 1


def test_another_account_is_read_from_its_beginning(inbox: Inbox, dovecot: Dovecot) -> None:
    dovecot.deliver(LETTER)
    poll(inbox, now=NOW)
    read_of_another = Inbox.objects.get().cursor | {"last_uid": 99, "place": "a@old.example/INBOX"}
    Message.objects.all().delete()
    inbox.deliveries.all().delete()
    Inbox.objects.update(cursor=read_of_another)
    poll(Inbox.objects.get(), now=NOW)
    assert Message.objects.count() == 1


def test_trouble_is_noted_in_the_shops_language_until_it_is_over(inbox: Inbox) -> None:
    right = dict(inbox.secrets)
    inbox.secrets = {"secret_password": "wrong"}
    poll(inbox, now=NOW)
    assert inbox.last_problem.startswith("127.0.0.1:")
    assert inbox.last_success_at is None
    inbox.secrets = right
    poll(inbox, now=NOW)
    assert inbox.last_problem == ""


@pytest.mark.django_db(transaction=True)
def test_mail_is_taken_in_as_it_comes(inbox: Inbox, dovecot: Dovecot) -> None:
    stop, taken = threading.Event(), threading.Event()
    asked: list[datetime] = []

    def clock() -> datetime:
        """Asked for the moment of the mail, and again once the mail is in."""
        asked.append(NOW)
        if len(asked) == 2:
            taken.set()
        return NOW

    dovecot.deliver(LETTER)
    thread = threading.Thread(target=watch, args=(inbox,), kwargs={"clock": clock, "stop": stop})
    thread.start()
    came = taken.wait(10)
    stop.set()
    thread.join(10)
    assert came
    assert Message.objects.get().subject == "Ring"
