"""Places in a text as a browser counts them: in UTF-16 units, where 🎁 is two."""

from typing import NamedTuple


class Place(NamedTuple):
    """A stretch of a text field, the end excluded."""

    start: int
    end: int


def placed(text: str, start: int, end: int) -> Place:
    """The place of `text[start:end]` for the browser."""
    return Place(_units(text[:start]), _units(text[:end]))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
