"""Copying a SQLite database that is in use."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection


class BackupFailedError(Exception):
    """The copy could not be made or could not be read back; nothing was left in its place."""


def sqlite_file() -> Path | None:
    """The file of this desk's database; `None` where it is another engine or in memory."""
    if connection.vendor != "sqlite":
        return None
    name = str(connection.settings_dict["NAME"])
    return None if "memory" in name else Path(name)


def is_empty(source: Path) -> bool:
    """Is there nothing to copy: no file, or one that was opened and never written to?"""
    if not source.exists() or not source.stat().st_size:
        return True
    try:
        with closing(sqlite3.connect(source)) as live:
            return live.execute("SELECT 1 FROM sqlite_master").fetchone() is None
    except sqlite3.Error:
        return False  # whoever copies it says what is wrong


def copy_safely(source: Path, target: Path) -> Path:
    """Copy by SQLite's online backup, check the copy, and only then give it its name.

    Readers and writers go on meanwhile. Raises `BackupFailedError` with what to do.
    """
    if _is_of(source, target):
        raise BackupFailedError(f"{target} is of the running desk and no place for a copy")
    unfinished = target.with_name(target.name + ".unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        _copy(source, unfinished)
        os.replace(unfinished, target)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise BackupFailedError(f"can't back up {source} to {target}: {error}") from error
    return target


def _is_of(source: Path, target: Path) -> bool:
    """Whether the target is the database itself, or a file that it can't be read without."""
    names = [source.name + end for end in ("", "-wal", "-shm", "-journal")]
    own = {source.with_name(name).resolve() for name in (*names, "secret-key")}
    return target.resolve() in own


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(target)) as copy:
        target.chmod(0o600)  # it holds the buyers' letters
        live.backup(copy)
        found = copy.execute("PRAGMA quick_check").fetchone()[0]
    if found != "ok":
        raise sqlite3.DatabaseError(f"the copy is damaged: {found}")
