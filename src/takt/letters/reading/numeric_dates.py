"""Days in figures alone: 2026-03-12, 12.03, 12/03/2026, 12.03-15.03, by 12/25.

The day stands first, unless it could not be one.
"""

import re
from collections.abc import Iterator
from functools import cache

from takt.letters.reading.months import dated
from takt.letters.reading.reading import NamedDate
from takt.letters.text_data import either

# Patterns of days begin with a digit, and look back only then: letters have few of them.
FIRST_DIGIT = r"\d(?<![\w.,/-].)"
ENDS = r"\s*(?:[.,;:!?)\n–—]|$)"  # else it may be the 12th letter, or the 3rd floor
_ISO = re.compile(r"(?P<year>20(?<![\w-]..)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])")
_NUMERIC = re.compile(
    rf"(?P<day>{FIRST_DIGIT}\d?)(?:(?P<mark>[./-])(?P<month>\d{{1,2}})(?P=mark)"
    r"(?P<year>20\d\d|\d\d)|[./](?P<short>[01]\d))(?!\w|[.,/:-]\d)"
)
# A range in figures: "12.03-15.03", "12-15.03.2026".
_NUMERIC_RANGE = re.compile(
    rf"(?P<first>{FIRST_DIGIT}\d?)(?:\.(?P<of>[01]\d)\.?)?\s?[-–—]\s?"
    r"(?P<day>\d{1,2})\.(?P<month>[01]\d)(?:\.(?P<year>20\d\d|\d\d))?(?!\w|[.,/:-]\d)"
)
_AMERICAN = re.compile(
    r"\b(?:by|on|until|till|before|after|since|due|starting) "
    r"(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])"
    rf"(?!\w|[.,/:-]\d)(?={ENDS}|\s+(?:and|or|but|so|if|at|please|because|as|when|for)\b)",
    re.IGNORECASE,
)


def numeric_dates(text: str) -> Iterator[NamedDate]:
    """The days in `text` in figures alone; one may be found once more as a part of itself."""
    for match in _ISO.finditer(text):
        yield from dated(text, match.span(), int(match["day"]), int(match["month"]), match["year"])
    for match in _AMERICAN.finditer(text):
        place = match.start("month"), match.end()
        yield from dated(text, place, int(match["day"]), int(match["month"]), None)
    for match in _NUMERIC_RANGE.finditer(text):
        yield from _numeric_range(text, match)
    for match in _NUMERIC.finditer(text):
        yield from _numeric(text, match)


def _numeric_range(text: str, match: re.Match[str]) -> Iterator[NamedDate]:
    """Both days of "12.03-15.03"; those of "12-15.03" where it is neither hours nor a price."""
    if not match["of"] and (int(match["first"]) >= int(match["day"]) or _is_no_day(text, match)):
        return
    month, year = int(match["month"]), match["year"]
    of = int(match["of"] or month)
    place = match.start("first"), match.end("of" if match["of"] else "first")
    yield from dated(text, place, int(match["first"]), of, year if of <= month else None)
    yield from dated(text, (match.start("day"), match.end()), int(match["day"]), month, year)


def _is_no_day(text: str, match: re.Match[str]) -> bool:
    """Whether two numbers with a stop are an hour, a price, a version by what stands beside."""
    start = match.start()
    hour = _before_hour().search(text, max(0, start - 12), start)
    version = _before_version().search(text, max(0, start - 24), start)
    return bool(hour or version or _not_a_day().match(text, match.end()))


def _numeric(text: str, match: re.Match[str]) -> Iterator[NamedDate]:
    day, month = int(match["day"]), int(match["month"] or match["short"])
    if match["short"] and _is_no_day(text, match):
        return
    if month > 12 and match["short"]:
        return  # 3/16 of an inch; `_AMERICAN` has what is a day
    if month > 12 >= day:  # as in the United States
        day, month = month, day
    yield from dated(text, match.span(), day, month, match["year"])


@cache
def _not_a_day() -> re.Pattern[str]:
    """What stands after a price, a measure or an hour that looks like day and month."""
    return re.compile(rf"\s?(?:{either('reading/not-days')}|[₽€$£%°×]|[xх]\s?\d)", re.IGNORECASE)


@cache
def _before_hour() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either('reading/before-hours')})\.?\s$", re.IGNORECASE)


@cache
def _before_version() -> re.Pattern[str]:
    """Words before a version's or a section's number: "версія 3.11", "section 3.11"."""
    return re.compile(rf"(?<!\w)(?:{either('reading/before-versions')})\.?\s$", re.IGNORECASE)
