"""An archive is read by a process beside this one; what comes of it is the same."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from email.utils import format_datetime
from multiprocessing import active_children
from pathlib import Path

import pytest

from takt.channels.email.parse import parse_mail
from takt.channels.email.reading_ahead import MOST_MAILS, SMALL_ARCHIVE, ReadMail, read_ahead
from takt.channels.email.tray import Tray, take_files
from takt.desk.accounts.models import Inbox
from takt.desk.conversations.models import Message
from takt.letters.reading import read, skim

SMALL = SMALL_ARCHIVE * MOST_MAILS
LONG_AGO = timedelta(days=40)
FOREVER = """
from datetime import UTC, datetime
from multiprocessing import active_children
from takt.channels.email.reading_ahead import read_ahead
if __name__ == "__main__":
    mails = read_ahead((b"To: a@b.example\\n\\n%d" % n for n in range(10_000)), list,
                       fresh_since=datetime.now(UTC))
    next(mails)
    print(active_children()[0].pid, flush=True)
    input()
"""

pytestmark = pytest.mark.skipif(os.cpu_count() == 1, reason="needs a second core")


def mail(number: int, sent_at: datetime) -> bytes:
    """Every seventh is of yesterday, all else is old."""
    at = sent_at - (timedelta(days=1) if number % 7 == 0 else LONG_AGO)
    head = f"From: o{number % 40}@example.com\nMessage-ID: <{number}@example.com>\nSubject: Hi\n"
    date = format_datetime(at + timedelta(seconds=number))
    return f"{head}Date: {date}\n\nWhere is my order 1001? It is {number} days late!\n".encode()


def archive(count: int, now: datetime) -> list[bytes]:
    return [mail(number, now) for number in range(count)]


def all_new(some: Sequence[bytes]) -> Sequence[bytes]:
    return some


def test_every_mail_comes_in_its_order_with_what_it_says(now: datetime) -> None:
    mails = archive(SMALL + 60, now)
    given = list(read_ahead(mails, all_new, fresh_since=now - timedelta(days=30)))
    assert [raw for raw, _ in given] == mails
    assert not any(ahead for _, ahead in given[:SMALL])
    assert [ahead for _, ahead in given[SMALL:]] == [as_read(raw) for raw in mails[SMALL:]]


def as_read(raw: bytes) -> ReadMail:
    parsed = parse_mail(raw)
    is_old = parsed.sent_at is not None and parsed.sent_at.month == 1
    return ReadMail(parsed, *((None, skim(parsed.text)) if is_old else (read(parsed.text), None)))


def test_a_small_archive_begins_no_process(now: datetime) -> None:
    given = list(read_ahead(archive(SMALL, now), all_new, fresh_since=now))
    assert not any(ahead for _, ahead in given)


def test_what_is_known_is_not_read_again(now: datetime) -> None:
    mails = archive(SMALL + 60, now)
    given = read_ahead(
        mails, lambda some: [raw for raw in some if raw == mails[-1]], fresh_since=now
    )
    assert [raw for raw, ahead in given if ahead] == [mails[-1]]


def test_what_a_killed_process_has_not_read_is_left_to_the_caller(now: datetime) -> None:
    mails = archive(SMALL + 1000, now)
    ahead = read_ahead(mails, all_new, fresh_since=now)
    given = [next(ahead)]
    for process in active_children():
        process.kill()
    given += ahead
    assert [raw for raw, _ in given] == mails


def test_the_process_ends_with_the_one_that_began_it(tmp_path: Path) -> None:
    script = tmp_path / "forever.py"
    script.write_text(FOREVER)
    with subprocess.Popen(
        [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    until = time.monotonic() + 20
    while is_alive(child) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_alive(child)


def is_alive(pid: int) -> bool:
    """Not gone, and not dead in all but name: in a container nobody may bury it."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_an_archive_leaves_the_same_on_the_desk_as_its_mails_in_hand(
    mailbox: Inbox, tmp_path: Path, now: datetime
) -> None:
    for name in ("new", "cur"):
        (tmp_path / name).mkdir()
    mails = archive(SMALL + 60, now)
    for number, raw in enumerate(mails):
        (tmp_path / "new" / f"{number:05}").write_bytes(raw)
    assert take_files(mailbox, tmp_path, clock=lambda: now) == len(mails)
    from_archive = said(mailbox)
    Message.objects.all().delete()
    mailbox.deliveries.all().delete()
    tray = Tray(mailbox, lambda: now)
    for raw in mails:
        tray.put(raw)
    tray.empty()
    assert said(mailbox) == from_archive


def said(inbox: Inbox) -> list[tuple[object, ...]]:
    messages = Message.objects.filter(conversation__inbox=inbox).order_by("external_id")
    return list(messages.values_list("external_id", "text", "happened_at", "reading"))
