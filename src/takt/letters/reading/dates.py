"""Days that a letter names: 12 березня, 12.03, 12/03/2026, March 12th, до 12-го."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from takt.letters import LANGUAGES
from takt.letters.reading.reading import NamedDate
from takt.letters.spans import Span
from takt.letters.text_data import either, table

_DIGIT = re.compile(r"\d")
_LATIN = re.compile(r"[A-Za-z]{3} \d|[A-Za-z]{3}\. \d")
# Each pattern begins with a digit, and looks back only then: letters have few of them.
_FIRST_DIGIT = r"\d(?<![\w.,/-].)"
_OF_THE = r"(?:го|ого|му|ому|go|ego|tego)"  # "до 12-го", "do 10-go"
_THE = r"(?:е|ое|те|te|ty)"  # "сегодня 12-е"
_ORDINAL = rf"(?:-?(?:{_OF_THE}|{_THE}|st|nd|rd|th))?\.?"
_YEAR = r"(?:,?\s+(?P<year>20\d\d)(?!\d)(?:\s?(?:р|г|r|року|года|roku)\b\.?)?)?"
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
    if not _DIGIT.search(text):
        return ()
    found: list[NamedDate] = []
    taken: set[int] = set()
    for date in _candidates(text):
        place = range(date.span.start, date.span.end)
        if taken.isdisjoint(place):
            found.append(date)
            taken.update(place)
    return tuple(sorted(found, key=lambda date: date.span.start))


def _candidates(text: str) -> Iterator[NamedDate]:
    for match in _after_day().finditer(text):
        yield from _worded(text, match)
    if text.isascii() or _LATIN.search(text):
        for match in _before_day().finditer(text):
            yield from _worded(text, match)
    for match in _ISO.finditer(text):
        yield from _dated(text, match.span(), match["day"], match["month"], match["year"])
    for match in _NUMERIC.finditer(text):
        yield from _numeric(text, match)
    for match in (*_DAY_ALONE.finditer(text), *_THE_DAY.finditer(text)):
        if 1 <= int(match["day"]) <= 31:
            place = match.start("day"), match.end()
            yield NamedDate(Span.of(text, *place), int(match["day"]))


def _worded(text: str, match: re.Match[str]) -> Iterator[NamedDate]:
    """A day with its month in words; in "12–15 March" the first of them too."""
    month, year = str(_months()[match["month"].lower()]), match["year"]
    first = _RANGE.search(text, max(0, match.start() - 12), match.start())
    if first:
        yield from _dated(text, first.span("first"), first["first"], month, year)
    end = match.end() - (not year and _ENDS_SENTENCE.match(text, match.end() - 1) is not None)
    yield from _dated(text, (match.start(), end), match["day"], month, year)


def _numeric(text: str, match: re.Match[str]) -> Iterator[NamedDate]:
    day, month = match["day"], match["month"] or match["short"]
    hour = match["short"] and _before_hour().search(text, max(0, match.start() - 12), match.start())
    if hour or (match["short"] and _not_a_day().match(text, match.end())):
        return
    if int(month) > 12 >= int(day):  # as in the United States
        day, month = month, day
    yield from _dated(text, match.span(), day, month, match["year"])


def _dated(
    text: str, place: tuple[int, int], day: str, month: str, year: str | None
) -> Iterator[NamedDate]:
    if 1 <= int(day) <= 31 and 1 <= int(month) <= 12:
        whole = int(year) + (2000 if len(year) == 2 else 0) if year else None
        yield NamedDate(Span.of(text, *place), int(day), int(month), whole)


@cache
def _months() -> dict[str, int]:
    return {
        form: int(number)
        for language in LANGUAGES
        for number, forms in table("reading/months", language).items()
        for form in forms.split()
    }


@cache
def _after_day() -> re.Pattern[str]:
    months = _any_of(_months())
    return re.compile(
        rf"(?P<day>{_FIRST_DIGIT}\d?){_ORDINAL}\s?(?:of\s)?(?P<month>{months})\b\.?{_YEAR}",
        re.IGNORECASE,
    )


@cache
def _before_day() -> re.Pattern[str]:
    months = _any_of(" ".join(table("reading/months", "en").values()).split())
    return re.compile(
        rf"\b(?P<month>{months})\b\.?\s(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
        rf"(?![\w:.]\d|\w){_YEAR}",
        re.IGNORECASE,
    )


@cache
def _not_a_day() -> re.Pattern[str]:
    """What stands after a price, a measure or an hour that looks like day and month."""
    return re.compile(rf"\s?(?:{either('reading/not-days')}|[₽€$£%°×]|[xх]\s?\d)", re.IGNORECASE)


@cache
def _before_hour() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either('reading/before-hours')})\.?\s$", re.IGNORECASE)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))
