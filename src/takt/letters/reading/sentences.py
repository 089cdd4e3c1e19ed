"""Sentences of a letter, with their places."""

import re
from collections.abc import Iterator

from takt.letters.spans import Span

# A sentence ends at its mark or at the line's end. A full stop after a short word and before a
# digit belongs to an abbreviation ("зам. 7719", "nr. 12"); before a small letter only after one
# that is known, for many buyers begin their sentences small.
_END = re.compile(r"[.!?…]+[)\"»”']*(?=\s|$)|\n+")
_SHORT = re.compile(r"\b[^\W\d_]{1,4}\.$")
_ABBREVIATION = re.compile(
    r"\b(?:[^\W\d_]|зам|ном|вул|буд|обл|грн|руб|тис|тыс|шт|см|кг|мл|мм|ул|стр|стор|ін|др|пр|напр|див|св|рр"
    r"|тел|кв|коп|мін|мин|год|nr|zam|tel|ul|szt|godz|tyg|min|max|np|itp|itd|ok|ww|wg|pt|św|al|os|woj|zł|gr"
    r"|no|ord|ref|qty|approx|vs|mr|mrs|ms|dr|st|rd|ave|inc|ltd|co|etc|incl|pcs)\.$",
    re.IGNORECASE,
)


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
    known = _SHORT if following.isdigit() else _ABBREVIATION if following.islower() else None
    return (
        known is not None and known.search(text, max(0, match.end() - 7), match.end()) is not None
    )


def _span(text: str, start: int, end: int) -> Iterator[Span]:
    span = Span.of(text, start, end)
    if any(character.isalnum() for character in span.text):
        yield span
