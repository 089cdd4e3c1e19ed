"""Sentences of a letter, with their places.

A sentence ends at its mark or at the line's end. A full stop after a short word and before a digit
belongs to an abbreviation ("зам. 7719", "nr. 12"); before a small letter only after one that is
known, for many buyers begin their sentences small.
"""

import re
from collections.abc import Iterator
from functools import cache

from takt.letters.spans import Span
from takt.letters.text_data import either

# Marks in a row are tried once.
_END = re.compile(r"(?<![.!?…])[.!?…]++[)\"»”']*+(?=\s|$)|\n+")
_LONGEST = 7  # characters of an abbreviation, its full stop and what stands before it among them
# "zam. 7719", "зам. RO-415": a code has its digit near the beginning.
_FOLLOWING = re.compile(r"[ \t]{0,3}(?:(?P<number>[#№]?[A-ZА-ЯІЇЄҐ]{0,4}[-/]?\d)|(?P<word>\w))")
_SHORT = re.compile(r"\b[^\W\d_]{1,4}\.$")


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
    following = _FOLLOWING.match(text, match.end(), end)
    if not following or not (following["number"] or following["word"].islower()):
        return False
    known = _SHORT if following["number"] else _abbreviation()
    return known.search(text, max(0, match.end() - _LONGEST), match.end()) is not None


@cache
def _abbreviation() -> re.Pattern[str]:
    known = either("reading/abbreviations")
    return re.compile(rf"\b(?:[^\W\d_]|{known})\.$", re.IGNORECASE)


def _span(text: str, start: int, end: int) -> Iterator[Span]:
    span = Span.of(text, start, end)
    if any(character.isalnum() for character in span.text):
        yield span
