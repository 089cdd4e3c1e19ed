"""Days in words: п'ятого березня, двадцать пятого числа, piątego marca, March the fifth.

A word alone ("the fifth") is a day beside a month only, or from ten on after a word such as "until"
where nothing follows that could be counted: few things of a shop come in tens.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from takt.letters import LANGUAGES
from takt.letters.reading.months import AND_YEAR, any_of, dated, months
from takt.letters.reading.places import Place, folded, is_beside
from takt.letters.reading.reading import NamedDate
from takt.letters.spans import Span
from takt.letters.text_data import either, table

_TENS = "+"  # after a number in the data: tens before ones
_FROM_ALONE = 10
_BEFORE = 20  # characters in which a month or a preposition stands
_SHORTEST = 4  # letters of a month's name; shorter are abbreviations, but for May
_MAY = 5
_OF_THE_MONTH = re.compile(r"\s(?:числ[аоу])\b(?! \d)", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;:!?)\n–—]|$)")
_JOINS = re.compile("[ійи]|та|i|по|до|do|lub|або|или|and|or|to|the")


class _Day(NamedTuple):
    """A day of the month in words; `first` is the number of its first word."""

    day: int
    first: int
    start: int
    end: int


def worded_dates(text: str, words: Sequence[Place]) -> Iterator[NamedDate]:
    """The days in `text` that stand in words; `words` are those of the text, in order."""
    for number, place in enumerate(words):
        if place.word in _ordinals():
            yield from _named(text, words, _ending_at(text, words, number))


def _named(text: str, words: Sequence[Place], day: _Day) -> Iterator[NamedDate]:
    if after := _month_after().match(text, day.end):
        month = months()[(after["of"] or after["other"]).lower()]
        if first := _joined_to(text, words, day):
            yield from dated(text, (first.start, first.end), first.day, month, None)
        yield from dated(text, (day.start, after.end()), day.day, month, after["year"])
    elif before := _month_before().search(text, max(0, day.start - _BEFORE), day.start):
        yield from dated(
            text, (before.start(), day.end), day.day, months()[before["month"].lower()], None
        )
    elif of := _OF_THE_MONTH.match(text, day.end):
        yield NamedDate(Span.of(text, day.start, of.end()), day.day)
    elif _is_alone(text, day):
        yield NamedDate(Span.of(text, day.start, day.end), day.day)


def _ending_at(text: str, words: Sequence[Place], number: int) -> _Day:
    """The day that ends with this ordinal: "twenty" before "fifth" is part of it."""
    place, before = words[number], words[number - 1] if number else None
    day = _ordinals()[place.word]
    tens = _tens().get(before.word) if before else None
    if before and tens and day < _FROM_ALONE and is_beside(text, before.end, place.start):
        return _Day(tens + day, number - 1, before.start, place.end)
    return _Day(day, number, place.start, place.end)


def _joined_to(text: str, words: Sequence[Place], day: _Day) -> _Day | None:
    """The first day of "from the fifth to the eighth of March"."""
    number, start = day.first - 1, day.start
    for _ in range(2):
        if number >= 0 and _JOINS.fullmatch(words[number].word):
            number, start = number - 1, words[number].start
    is_one = number >= 0 and words[number].word in _ordinals()
    return _ending_at(text, words, number) if is_one and start - words[number].end < 4 else None


def _is_alone(text: str, day: _Day) -> bool:
    is_called = _before_day().search(text, max(0, day.start - _BEFORE), day.start)
    return bool(day.day >= _FROM_ALONE and is_called and _ENDS.match(text, day.end))


@cache
def _ordinals() -> dict[str, int]:
    return {word: int(number) for word, number in _forms() if _TENS not in number}


@cache
def _tens() -> dict[str, int]:
    return {word: int(number.rstrip(_TENS)) for word, number in _forms() if _TENS in number}


def _forms() -> list[tuple[str, str]]:
    return [
        (folded(form), number)
        for language in LANGUAGES
        for number, forms in table("reading/ordinals", language).items()
        for form in forms.split()
    ]


@cache
def _month_after() -> re.Pattern[str]:
    """English has its "of" here: "the first may come" is no day of May."""
    english = any_of(_names(("en",)))
    others = any_of(_names(("uk", "ru", "pl")))
    return re.compile(
        rf"\s(?:of\s(?P<of>{english})|(?P<other>{others}))\b{AND_YEAR}", re.IGNORECASE
    )


@cache
def _month_before() -> re.Pattern[str]:
    """English alone: "March the fifth", "May first" with its capital."""
    names = any_of(_names(("en",)) - {"may"})
    return re.compile(rf"\b(?P<month>(?i:{names})|May)\s(?:the\s)?$")


@cache
def _before_day() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either('reading/before-days')})\s$", re.IGNORECASE)


def _names(languages: tuple[str, ...]) -> set[str]:
    found = months(languages).items()
    return {form for form, month in found if len(form) >= _SHORTEST or month == _MAY}
