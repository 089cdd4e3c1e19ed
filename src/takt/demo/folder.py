"""The folder of the demo: begun afresh, and never anybody's real desk."""

import os
import shutil
import socket
from pathlib import Path

import click

MARK = "this-is-the-takt-demo"
"""A file by which the demo knows a folder as its own, so that it deletes no other."""


def prepare(folder: Path, *, keep: bool) -> bool:
    """Make the folder ready; tell whether the shop must be made in it."""
    if folder.exists() and any(folder.iterdir()):
        if not (folder / MARK).exists():
            raise click.UsageError(
                f"{folder} is there and is not a demo's; it stays as it is."
                " Choose another with --folder."
            )
        if keep:
            return False
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).touch()
    return True


def point_desk_at(folder: Path, port: int) -> None:
    """Set the environment of this process and of those it starts."""
    os.environ.pop("DATABASE_URL", None)
    os.environ["DJANGO_SETTINGS_MODULE"] = "takt.demo.settings"
    os.environ["TAKT_DATA"] = str(folder.absolute())
    os.environ["TAKT_DEMO_WEB"] = f"http://127.0.0.1:{port}"
    os.environ["TAKT_DEMO_SMTP_PORT"] = str(_free_port())
    os.environ.setdefault("TAKT_LOG_LEVEL", "WARNING")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
