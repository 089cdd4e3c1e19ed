"""Sums of money in words: дві тисячі гривень, пятьсот рублей, pięćdziesiąt groszy, fifty quid.

A number in words is a sum before its currency; thousands are one without it too where a word such
as "budget" comes before and nothing counted after. Some words are sums by themselves: dwie stówki.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from takt.letters import LANGUAGES
from takt.letters.currencies import coin_of, coin_pattern, currency_of
from takt.letters.reading.cardinals import HUNDRED, Number, numbers_in
from takt.letters.reading.places import Place, folded
from takt.letters.reading.reading import NamedSum
from takt.letters.reading.sum_signs import (
    ENDS,
    currency_after,
    is_called_a_sum,
    is_called_money,
    is_vague,
)
from takt.letters.spans import Span
from takt.letters.text_data import table

_FIGURES = re.compile(r"(?<![\w.,/-])\d{1,3}\s?$")
_AFTER_A_FIGURE = re.compile(r"\d\s?$")
_MOST = 1_000_000  # without a word of what they are, millions are a manner of speaking
_LONGEST_FIGURES = 5  # characters of them, with what must not stand before
_ONLY_AFTER_A_NUMBER = "+"


class _Slang(NamedTuple):
    """What one such word is worth, and whether it is a sum after a number only."""

    amount: Decimal
    currency: str | None
    needs_number: bool


def worded_sums(text: str, words: Sequence[Place]) -> Iterator[NamedSum]:
    """The sums in `text` whose numbers are words; `words` are those of the text, in order."""
    counts: dict[int, Number] = {}
    for number in numbers_in(text, words):
        if _is_part(text, number):
            continue
        counts[number.end] = number
        if one := _with_currency(text, number) or _with_coin(text, number) or _bare(text, number):
            yield one
    for place in words:
        if slang := _slang().get(place.word):
            yield from _in_slang(text, place, slang, counts.get(place.start - 1))


def _is_part(text: str, number: Number) -> bool:
    """Whether how many there are stands before it: "5 тысяч", a figure, or "a few hundred"."""
    figure = _AFTER_A_FIGURE.search(text, max(0, number.start - 2), number.start)
    return figure is not None or is_vague(text, number.start)


def _with_currency(text: str, number: Number) -> NamedSum | None:
    after = _currency(number.languages).match(text, number.end)
    if not after:
        return None
    amount = number.value + Decimal(after["hundredths"] or 0) / 100
    span = Span.of(text, number.start, after.end())
    return NamedSum(span, amount, currency_of(after["after"]))


def _with_coin(text: str, number: Number) -> NamedSum | None:
    after = _coin().match(text, number.end)
    if not after:
        return None
    return NamedSum(Span.of(text, number.start, after.end()), number.value / 100, coin_of(after[1]))


def _bare(text: str, number: Number) -> NamedSum | None:
    """Thousands, or hundreds that were paid, with no word of what they are."""
    is_much = number.is_counted or number.value >= HUNDRED
    if not is_much or number.value >= _MOST or not _ends().match(text, number.end):
        return None
    cues = is_called_money if number.is_counted else is_called_a_sum
    if not cues(text, number.start):
        return None
    return NamedSum(Span.of(text, number.start, number.end), number.value)


def _in_slang(text: str, place: Place, slang: _Slang, number: Number | None) -> Iterator[NamedSum]:
    figures = _FIGURES.search(text, max(0, place.start - _LONGEST_FIGURES), place.start)
    if not (figures or number) and slang.needs_number:
        return
    start, count = place.start, Decimal(1)
    if number:
        start, count = number.start, number.value
    elif figures:
        start, count = figures.start(), Decimal(figures.group())
    yield NamedSum(Span.of(text, start, place.end), count * slang.amount, slang.currency)


@cache
def _slang() -> dict[str, _Slang]:
    return {
        folded(form): _Slang(Decimal(sum_.rstrip(_ONLY_AFTER_A_NUMBER)), currency or None, needs)
        for language in LANGUAGES
        for key, forms in table("reading/slang-sums", language).items()
        for sum_, _, currency in (key.partition(" "),)
        for needs in (sum_.endswith(_ONLY_AFTER_A_NUMBER),)
        for form in forms.split()
    }


@cache
def _currency(languages: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s{currency_after(languages)}", re.IGNORECASE)


@cache
def _coin() -> re.Pattern[str]:
    return re.compile(rf"\s({coin_pattern(after_a_sum=False)})(?!\w)", re.IGNORECASE)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(ENDS, re.IGNORECASE)
