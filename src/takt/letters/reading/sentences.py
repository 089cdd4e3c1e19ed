"""Sentences of a letter, with their places."""

import re
from collections.abc import Iterator

from takt.letters.spans import Span

# A sentence ends at its mark or at the line's end. A full stop after a short word and before a
# small letter or a digit belongs to an abbreviation ("зам. 7719", "nr. 12", "вул. Лесі").
_END = re.compile(r"[.!?…]+[)\"»”']*(?=\s|$)|\n+")
_ABBREVIATION = re.compile(r"\b[^\W\d_]{1,4}\.$")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of `text` between `start` and `end`, marks included, empty ones left out."""
    end = len(text) if end is None else end
    begun = start
    for match in _END.finditer(text, start, end):
        if not _is_abbreviation(text, match, end):
            yield from _span(text, begun, match.end())
            begun = match.end()
    yield from _span(text, begun, end)


def _is_abbreviation(text: str, match: re.Match[str], end: int) -> bool:
    if match.group() != ".":
        return False
    following = text[match.end() : min(end, match.end() + 4)].lstrip(" \t")[:1]
    short = _ABBREVIATION.search(text, max(0, match.end() - 6), match.end())
    return short is not None and (following.islower() or following.isdigit())


def _span(text: str, start: int, end: int) -> Iterator[Span]:
    span = Span.of(text, start, end)
    if any(character.isalnum() for character in span.text):
        yield span
