"""Places in a text. Offsets count characters from the beginning of the text, the end excluded."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, with the words that stand there."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """The stretch of `text` from `start` to `end`, blanks at its ends left out."""
        found = text[start:end]
        start += len(found) - len(found.lstrip())
        return cls(start, start + len(found.strip()), found.strip())


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a letter: `kind` is "own" (new words), "quote" or "signature"."""

    kind: str
    start: int
    end: int
