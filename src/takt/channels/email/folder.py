"""An inbox fed from a Maildir on this machine instead of an IMAP server."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event

from django.db import close_old_connections

from takt.channels.email.polling import note_success, note_trouble
from takt.channels.email.tray import take_files
from takt.desk.accounts.models import Inbox

LOOK_EVERY = 1.0
"""Seconds between looks at the folder's dates; the mails are read only when they have changed."""


def folder_of(inbox: Inbox) -> Path | None:
    folder = inbox.settings.get("maildir")
    return Path(folder) if folder else None


def poll_folder(inbox: Inbox, folder: Path, *, now: datetime) -> bool:
    """Take in every mail of the Maildir; those taken before add nothing.

    False where it could not be read; why is noted on the inbox.
    """
    try:
        take_files(inbox, folder, clock=lambda: now)
    except OSError as error:
        note_trouble(inbox, str(error))
        return False
    note_success(inbox, now=now)
    return True


def watch_folder(inbox: Inbox, folder: Path, *, clock: Callable[[], datetime], stop: Event) -> None:
    """Take in mail as it is dropped there, until `stop` is set."""
    seen: object = None
    while not stop.is_set():
        if (found := _dates(folder)) != seen:
            close_old_connections()
            seen = found if poll_folder(inbox, folder, now=clock()) else None
        stop.wait(LOOK_EVERY)


def _dates(folder: Path) -> list[int]:
    parts = (folder / "new", folder / "cur")
    return [part.stat().st_mtime_ns for part in parts if part.is_dir()]
