"""What is wrong with something read, as a value: found, expected, and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

_LONGEST = 60  # characters of what was found


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a journal or playbook; `line` counts from 1, None when it has no line."""

    line: int | None
    found: str
    expected: str
    file: str | None = None

    def __str__(self) -> str:
        places = [self.file, None if self.line is None else f"line {self.line}"]
        where = ", ".join(place for place in places if place)
        return f"{where}: found {self.found}; expected {self.expected}".removeprefix(": ")


class OutOfBoundsError(ValueError):
    """Of the right form, and yet more than anything here can be; the message says what can."""


def one_of(word: str, known: Iterable[str]) -> str:
    """Say which word was likely meant, or else which words are known."""
    names = sorted(known)
    close = get_close_matches(word.casefold(), names, n=1, cutoff=0.6)
    return f"“{close[0]}”" if close else f"one of: {', '.join(names)}"


def short(text: str) -> str:
    """A text from outside, cut to what a message can hold."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def shown(value: object) -> str:
    """A value as its source wrote it, cut likewise; Python refuses to write the longest numbers."""
    try:
        return short(repr(value))
    except ValueError:
        return "a number of thousands of digits"
