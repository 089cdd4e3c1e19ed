"""Keeping a few processes alive beside each other, and ending them together."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress

import click

from takt.cli.ending import stop_on_signal

PAUSES = (1, 2, 5, 10, 30)
"""Seconds before a process that ended is started again: longer each time it ends at once."""
LIVED_WELL = 60
"""Seconds after which an end counts as the first again."""
FAREWELL = 20
"""Seconds given to finish the letter in hand before a process is ended by force."""


def takt_command(*arguments: str) -> list[str]:
    """A `takt` command run by this same Python."""
    return [sys.executable, "-m", "takt.cli", *arguments]


class Kept:
    """One process that is started again when it ends."""

    def __init__(self, name: str, command: Sequence[str]) -> None:
        self.name, self.command = name, command
        self.ends = 0
        self.start_at = 0.0
        self.process: subprocess.Popen[bytes] | None = None

    def look(self, clock: float) -> None:
        """Start what is not running and whose pause is over."""
        if self.process is not None and (status := self.process.poll()) is not None:
            self._note_end(status, clock)
        if self.process is None and clock >= self.start_at:
            self.started_at = clock
            # Its own session: Ctrl-C reaches the supervisor alone, which then ends all in order.
            self.process = subprocess.Popen(self.command, start_new_session=True)  # noqa: S603

    def _note_end(self, status: int, clock: float) -> None:
        self.ends = 0 if clock - self.started_at > LIVED_WELL else self.ends + 1
        pause = PAUSES[min(self.ends, len(PAUSES)) - 1] if self.ends else PAUSES[0]
        click.echo(f"{self.name} ended (status {status}); again in {pause} s", err=True)
        self.process, self.start_at = None, clock + pause

    def ask_to_end(self) -> None:
        if self.process is not None:
            self.process.terminate()

    def end(self, seconds: float) -> None:
        if self.process is None:
            return
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(max(seconds, 0))
            return
        self.process.kill()
        self.process.wait()


def supervise(commands: Mapping[str, Sequence[str]]) -> None:
    """Run the named commands until SIGTERM or Ctrl-C; whichever ends before is started again."""
    stop = stop_on_signal()
    kept = [Kept(name, command) for name, command in commands.items()]
    while not stop.is_set():
        for one in kept:
            one.look(time.monotonic())
        stop.wait(0.2)
    for one in kept:
        one.ask_to_end()
    deadline = time.monotonic() + FAREWELL
    for one in kept:
        one.end(deadline - time.monotonic())
