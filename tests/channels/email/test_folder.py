"""An inbox fed from a Maildir."""

from datetime import datetime
from pathlib import Path
from threading import Event

import pytest

from takt.channels.email import folder as folders
from takt.channels.email.channel import EmailChannel
from takt.channels.email.folder import watch_folder
from takt.desk.accounts.models import Inbox
from takt.desk.conversations.models import Message


@pytest.fixture
def maildir(tmp_path: Path) -> Path:
    for name in ("new", "cur", "tmp"):
        (tmp_path / name).mkdir()
    return tmp_path


@pytest.fixture
def inbox(mailbox: Inbox, maildir: Path) -> Inbox:
    mailbox.settings = {"maildir": str(maildir)}
    mailbox.save()
    return mailbox


def drop(maildir: Path, number: int) -> None:
    mail = f"From: olena@example.com\nMessage-ID: <{number}@x>\nSubject: {number}\n\nДобрий день\n"
    (maildir / "new" / str(number)).write_text(mail)


def test_what_lies_there_is_taken_once(inbox: Inbox, maildir: Path, now: datetime) -> None:
    drop(maildir, 1)
    EmailChannel().poll(inbox, now)
    EmailChannel().poll(inbox, now)
    assert [message.external_id for message in Message.objects.all()] == ["<1@x>"]
    assert inbox.last_success_at == now


def test_what_is_dropped_later_is_taken_when_it_comes(
    inbox: Inbox, maildir: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "LOOK_EVERY", 0.01)
    monkeypatch.setattr(folders, "close_old_connections", lambda: None)
    stop, looks = Event(), []

    def clock() -> datetime:
        looks.append(now)
        if len(looks) == 1:
            drop(maildir, 2)  # while the first look goes on
        else:
            stop.set()
        return now

    drop(maildir, 1)
    watch_folder(inbox, maildir, clock=clock, stop=stop)
    assert sorted(message.external_id for message in Message.objects.all()) == ["<1@x>", "<2@x>"]


def test_what_could_not_be_read_is_tried_again(
    inbox: Inbox, maildir: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "LOOK_EVERY", 0.01)
    monkeypatch.setattr(folders, "close_old_connections", lambda: None)
    stop, looks = Event(), []
    drop(maildir, 1)
    (maildir / "broken").mkdir()
    link = maildir / "broken" / "mail"
    link.symlink_to(link)  # leads to itself: nobody can open it

    def clock() -> datetime:
        looks.append(now)
        if len(looks) == 2:  # nothing has been dropped since
            link.unlink()
            stop.set()
        return now

    watch_folder(inbox, maildir, clock=clock, stop=stop)
    assert inbox.last_problem == ""
    assert Message.objects.count() == 1


def test_a_folder_that_is_gone_is_said(inbox: Inbox, maildir: Path, now: datetime) -> None:
    inbox.settings = {"maildir": str(maildir / "moved")}
    EmailChannel().poll(inbox, now)
    assert "moved" in inbox.last_problem
