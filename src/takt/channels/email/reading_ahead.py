"""The mails of an archive read by a process beside this one, while those before are written.

Reading a mail needs nothing of the desk and is more than half of what taking one in costs, so with
a second core an archive is in the desk in little more than half the time.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context, parent_process
from signal import SIG_IGN, SIGINT, signal
from threading import Thread

from takt.channels.email.parse import parse_mail
from takt.channels.email.parsed import ParsedMail
from takt.letters.reading import Reading, read, skim

MOST_MAILS, MOST_BYTES = 25, 500_000
"""A chunk is full when either is reached."""
SMALL_ARCHIVE = 8
"""So few chunks are not worth a process."""
MOST_CHUNKS, MOST_WAITING = 16, 8_000_000
"""So many chunks are read ahead, or so many bytes."""


@dataclass(frozen=True, slots=True)
class ReadMail:
    """What a mail says, and what was found in its text: by reading a fresh one, by a skim else."""

    parsed: ParsedMail
    read: Reading | None = None
    skimmed: Reading | None = None


@dataclass(slots=True)
class _Chunk:
    mails: Sequence[bytes]
    weight: int
    being_read: Future[dict[bytes, ReadMail]] | None = None


def read_ahead(
    mails: Iterable[bytes],
    new_ones: Callable[[Sequence[bytes]], Sequence[bytes]],
    *,
    fresh_since: datetime,
) -> Iterator[tuple[bytes, ReadMail | None]]:
    """Each mail in order, with what was read in it; `None` where that is left to the caller.

    Left are the mails of a small archive and the first of a great one, which are written while the
    process begins; those that are not new (`new_ones` gives those of a chunk that are); and all,
    where there is one core.
    """
    waiting: deque[_Chunk] = deque()
    with ExitStack() as stack:
        pool = None
        for number, chunk in enumerate(_chunks(mails)):
            is_worth_it = number >= SMALL_ARCHIVE and _has_second_core()
            if is_worth_it and (new := new_ones(chunk.mails)):
                pool = pool or _process(stack)
                chunk.being_read = _begun(pool, new, fresh_since)
            waiting.append(chunk)
            while len(waiting) > MOST_CHUNKS or sum(c.weight for c in waiting) > MOST_WAITING:
                yield from _as_read(waiting.popleft())
        for chunk in waiting:
            yield from _as_read(chunk)


def _chunks(mails: Iterable[bytes]) -> Iterator[_Chunk]:
    some: list[bytes] = []
    weight = 0
    for raw in mails:
        some.append(raw)
        weight += len(raw)
        if len(some) >= MOST_MAILS or weight >= MOST_BYTES:
            yield _Chunk(some, weight)
            some, weight = [], 0
    if some:
        yield _Chunk(some, weight)


def _as_read(chunk: _Chunk) -> Iterator[tuple[bytes, ReadMail | None]]:
    """A process that has ended before its time has read nothing; then it is done here."""
    found: Mapping[bytes, ReadMail] = {}
    if chunk.being_read:
        with suppress(BrokenExecutor):
            found = chunk.being_read.result()
    return ((raw, found.get(raw)) for raw in chunk.mails)


def _begun(
    pool: ProcessPoolExecutor, mails: Sequence[bytes], fresh_since: datetime
) -> Future[dict[bytes, ReadMail]] | None:
    try:
        return pool.submit(_read_all, mails, fresh_since)
    except BrokenExecutor:
        return None


def _has_second_core() -> bool:
    return (os.cpu_count() or 1) > 1


def _process(stack: ExitStack) -> ProcessPoolExecutor:
    """Begun afresh: a copy of this one would have its locks and its database connection."""
    pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_end_with_parent)
    stack.callback(pool.shutdown, cancel_futures=True)
    return pool


def _end_with_parent() -> None:
    """Nobody else ends this process where the one that began it is killed."""
    signal(SIGINT, SIG_IGN)  # the parent's to answer
    parent = parent_process()

    def wait() -> None:
        if parent:
            parent.join()
            os._exit(0)

    Thread(target=wait, daemon=True).start()


def _read_all(mails: Sequence[bytes], fresh_since: datetime) -> dict[bytes, ReadMail]:
    return {raw: _read(raw, fresh_since) for raw in mails}


def _read(raw: bytes, fresh_since: datetime) -> ReadMail:
    parsed = parse_mail(raw)
    try:
        if parsed.sent_at is None or parsed.sent_at > fresh_since:
            return ReadMail(parsed, read=read(parsed.text))
        return ReadMail(parsed, skimmed=skim(parsed.text))
    except Exception:  # intake meets it again, and notes it on the mail
        return ReadMail(parsed)
