"""An archive is read by a process beside this one; what comes of it is the same."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import format_datetime
from multiprocessing import active_children
from pathlib import Path

import pytest

from takt.channels.email.inbound import incoming_of
from takt.channels.email.process_beside import ProcessBeside
from takt.channels.email.reading_ahead import MOST_MAILS, SMALL_ARCHIVE, read_ahead
from takt.channels.email.tray import Tray, take_files
from takt.desk.accounts.models import Inbox
from takt.desk.conversations.models import Message
from takt.desk.intake.incoming import IncomingMessage
from takt.desk.intake.operations import take_messages
from takt.letters.reading import read, skim

SMALL = SMALL_ARCHIVE * MOST_MAILS
LONG_AGO = timedelta(days=40)
FOREVER = """
from multiprocessing import active_children
from takt.channels.email.process_beside import ProcessBeside
if __name__ == "__main__":
    with ProcessBeside() as beside:
        beside.begin_reading([("Where is it?", True)]).result()
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


def given(inbox: Inbox, mails: Sequence[bytes], now: datetime) -> list[IncomingMessage | None]:
    """What comes of each, in the order of the mails."""
    with ProcessBeside() as beside:
        found = list(read_ahead(mails, inbox, beside, clock=lambda: now))
    assert not active_children()
    assert [raw for raw, _ in found] == list(mails)
    return [letter for _, letter in found]


def test_every_mail_comes_in_its_order_with_what_it_says(mailbox: Inbox, now: datetime) -> None:
    mails = archive(SMALL + 60, now)
    assert given(mailbox, mails, now) == [as_read(raw, mailbox, now) for raw in mails]


def as_read(raw: bytes, inbox: Inbox, now: datetime) -> IncomingMessage:
    letter = incoming_of(raw, inbox.address, received_at=now)
    if letter.happened_at < now - timedelta(days=30):
        return replace(letter, skimmed=skim(letter.text))
    return replace(letter, read=read(letter.text))


def test_a_fresh_letter_of_a_machine_is_skimmed(mailbox: Inbox, now: datetime) -> None:
    lists = [b"List-Id: <news.example.com>\n" + raw for raw in archive(SMALL + 1, now)]
    assert all(letter and letter.skimmed for letter in given(mailbox, lists, now))


def test_a_small_archive_begins_no_process(mailbox: Inbox, now: datetime) -> None:
    assert not any(given(mailbox, archive(SMALL, now), now))


def test_what_is_known_is_not_read_again(mailbox: Inbox, now: datetime) -> None:
    mails = archive(SMALL + 60, now)
    take_messages(mailbox, mails[:-1], now=now)
    *known, new = given(mailbox, mails, now)
    assert new
    assert not any(known)


def test_what_a_killed_process_has_not_read_is_left_to_the_caller(
    mailbox: Inbox, now: datetime
) -> None:
    mails = archive(SMALL + 1500, now)
    with ProcessBeside() as beside:
        ahead = read_ahead(mails, mailbox, beside, clock=lambda: now)
        found = [next(ahead)]
        for process in active_children():
            process.kill()
        found += ahead
    assert [raw for raw, _ in found] == mails
    last = found[-1][1]
    assert last
    assert not last.read
    assert not last.skimmed


def test_a_process_that_has_ended_takes_nothing_more() -> None:
    with ProcessBeside() as beside:
        reading = beside.begin_reading([("Where is it?", False)])
        for process in active_children():
            process.kill()
        assert reading
        with pytest.raises(BrokenExecutor):
            reading.result()
        assert beside.begin_reading([("Where is it?", False)]) is None


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
