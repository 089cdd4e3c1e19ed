"""A desk made of real processes, with real peers, that can be killed and started again."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.peers.dovecot import Dovecot
from tests.peers.sink import free_port

ROOT = Path(__file__).parents[2]
SECRET = "desk-secret"


class Child:
    """A Python process of ours that is spoken to by lines."""

    def __init__(self, module: str, *arguments: str, env: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.hello = self.heard()

    def heard(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline().strip()
        assert line, f"process ended: {self.process.args!r}"
        return line

    def asked(self, words: str) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()
        return self.heard()

    def end(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(10)


@dataclass
class CrashDesk:
    """`alive` are the desk's processes by role; each may die at any moment."""

    folder: Path
    nursery: Child
    token: str
    port: int
    alive: dict[str, int] = field(default_factory=dict)

    def start(self, role: str) -> None:
        if role not in self.alive:
            arguments = {"web": f"{self.port}", "writer": str(self.written)}.get(role, "")
            self.alive[role] = int(self.nursery.asked(f"{role} {arguments}".strip()))

    def kill(self, role: str) -> None:
        """kill -9; nothing of it runs on."""
        if pid := self.alive.pop(role, None):
            os.kill(pid, signal.SIGKILL)
            wait_for(lambda: not is_alive(pid))

    def ask_to_end(self, role: str) -> bool:
        """SIGTERM; whether it ended by itself."""
        pid = self.alive.pop(role)
        os.kill(pid, signal.SIGTERM)
        return wait_for(lambda: not is_alive(pid), seconds=20)

    def sweep_later(self) -> None:
        pid = int(self.nursery.asked("later"))
        wait_for(lambda: not is_alive(pid))

    @property
    def hook(self) -> str:
        return f"http://127.0.0.1:{self.port}/hooks/{self.token}/"

    @property
    def written(self) -> Path:
        """Ids of the letters that the desk has taken from the seller."""
        return self.folder / "written"

    @property
    def arrived(self) -> list[str]:
        """Message-IDs of the letters that the mail server has taken, in order."""
        return (self.folder / "arrived").read_text().split()

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.folder / "takt.sqlite3", timeout=20)) as database:
            return database.execute(sql, values).fetchall()

    def count(self, table: str, where: str = "1", *values: object) -> int:
        return int(self.rows(f"SELECT count(*) FROM {table} WHERE {where}", *values)[0][0])


@contextmanager
def crash_desk(
    folder: Path, dovecot: Dovecot, *, server_takes: float = 0.05
) -> Iterator[CrashDesk]:
    """`server_takes`: seconds, at most, that the mail server takes to say that it has a letter."""
    env = os.environ | {
        "DJANGO_SETTINGS_MODULE": "takt.desk.settings",
        "TAKT_DATA": str(folder),
        "TAKT_UNDO_SECONDS": "0",
        "TAKT_LEASE_SECONDS": "2",
        "TAKT_QUEUE_SECONDS": "0.1",
        "TAKT_LOG_LEVEL": "ERROR",
        "PYTHONWARNINGS": "ignore",
    }
    env.pop("DATABASE_URL", None)
    (folder / "arrived").touch()
    smtp_port = free_port()
    sink = Child(
        "tests.crash.sink", str(smtp_port), str(folder / "arrived"), str(server_takes), env=env
    )
    told = {
        "mail": {
            "imap_host": dovecot.host,
            "imap_port": dovecot.port,
            "imap_security": "none",
            "smtp_host": "127.0.0.1",
            "smtp_port": smtp_port,
            "smtp_security": "none",
            "user": dovecot.user,
        },
        "password": dovecot.password,
        "secret": SECRET,
    }
    prepared = Child("tests.crash.prepare", json.dumps(told), env=env)
    nursery = Child("tests.crash.nursery", env=env)
    desk = CrashDesk(folder, nursery, prepared.hello, free_port())
    try:
        yield desk
    finally:
        for role in list(desk.alive):
            desk.kill(role)
        nursery.end()
        prepared.end()
        sink.end()


def is_alive(pid: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


def wait_for(seen: Callable[[], bool], seconds: float = 60) -> bool:
    """Whether it was seen in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if seen():
            return True
        time.sleep(0.02)
    return False
