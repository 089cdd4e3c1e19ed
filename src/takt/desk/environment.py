"""What the environment sets in numbers and levels, each refused by a sentence where it can't be."""

import logging
import os

from django.core.exceptions import ImproperlyConfigured

_LONGEST = 12  # digits; more is a slip


class BadSetting(ImproperlyConfigured):
    """A variable that holds what it can't; says which, what was found and what was expected."""


def whole(name: str, usual: int, unit: str) -> int:
    """A whole number of `unit`, 0 or more."""
    text = os.environ.get(name, str(usual)).strip()
    if not (text.isdecimal() and len(text) <= _LONGEST):
        raise _bad(name, f"a whole number of {unit}, such as {usual}")
    return int(text)


def seconds(name: str, usual: float) -> float:
    """A number of seconds, more than 0."""
    try:
        value = float(os.environ.get(name, usual))
    except ValueError:
        value = 0
    if not 0 < value < 1e9:
        raise _bad(name, f"a number of seconds, such as {usual:g}")
    return value


def level(name: str, usual: str) -> str:
    """How much is written to the log."""
    text = os.environ.get(name, usual)
    if text not in logging.getLevelNamesMapping():
        raise _bad(name, "one of DEBUG, INFO, WARNING, ERROR")
    return text


def _bad(name: str, expected: str) -> BadSetting:
    found = os.environ.get(name, "")
    return BadSetting(
        f"{name}: found “{found}”, expected {expected}. Without it the usual one counts."
    )
