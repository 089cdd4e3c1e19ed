"""What the environment sets in numbers and levels, looked over before the desk reads it."""

import logging
import os
from collections.abc import Callable

import click


def _whole(text: str) -> bool:
    return text.strip().isdecimal() and len(text.strip()) <= 12


def _seconds(text: str) -> bool:
    try:
        return 0 < float(text) < 1e9
    except ValueError:
        return False


def _level(text: str) -> bool:
    return text in logging.getLevelNamesMapping()


_SECONDS = (_seconds, "a number of seconds, such as 10")
_EXPECTED: dict[str, tuple[Callable[[str], bool], str]] = {
    "TAKT_UNDO_SECONDS": (_whole, "a whole number of seconds, such as 10"),
    "TAKT_LEASE_SECONDS": _SECONDS,
    "TAKT_QUEUE_SECONDS": _SECONDS,
    "TAKT_ATTACHMENT_LIMIT": (_whole, "a whole number of bytes, such as 20971520"),
    "TAKT_LOG_LEVEL": (_level, "one of DEBUG, INFO, WARNING, ERROR"),
}


def refuse_bad_settings() -> None:
    """`click.UsageError` naming the first setting that can't be what it says."""
    for name, (fits, expected) in _EXPECTED.items():
        value = os.environ.get(name)
        if value is not None and not fits(value):
            raise click.UsageError(
                f"{name}: found “{value}”, expected {expected}. Without it the usual one counts."
            )
