"""`takt backup`: a whole copy, made while the desk goes on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytest_django import Settings

from takt.cli.backup import postgres_hint
from takt.cli.sqlite_backup import BackupFailedError, copy_safely, is_empty


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Path]:
    """A database with an open writer whose last words are in the write-ahead log only."""
    path = tmp_path / "takt.sqlite3"
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute("CREATE TABLE letters (text)")
        writer.execute("INSERT INTO letters VALUES ('written a moment ago')")
        writer.commit()
        yield path


def test_the_copy_has_what_was_written_a_moment_ago(live: Path, tmp_path: Path) -> None:
    copy = copy_safely(live, tmp_path / "copies" / "copy.sqlite3")
    with closing(sqlite3.connect(copy)) as read:
        assert read.execute("SELECT text FROM letters").fetchall() == [("written a moment ago",)]


def test_only_its_owner_may_read_the_copy(live: Path, tmp_path: Path) -> None:
    copy = copy_safely(live, tmp_path / "copy.sqlite3")
    assert copy.stat().st_mode & 0o777 == 0o600


def test_where_nothing_was_written_there_is_nothing_to_copy(live: Path, tmp_path: Path) -> None:
    opened = tmp_path / "opened.sqlite3"
    with closing(sqlite3.connect(opened)) as looked:
        looked.execute("PRAGMA journal_mode=WAL")
    damaged = tmp_path / "damaged.sqlite3"
    damaged.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    paths = (tmp_path / "none", opened, live, damaged)
    assert [is_empty(path) for path in paths] == [True, True, False, False]


def test_a_damaged_database_gives_no_copy_that_looks_whole(tmp_path: Path) -> None:
    (tmp_path / "damaged.sqlite3").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    with pytest.raises(BackupFailedError, match="can't back up"):
        copy_safely(tmp_path / "damaged.sqlite3", tmp_path / "copy.sqlite3")
    assert [path.name for path in tmp_path.iterdir()] == ["damaged.sqlite3"]


@pytest.mark.parametrize(
    "name", ["takt.sqlite3", "takt.sqlite3-wal", "takt.sqlite3-shm", "secret-key"]
)
def test_the_running_desk_is_not_written_over(live: Path, name: str) -> None:
    target = live.with_name("elsewhere") / ".." / name
    with pytest.raises(BackupFailedError, match="no place for a copy"):
        copy_safely(live, target)
    with closing(sqlite3.connect(live)) as read:
        assert read.execute("SELECT text FROM letters").fetchall() == [("written a moment ago",)]


def test_the_last_good_copy_outlives_a_failure(live: Path, tmp_path: Path) -> None:
    good = copy_safely(live, tmp_path / "copy.sqlite3").read_bytes()
    (tmp_path / "damaged.sqlite3").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    with pytest.raises(BackupFailedError):
        copy_safely(tmp_path / "damaged.sqlite3", tmp_path / "copy.sqlite3")
    assert (tmp_path / "copy.sqlite3").read_bytes() == good


def test_postgresql_has_its_own_tool(db: None, settings: Settings) -> None:
    hint = postgres_hint()
    assert "pg_dump --format=custom" in hint
    assert "PASSWORD" not in hint
