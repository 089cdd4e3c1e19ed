"""Asking the database for many values at once, but not for more than a query may hold."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

MOST = 900
"""SQLite may be built to take no more than 999 values in one query."""


def in_chunks(values: Collection[str]) -> Iterator[Sequence[str]]:
    """All values, each once, some at a time."""
    left = iter(dict.fromkeys(values))
    while chunk := list(islice(left, MOST)):
        yield chunk
