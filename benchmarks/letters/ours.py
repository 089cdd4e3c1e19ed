"""Takt in a process of its own: `python -m benchmarks.letters.ours TASK FILE`."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.letters.rival import run
from benchmarks.measure import tell


def abuse() -> Callable[[str], Any]:
    from takt.letters.reading import abuse_of

    return abuse_of


def language() -> Callable[[str], Any]:
    from takt.letters.reading import language_of

    return lambda text: language_of(text) or ""


def folding() -> Callable[[str], Any]:
    from takt.letters.reading import fold
    from takt.letters.reading.folding import own_text

    return lambda text: own_text(text, fold(text))


def whole_reading() -> Callable[[str], Any]:
    from takt.letters.reading import read

    return lambda text: read(text).needs_answer


TASKS = {"abuse": abuse, "language": language, "folding": folding, "reading": whole_reading}


if __name__ == "__main__":
    task, file = sys.argv[1:3]
    texts = json.loads(Path(file).read_text(encoding="utf-8"))
    tell(run(TASKS[task], texts))
