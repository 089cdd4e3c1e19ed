"""A process beside this one that reads texts. It knows neither Django nor the database."""

import os
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from signal import SIG_IGN, SIGINT, signal
from threading import Thread
from types import TracebackType
from typing import Self

from takt.letters.reading import Reading, read, skim

Wanted = tuple[str, bool]
"""A text, and whether to `read` it; it is skimmed else."""


class ProcessBeside:
    """Begun with the first texts it is given, and ended when the `with` block is."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._ending: Thread | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._ending:
            self._ending.join()
        elif self._pool:
            self._pool.shutdown(cancel_futures=True)

    def begin_reading(self, texts: Sequence[Wanted]) -> Future[list[Reading | None]] | None:
        """What it will find in each; `None` where it has ended before its time."""
        self._pool = self._pool or _begun()
        try:
            return self._pool.submit(_read_all, texts)
        except BrokenExecutor:
            return None

    def let_go(self) -> None:
        """No text follows: it may end, which takes a while, during what is left to do here."""
        if self._pool:
            self._ending = Thread(target=self._pool.shutdown)
            self._ending.start()


def _begun() -> ProcessPoolExecutor:
    """Begun afresh: a copy of this one would have its locks and its database connection."""
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_end_with_parent)


def _end_with_parent() -> None:
    """Nobody else ends this process where the one that began it is killed."""
    signal(SIGINT, SIG_IGN)  # the parent's to answer
    parent = parent_process()

    def wait() -> None:
        if parent:
            parent.join()
            os._exit(0)

    Thread(target=wait, daemon=True).start()


def _read_all(texts: Sequence[Wanted]) -> list[Reading | None]:
    return [_read(text, whole=whole) for text, whole in texts]


def _read(text: str, *, whole: bool) -> Reading | None:
    try:
        return read(text) if whole else skim(text)
    except Exception:  # intake meets it again, and notes it on the mail
        return None
