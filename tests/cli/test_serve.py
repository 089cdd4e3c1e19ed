"""`takt serve` and what it does first, with real processes."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Takt

Start = Callable[..., subprocess.Popen[str]]
Run = Callable[..., str]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """A `takt` command of its own, on a desk in a folder of its own."""
    environment = os.environ | {"TAKT_DATA": str(tmp_path / "desk"), "TAKT_LOG_LEVEL": "WARNING"}
    environment.pop("DATABASE_URL", None)

    def start(*arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "takt.cli", *arguments]
        return subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    return start


@pytest.fixture
def run(start: Start) -> Run:
    """Such a command from its beginning to its end: what it said."""
    return lambda *arguments: start(*arguments).communicate(timeout=90)[0]


@pytest.fixture
def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@pytest.mark.parametrize("command", ["serve", "web", "demo"])
@pytest.mark.parametrize("port", ["0", "65536"])
def test_a_port_that_does_not_exist_is_refused(takt: Takt, command: str, port: str) -> None:
    result = takt(command, "--port", port)
    assert result.exit_code == 2
    assert "1<=x<=65535" in result.stderr


@pytest.mark.parametrize("threads", ["0", "-1", "many"])
def test_pages_need_a_thread_to_be_served_by(takt: Takt, threads: str) -> None:
    result = takt("web", "--threads", threads)
    assert result.exit_code == 2
    assert "--threads" in result.stderr


@pytest.mark.parametrize("command", [("web", "--port", "free"), ("worker",)])
def test_a_database_without_tables_is_told_of_at_once(
    run: Run, free_port: str, command: tuple[str, ...]
) -> None:
    said = run(*(free_port if word == "free" else word for word in command))
    assert "has not the tables of this version yet; run takt upgrade" in said


def test_one_command_serves_the_desk_and_survives_a_killed_web(
    start: Start, free_port: str
) -> None:
    desk = start("serve", "--port", free_port)
    try:
        assert answers(free_port)
        os.kill(child(desk.pid, "web"), signal.SIGKILL)
        assert answers(free_port)
    finally:
        desk.send_signal(signal.SIGTERM)
        said = desk.communicate(timeout=40)[0]
    assert desk.returncode == 0
    assert "There is no shop yet" in said
    assert f"Takt is at http://127.0.0.1:{free_port}/" in said
    assert "web ended (status -9); again in 1 s" in said


def test_an_upgrade_is_backed_up_first(run: Run, tmp_path: Path) -> None:
    run("upgrade")
    assert not (tmp_path / "desk" / "backups").exists(), "an empty desk needs no backup"
    manage = [sys.executable, "-m", "django", "migrate", "search", "zero", "--verbosity=0"]
    settings = {"TAKT_DATA": str(tmp_path / "desk"), "DJANGO_SETTINGS_MODULE": "takt.desk.settings"}
    subprocess.run(manage, env=os.environ | settings, check=True)

    assert re.search(r"Backed up to \S+-before-upgrade.sqlite3; now", run("upgrade"))
    assert len(list((tmp_path / "desk" / "backups").iterdir())) == 1
    assert "Backed up" not in run("upgrade")


def test_a_desk_without_a_shop_says_where_it_looked(run: Run, tmp_path: Path) -> None:
    nothing_yet = f"There is no shop yet in {tmp_path / 'desk'}; takt init makes one there"
    assert nothing_yet in run("upgrade")
    owner = ("--owner", "anna@example.com", "--password", "correct horse")
    rest = ("--language", "pl", "--zone", "Europe/Warsaw", "--playbook", "maker")
    run("init", "--shop", "Łąka", *owner, *rest)
    assert run("upgrade") == ""


@pytest.mark.parametrize(
    "command", [("upgrade",), ("import", __file__, "--kind", "journal"), ("serve", "--port", "0")]
)
def test_a_database_that_does_not_answer_is_told_with_what_to_do(
    run: Run, tmp_path: Path, free_port: str, command: tuple[str, ...]
) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "takt.sqlite3").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    said = run(*(free_port if word == "0" else word for word in command))
    assert "takt.sqlite3 may be read and written; if it is damaged, put a backup there" in said
    assert "Traceback" not in said


def test_a_taken_port_is_told_at_once(run: Run, free_port: str) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", int(free_port)))
        other.listen()
        said = run("serve", "--port", free_port)
    assert f"127.0.0.1:{free_port} is taken" in said


def answers(port: str, patience: float = 60) -> bool:
    """Wait until the sign-in page is there."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/login/", timeout=5) as page:
                return bool(page.status == 200)
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    return False


def child(pid: int, command: str) -> int:
    """The process of that command among the children of `pid`."""
    listed = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(pid)], capture_output=True, text=True, check=True
    ).stdout
    return next(int(line.split()[0]) for line in listed.splitlines() if f"cli {command}" in line)
