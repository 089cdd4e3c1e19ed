"""Months as letters write them, the year after one, and days made of them."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from functools import cache

from takt.letters import LANGUAGES
from takt.letters.reading.reading import NamedDate
from takt.letters.spans import Span
from takt.letters.text_data import table

AND_YEAR = r"(?:,?\s+(?P<year>20\d\d)(?!\d)(?:\s?(?:р|г|r|року|года|roku)\b\.?)?)?"
_LEAP_YEAR = 2000  # of a day without its year all that may be is taken


@cache
def months(languages: tuple[str, ...] = LANGUAGES) -> dict[str, int]:
    """The forms of the months' names and the months' numbers, 1–12."""
    return {
        form: int(number)
        for language in languages
        for number, forms in table("reading/months", language).items()
        for form in forms.split()
    }


def dated(
    text: str, place: tuple[int, int], day: int, month: int, year: str | None
) -> Iterator[NamedDate]:
    """The day at this place of `text`, where there may be such a day; `year` has 2 or 4 digits."""
    whole = int(year) + (2000 if len(year) == 2 else 0) if year else None
    if 1 <= month <= 12 and 1 <= day <= monthrange(whole or _LEAP_YEAR, month)[1]:
        yield NamedDate(Span.of(text, *place), day, month, whole)


def any_of(words: Iterable[str]) -> str:
    """The source of a pattern of these words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))
