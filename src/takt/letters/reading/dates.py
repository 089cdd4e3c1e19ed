"""Days that a letter names: 12 березня, 12.03, 12/03/2026, March 12th, до 12-го.

Those in figures alone are found by `numeric_dates`, those in words ("п'ятого березня") by
`worded_dates`.
"""

import re
from collections.abc import Iterator
from functools import cache

from takt.letters.reading.months import AND_YEAR, any_of, dated, months
from takt.letters.reading.numeric_dates import ENDS, FIRST_DIGIT, numeric_dates
from takt.letters.reading.places import places
from takt.letters.reading.reading import NamedDate
from takt.letters.reading.worded_dates import worded_dates
from takt.letters.spans import Span

_DIGIT = re.compile(r"\d")
_LATIN = re.compile(r"[A-Za-z]{3} \d|[A-Za-z]{3}\. \d")
_OF_THE = r"(?:го|ого|му|ому|go|ego|tego)"  # "до 12-го", "do 10-go"
_THE = r"(?:е|ое|те|te|ty)"  # "сегодня 12-е"
_ORDINAL = rf"(?:-?(?:{_OF_THE}|{_THE}|st|nd|rd|th))?\.?"
_DAY_ALONE = re.compile(
    rf"(?P<day>{FIRST_DIGIT}\d?)(?:-?{_OF_THE}\b(?! +\d)|-{_THE}\b(?={ENDS})"
    r"|\s+числ[аоу]\b(?! +\d))"
)
_THE_DAY = re.compile(
    r"\b(?:on|by|until|till|before|after|from|since|for|is|was|'s|’s) the "
    rf"(?P<day>\d\d?)(?:st|nd|rd|th)\b(?={ENDS}|\s+(?:and|or|but|so|if|at|please|because|as|when)\b)"
)
_ENDS_SENTENCE = re.compile(r"\.(?:\s*$|\s+[^\W\d_a-zа-яіїєґё])")
_LEADS_TO_DAY = re.compile(
    r"\b(?:on|by|until|till|before|after|from|since|to|between|the|is|was|due|for) (?:the )?"
    r"(?:\d\d?\w{0,2} ?[-–—] ?)?$",
    re.IGNORECASE,
)
_MAY_ENDS = re.compile(rf"{ENDS}|\s+(?:and|or|but|so|if|at|please|because|as|when|to|-)\b")
_RANGE = re.compile(
    rf"(?P<first>{FIRST_DIGIT}\d?){_ORDINAL}\s?(?:-|–|—|і|й|та|и|i|по|до|do|lub|або|или|and|or|to)\s?$"
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
    yield from numeric_dates(text)
    for match in (*_DAY_ALONE.finditer(text), *_THE_DAY.finditer(text)):
        if 1 <= int(match["day"]) <= 31:
            place = match.start("day"), match.end()
            yield NamedDate(Span.of(text, *place), int(match["day"]))


def _worded(text: str, match: re.Match[str]) -> Iterator[NamedDate]:
    """A day with its month in words; in "12–15 March" the first of them too."""
    if match["month"] == "may" and not match["year"] and not _is_the_month(text, match):
        return
    month, year = months()[match["month"].lower()], match["year"]
    first = _RANGE.search(text, max(0, match.start() - 12), match.start())
    if text[match.start() - 1 : match.start()] == "-" and not _goes_on(first, match):
        return  # "KB-12 may"
    if first:
        yield from dated(text, first.span("first"), int(first["first"]), month, year)
    end = match.end() - (not year and _ENDS_SENTENCE.match(text, match.end() - 1) is not None)
    yield from dated(text, (match.start(), end), int(match["day"]), month, year)


def _is_the_month(text: str, match: re.Match[str]) -> bool:
    """Whether a small "may" is May: "sizes 12-15 may vary" has none."""
    is_led = _LEADS_TO_DAY.search(text, max(0, match.start() - 20), match.start())
    return bool(is_led or " of " in match.group() or _MAY_ENDS.match(text, match.end()))


def _goes_on(first: re.Match[str] | None, last: re.Match[str]) -> bool:
    return first is not None and int(first["first"]) < int(last["day"])


@cache
def _after_day() -> re.Pattern[str]:
    names = any_of(months())
    return re.compile(
        rf"(?P<day>\d(?<![\w.,/].)\d?){_ORDINAL}\s?(?:of\s)?(?P<month>{names})\b\.?{AND_YEAR}",
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
