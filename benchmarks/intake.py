"""Mails taken in a second, beside django-helpdesk: the same mails, the same machine, in turns."""

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.mails import write_maildir
from benchmarks.measure import ROOT, ask

ROUNDS = 3
RIVAL = ROOT / "build" / "django-helpdesk"
"""Where it is installed, so that it touches nothing of ours."""
RELEASE = "django-helpdesk==2.6.1"


def measure(rounds: int = ROUNDS) -> dict[str, dict[str, float]]:
    """Medians over alternating rounds; each round begins with an empty desk."""
    rival = install_rival()
    with tempfile.TemporaryDirectory() as folder:
        maildir = Path(folder) / "mail"
        write_maildir(maildir)
        takt, helpdesk = [], []
        for _ in range(rounds):
            takt.append(ask("-m", "benchmarks.intake_takt", str(maildir)))
            helpdesk.append(ask("-m", "benchmarks.helpdesk.intake", str(maildir), python=rival))
    return {"takt": _median(takt), "helpdesk": _median(helpdesk)}


def _median(rounds: list[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(each[name] for each in rounds) for name in rounds[0]}


def install_rival() -> Path:
    """The Python of an environment of its own with django-helpdesk in it."""
    python = RIVAL / "bin" / "python"
    if not (RIVAL / "installed").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(RIVAL)], check=True)
        # helpdesk imports pkg_resources, which newer setuptools no longer have
        install = [str(python), "-m", "pip", "install", "-q", RELEASE, "setuptools<81"]
        subprocess.run(install, check=True)
        (RIVAL / "installed").touch()
    return python
