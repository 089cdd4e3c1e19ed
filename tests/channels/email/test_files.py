"""Mail on disk, in the forms that mail programs keep it."""

import mailbox
from pathlib import Path

import pytest

from takt.channels.email.files import read_files

FIRST = b"From: olena@example.com\nSubject: One\n\nHello\n\nFrom Kyiv with love, 2026\nOlena\n"
SECOND = b"From: jan@example.com\nSubject: Two\n\nDzie\xc5\x84 dobry\n"


def raws(path: Path) -> list[bytes]:
    return [mail.raw for mail in read_files(path)]


def test_one_mail(tmp_path: Path) -> None:
    file = tmp_path / "one.eml"
    file.write_bytes(FIRST)
    assert raws(file) == [FIRST]


def test_an_mbox_is_not_cut_at_a_sentence_that_begins_with_from(tmp_path: Path) -> None:
    file = tmp_path / "archive.mbox"
    envelope = b"From olena@example.com Mon Mar  2 10:00:00 2026\n"
    file.write_bytes(envelope + FIRST + b"\n" + envelope + SECOND)
    assert raws(file) == [FIRST, SECOND]


def test_an_mbox_as_the_standard_library_writes_it_comes_back_whole(tmp_path: Path) -> None:
    archive = mailbox.mbox(tmp_path / "archive")
    for raw in (FIRST, SECOND):
        archive.add(raw)
    archive.close()
    assert raws(tmp_path / "archive") == [FIRST, SECOND]


def test_each_mail_of_an_mbox_says_where_it_stood(tmp_path: Path) -> None:
    file = tmp_path / "archive.mbox"
    file.write_bytes(b"From - Mon Mar  2 10:00:00 2026\n" + FIRST + b"\nFrom a@b\n" + SECOND)
    assert [mail.source for mail in read_files(file)] == [f"{file}, line 1", f"{file}, line 10"]


def test_a_maildir_gives_new_and_seen_mail_and_no_unfinished_file(tmp_path: Path) -> None:
    for folder in ("new", "cur", "tmp", ".Sent/new", ".Sent/cur"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "new" / "1.host").write_bytes(SECOND)
    (tmp_path / "cur" / "0.host:2,S").write_bytes(FIRST)
    (tmp_path / "tmp" / "2.host").write_bytes(b"half a ma")
    (tmp_path / ".Sent" / "cur" / "3.host:2,S").write_bytes(FIRST)
    (tmp_path / "dovecot-uidlist").write_bytes(b"3 V1 N2")
    assert raws(tmp_path) == [SECOND, FIRST, FIRST]


def test_a_folder_gives_its_mails_and_those_of_folders_within(tmp_path: Path) -> None:
    (tmp_path / "march").mkdir()
    (tmp_path / "a.eml").write_bytes(FIRST)
    (tmp_path / "march" / "b.eml").write_bytes(SECOND)
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / ".hidden.eml").write_bytes(FIRST)
    assert raws(tmp_path) == [FIRST, SECOND]


def test_nothing_at_the_path_says_what_was_expected(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"nothing here\. Expected a mail"):
        raws(tmp_path / "none")
