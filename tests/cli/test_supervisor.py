"""Processes beside each other: started again when they end, ended together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from takt.cli.supervisor import LIVED_WELL, PAUSES, Kept

Keep = Callable[[list[str]], Kept]

AT_ONCE = [sys.executable, "-c", "pass"]


@pytest.fixture
def kept() -> Iterator[Keep]:
    started: list[Kept] = []

    def keep(command: list[str]) -> Kept:
        started.append(Kept("one", command))
        return started[-1]

    yield keep
    for one in started:
        one.ask_to_end()
        one.end(5)


def ended(one: Kept, clock: float) -> None:
    """Let its process end, and have it noticed at that moment."""
    assert one.process is not None
    one.process.wait(10)
    one.look(clock)


def test_a_process_that_ends_is_started_again_after_a_pause(kept: Keep) -> None:
    one = kept(AT_ONCE)
    one.look(0)
    ended(one, 1)
    assert one.process is None
    one.look(1 + PAUSES[0] - 0.1)
    assert one.process is None
    one.look(1 + PAUSES[0])
    assert one.process is not None


def test_the_pause_grows_while_it_ends_at_once(kept: Keep) -> None:
    one = kept(AT_ONCE)
    clock, waits = 0.0, []
    for _ in range(len(PAUSES) + 1):
        one.look(clock)
        ended(one, clock)
        waits.append(one.start_at - clock)
        clock = one.start_at
    assert waits == [*PAUSES, PAUSES[-1]]


def test_after_a_good_life_the_pause_is_short_again(kept: Keep) -> None:
    one = kept(AT_ONCE)
    for clock in (0.0, 10.0, 20.0):
        one.look(clock)
        ended(one, clock)
    one.look(100)
    ended(one, 100 + LIVED_WELL + 1)
    assert one.start_at == 100 + LIVED_WELL + 1 + PAUSES[0]


def test_one_that_does_not_listen_is_ended_by_force(kept: Keep, tmp_path: Path) -> None:
    deaf = "import signal, sys, time; signal.signal(15, signal.SIG_IGN); open(sys.argv[1], 'x')"
    is_deaf = tmp_path / "deaf"
    one = kept([sys.executable, "-c", f"{deaf}; time.sleep(600)", str(is_deaf)])
    one.look(0)
    while not is_deaf.exists():
        time.sleep(0.01)
    process = one.process
    assert process is not None
    one.ask_to_end()
    one.end(0.3)
    assert process.returncode == -signal.SIGKILL


SLEEPER = """
import os, time
os.write(1, b"%d\\n" % os.getpid())  # one write, so that two at once do not mix their lines
time.sleep(600)
"""
SUPERVISOR = """
import sys
from takt.cli.supervisor import supervise
sleeper = [sys.executable, sys.argv[1]]
supervise({"one": sleeper, "two": sleeper})
"""


def test_ended_by_a_signal_it_takes_its_processes_along(tmp_path: Path) -> None:
    (tmp_path / "sleeper.py").write_text(SLEEPER)
    command = [sys.executable, "-c", SUPERVISOR, str(tmp_path / "sleeper.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as supervisor:
        assert supervisor.stdout is not None
        try:
            children = [int(supervisor.stdout.readline()) for _ in range(2)]
            supervisor.send_signal(signal.SIGTERM)
            assert supervisor.wait(20) == 0
        finally:
            supervisor.kill()
    assert [child for child in children if is_alive(child)] == []


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
