"""The packages one could pick instead, in an environment of their own, on the same texts."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.measure import ROOT, ask

HOME = ROOT / "build" / "letters-rivals"
RELEASES = (
    "alt-profanity-check==1.9.1",
    "better-profanity==0.7.0",
    "glin-profanity==4.1.0",
    "safetext==0.3.3",
    "vaderSentiment==3.3.2",
    "lingua-language-detector==2.1.1",
    "py3langid==0.4.0",
    "pycld2==0.42",
    "email-reply-parser==0.5.12",
    "mail-parser-reply==1.36",
)
ABUSE = {
    "uk": ("glin-profanity ru", "safetext ru"),  # neither has Ukrainian; Russian comes nearest
    "ru": ("glin-profanity ru", "safetext ru"),
    "pl": ("glin-profanity pl",),
    "en": (
        "alt-profanity-check",
        "better-profanity",
        "glin-profanity en",
        "safetext en",
        "vaderSentiment",
    ),
}
LANGUAGE = ("lingua", "py3langid", "pycld2")
FOLDING = ("email-reply-parser", "mail-parser-reply")


def install() -> list[str]:
    """Make the environment; the names of packages that could not be had, with the reason."""
    python = HOME / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(HOME)], check=True)
    return [trouble for release in RELEASES if (trouble := _install(python, release))]


def _install(python: Path, release: str) -> str:
    if (HOME / f"{release}.installed").exists():
        return ""
    # better-profanity and alt-profanity-check import pkg_resources, which newer setuptools lack
    command = [str(python), "-m", "pip", "install", "-q", release, "setuptools<81"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return f"{release}: {done.stderr.strip().splitlines()[-1]}"
    (HOME / f"{release}.installed").touch()
    return ""


def answers_of(name: str, texts: Sequence[str]) -> dict[str, Any]:
    """`answers` one a text, `per_second`, `start_s`, `peak_mb`."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(list(texts), file, ensure_ascii=False)
        file.flush()
        python = HOME / "bin" / "python"
        found: dict[str, Any] = ask(
            "-m", "benchmarks.letters.rival", name, file.name, python=python
        )
        return found
