"""Days that a letter names: 12 березня, 12.03, 12/03/2026, March 12th, до 12-го.

Those in words ("п'ятого березня") are found by `worded_dates`.
"""

import re
from collections.abc import Iterator
from functools import cache

from takt.letters.reading.months import AND_YEAR, any_of, dated, months
from takt.letters.reading.places import places
from takt.letters.reading.reading import NamedDate
from takt.letters.reading.worded_dates import worded_dates
from takt.letters.spans import Span
from takt.letters.text_data import either

_DIGIT = re.compile(r"\d")
_LATIN = re.compile(r"[A-Za-z]{3} \d|[A-Za-z]{3}\. \d")
# Each pattern begins with a digit, and looks back only then: letters have few of them.
_FIRST_DIGIT = r"\d(?<![\w.,/-].)"
_OF_THE = r"(?:го|ого|му|ому|go|ego|tego)"  # "до 12-го", "do 10-go"
_THE = r"(?:е|ое|те|te|ty)"  # "сегодня 12-е"
_ORDINAL = rf"(?:-?(?:{_OF_THE}|{_THE}|st|nd|rd|th))?\.?"
_ISO = re.compile(r"(?P<year>20(?<![\w-]..)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])")
_NUMERIC = re.compile(
    rf"(?P<day>{_FIRST_DIGIT}\d?)(?:(?P<mark>[./-])(?P<month>\d{{1,2}})(?P=mark)"
    r"(?P<year>20\d\d|\d\d)|[./](?P<short>[01]\d))(?!\w|[.,/:-]\d)"
)
_ENDS = r"\s*(?:[.,;:!?)\n–—]|$)"  # else it may be the 12th letter, or the 3rd floor
_DAY_ALONE = re.compile(
    rf"(?P<day>{_FIRST_DIGIT}\d?)(?:-?{_OF_THE}\b(?! +\d)|-{_THE}\b(?={_ENDS})"
    r"|\s+числ[аоу]\b(?! +\d))"
)
_THE_DAY = re.compile(
    r"\b(?:on|by|until|till|before|after|from|since|for|is|was|'s|’s) the "
    rf"(?P<day>\d\d?)(?:st|nd|rd|th)\b(?={_ENDS}|\s+(?:and|or|but|so|if|at|please|because|as|when)\b)"
)
_ENDS_SENTENCE = re.compile(r"\.(?:\s*$|\s+[^\W\d_a-zа-яіїєґё])")
_RANGE = re.compile(
    rf"(?P<first>{_FIRST_DIGIT}\d?){_ORDINAL}\s?(?:-|–|—|і|й|та|и|i|по|до|do|lub|або|или|and|or|to)\s?$"
)


def find_dates(text: str) -> tuple[NamedDate, ...]:
    """The days named in `text`, in order. Where day and month stand in figures, the day is first,
    unless it could not be one.
    """
    found: list[NamedDate] = []
    taken: set[int] = set()
    for date in (*_in_figures(text), *worded_dates(text, places(text))):
        place = range(date.span.start, date.span.end)
        if taken.isdisjoint(place):
            found.append(date)
            taken.update(place)
    return tuple(sorted(found, key=lambda date: date.span.start))


def _in_figures(text: str) -> Iterator[NamedDate]:
    if not _DIGIT.search(text):
        return
    for match in _after_day().finditer(text):
        yield from _worded(text, match)
    if text.isascii() or _LATIN.search(text):
        for match in _before_day().finditer(text):
            yield from _worded(text, match)
    for match in _ISO.finditer(text):
        yield from dated(text, match.span(), int(match["day"]), int(match["month"]), match["year"])
    for match in _NUMERIC.finditer(text):
        yield from _numeric(text, match)
    for match in (*_DAY_ALONE.finditer(text), *_THE_DAY.finditer(text)):
        if 1 <= int(match["day"]) <= 31:
            place = match.start("day"), match.end()
            yield NamedDate(Span.of(text, *place), int(match["day"]))


def _worded(text: str, match: re.Match[str]) -> Iterator[NamedDate]:
    """A day with its month in words; in "12–15 March" the first of them too."""
    month, year = months()[match["month"].lower()], match["year"]
    first = _RANGE.search(text, max(0, match.start() - 12), match.start())
    if first:
        yield from dated(text, first.span("first"), int(first["first"]), month, year)
    end = match.end() - (not year and _ENDS_SENTENCE.match(text, match.end() - 1) is not None)
    yield from dated(text, (match.start(), end), int(match["day"]), month, year)


def _numeric(text: str, match: re.Match[str]) -> Iterator[NamedDate]:
    day, month = int(match["day"]), int(match["month"] or match["short"])
    hour = match["short"] and _before_hour().search(text, max(0, match.start() - 12), match.start())
    if hour or (match["short"] and _not_a_day().match(text, match.end())):
        return
    if month > 12 >= day:  # as in the United States
        day, month = month, day
    yield from dated(text, match.span(), day, month, match["year"])


@cache
def _after_day() -> re.Pattern[str]:
    names = any_of(months())
    return re.compile(
        rf"(?P<day>{_FIRST_DIGIT}\d?){_ORDINAL}\s?(?:of\s)?(?P<month>{names})\b\.?{AND_YEAR}",
        re.IGNORECASE,
    )


@cache
def _before_day() -> re.Pattern[str]:
    names = any_of(months(("en",)))
    return re.compile(
        rf"\b(?P<month>{names})\b\.?\s(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
        rf"(?![\w:.]\d|\w){AND_YEAR}",
        re.IGNORECASE,
    )


@cache
def _not_a_day() -> re.Pattern[str]:
    """What stands after a price, a measure or an hour that looks like day and month."""
    return re.compile(rf"\s?(?:{either('reading/not-days')}|[₽€$£%°×]|[xх]\s?\d)", re.IGNORECASE)


@cache
def _before_hour() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either('reading/before-hours')})\.?\s$", re.IGNORECASE)
