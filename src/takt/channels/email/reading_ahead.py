"""The texts of an archive read by a process beside this one, while the mails before are written.

What stands in a text needs nothing of the desk, and finding it is nearly half of what a mail costs,
so with a second core an archive is in the desk in little more than half the time.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from takt.channels.email.inbound import incoming_of
from takt.channels.email.process_beside import ProcessBeside, Wanted
from takt.desk.accounts.models import Inbox
from takt.desk.intake.deliveries import new_ones
from takt.desk.intake.incoming import IncomingMessage
from takt.desk.intake.placing import is_fresh
from takt.letters.reading import Reading

MOST_MAILS, MOST_BYTES = 25, 500_000
"""A chunk is full when either is reached."""
SMALL_ARCHIVE = 8
"""So few chunks are not worth a process."""
MOST_CHUNKS, MOST_WAITING = 40, 8_000_000
"""So many chunks are read ahead, or so many bytes."""


@dataclass(slots=True)
class _Chunk:
    mails: Sequence[bytes]
    weight: int
    is_begun: bool = False
    letters: dict[bytes, IncomingMessage] = field(default_factory=dict)
    wanted: Sequence[Wanted] = ()
    """Of each letter."""
    readings: Future[list[Reading | None]] | None = None


def read_ahead(
    mails: Iterable[bytes], inbox: Inbox, beside: ProcessBeside, *, clock: Callable[[], datetime]
) -> Iterator[tuple[bytes, IncomingMessage | None]]:
    """Each mail in order, with what it says; `None` where that is left to the caller.

    Left are the mails of a small archive, those that the inbox has already, and all where there is
    one core.
    """
    waiting: deque[_Chunk] = deque()
    for number, chunk in enumerate(_chunks(mails), start=1):
        waiting.append(chunk)
        if number > SMALL_ARCHIVE and _has_second_core():
            for each in waiting:
                _begin(each, beside, inbox, now=clock())
        while len(waiting) > MOST_CHUNKS or sum(c.weight for c in waiting) > MOST_WAITING:
            yield from _as_read(waiting.popleft())
    while waiting:
        yield from _as_read(waiting.popleft())
    beside.let_go()


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


def _has_second_core() -> bool:
    return (os.cpu_count() or 1) > 1


def _begin(chunk: _Chunk, beside: ProcessBeside, inbox: Inbox, *, now: datetime) -> None:
    """Parse the new mails of a chunk, once, and have their texts read."""
    if chunk.is_begun:
        return
    chunk.is_begun = True
    for raw in new_ones(inbox, chunk.mails):
        with suppress(Exception):  # intake meets it again, and notes it on the mail
            chunk.letters[raw] = incoming_of(raw, inbox.address, received_at=now)
    if chunk.letters:
        chunk.wanted = [(each.text, is_fresh(each, now)) for each in chunk.letters.values()]
        chunk.readings = beside.begin_reading(chunk.wanted)


def _as_read(chunk: _Chunk) -> Iterator[tuple[bytes, IncomingMessage | None]]:
    """A process that has ended before its time has read nothing; then it is done by the caller."""
    letters = chunk.letters
    if chunk.readings:
        with suppress(BrokenExecutor):
            told = zip(letters.items(), chunk.wanted, chunk.readings.result(), strict=True)
            letters = {
                raw: replace(letter, read=found) if whole else replace(letter, skimmed=found)
                for (raw, letter), (_, whole), found in told
            }
    return ((raw, letters.get(raw)) for raw in chunk.mails)
