"""Measuring: how long, how much memory, and asking a child process for its figures."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


def peak_megabytes() -> float:
    """The most memory that this process has held so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def peak_megabytes_of_all() -> float:
    """The most that this process has held so far and the most that one it began has, together."""
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return peak_megabytes() + peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def resident_megabytes(pid: int) -> float:
    """What a process and its children hold at this moment (Linux; elsewhere not a number)."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return float("nan")
    kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return int(kilobytes) / 1024 + sum(resident_megabytes(int(child)) for child in children)


def percentile(values: list[float], part: float) -> float:
    """The value below which `part` of them lie."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]


def ask(
    *arguments: str, python: Path | None = None, environment: dict[str, str] | None = None
) -> Any:
    """Run a module of the benchmarks in a process of its own and read the JSON it prints last."""
    command = [str(python or sys.executable), *arguments]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | (environment or {}),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr[-4000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def tell(figures: Any) -> None:
    """Print figures for `ask`."""
    print(json.dumps(figures))
