"""What is wrong with something read, as a value: found, expected, and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from difflib import get_close_matches

from .phrase import Phrase

_LONGEST = 60  # characters of what was found


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a journal or playbook; `line` counts from 1, None when it has no line.

    What a page may show is a `Phrase` in `found` and `expected`, but for what is the same in every
    language; a journal is read on the command line, and told of in English.
    """

    line: int | None
    found: str
    expected: str
    file: str | None = None

    def __str__(self) -> str:
        places = [self.file, None if self.line is None else f"line {self.line}"]
        where = ", ".join(place for place in places if place)
        return f"{where}: found {self.found}; expected {self.expected}".removeprefix(": ")


class OutOfBoundsError(ValueError):
    """Of the right form, and yet more than anything here can be: what can be was `expected`."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was likely meant, if one comes near."""
    close = get_close_matches(word.casefold(), sorted(known), n=1, cutoff=0.6)
    return close[0] if close else None


def one_of(word: str, known: Iterable[str]) -> Phrase:
    """Say which word was likely meant, or else which ones there are."""
    likely = _likely(word, sorted(known))
    if len(likely) == 1:
        return quoted(likely[0])
    return Phrase("one of: {names}", names=", ".join(likely))


def _likely(word: str, known: list[str]) -> list[str]:
    """Those that the word is a part of; or else the one that comes near, or all."""
    if longer := [name for name in known if word.casefold() in name]:
        return longer
    meant = closest(word, known)
    return known if meant is None else [meant]


def quoted(word: str) -> Phrase:
    """A word in the quotation marks of the language."""
    return Phrase("“{word}”", word=word)


def short(text: str) -> str:
    """A text from outside, cut to what a message can hold."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def shown(value: object) -> str:
    """A value as its source wrote it, cut likewise; Python refuses to write the longest numbers."""
    match value:
        case bool():
            return str(value).lower()
        case date() | time():
            return value.isoformat()
    try:
        return short(repr(value))
    except ValueError:
        return Phrase("a number of thousands of digits")
