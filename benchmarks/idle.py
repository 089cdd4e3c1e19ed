"""The idle desk: how soon `takt serve` answers, and the memory it holds when nothing happens."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from benchmarks.measure import resident_megabytes, tell

REST = 10
"""Seconds after the first answer before memory is looked at."""


def measure() -> dict[str, float]:
    """Start the desk on a new database, wait for its first page, let it rest, end it."""
    with tempfile.TemporaryDirectory(prefix="takt-bench-") as folder:
        environment = os.environ | {"TAKT_DATA": folder, "TAKT_LOG_LEVEL": "WARNING"}
        environment.pop("DATABASE_URL", None)
        first = _serve(environment)
        again = _serve(environment)
    return {"first_start_s": first[0], "start_s": again[0], "mb": again[1]}


def _serve(environment: dict[str, str]) -> tuple[float, float]:
    port = _free_port()
    started = time.perf_counter()
    command = [sys.executable, "-m", "takt.cli", "serve", "--port", str(port)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as desk:
        _wait_for(f"http://127.0.0.1:{port}/login/")
        seconds = time.perf_counter() - started
        time.sleep(REST)
        megabytes = resident_megabytes(desk.pid)
        desk.send_signal(signal.SIGTERM)
    return seconds, megabytes


def _wait_for(address: str, patience: float = 60) -> None:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise TimeoutError(f"{address} did not answer in {patience} s")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    tell(measure())
