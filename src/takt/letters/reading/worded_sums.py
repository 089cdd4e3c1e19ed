"""Sums of money in words: дві тисячі гривень, пятьсот рублей, pięćdziesiąt groszy, fifty quid.

A number in words is a sum before its currency; thousands are one without it too where a word such
as "budget" comes before and nothing counted after. Coins may follow: five pounds fifty.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache

from takt.letters.currencies import coin_of, coin_pattern, currency_of
from takt.letters.reading.cardinals import HUNDRED, Number, numbers_in
from takt.letters.reading.places import Place
from takt.letters.reading.reading import NamedSum
from takt.letters.reading.slang_sums import slang_sums
from takt.letters.reading.sum_signs import (
    ENDS,
    currency_after,
    is_called_a_sum,
    is_called_money,
    is_vague,
)
from takt.letters.spans import Span

_AFTER_A_FIGURE = re.compile(r"\d\s?$")
_MOST = 1_000_000  # without a word of what they are, millions are a manner of speaking
_LEAST_BARE = 10  # coins without their word: "five pounds fifty", and not "five pounds two"
_JOIN = re.compile(r"\s(?:(?:and|i|и|і|та)\s)?", re.IGNORECASE)


def worded_sums(text: str, words: Sequence[Place]) -> Iterator[NamedSum]:
    """The sums in `text` whose numbers are words; `words` are those of the text, in order."""
    counts: dict[int, Number] = {}
    numbers = {number.start: number for number in numbers_in(text, words)}
    for number in numbers.values():
        if _is_part(text, number):
            continue
        counts[number.end] = number
        if (
            one := _with_currency(text, number, numbers)
            or _with_coin(text, number)
            or _bare(text, number)
        ):
            yield one
    for place in words:
        yield from slang_sums(text, place, counts.get(place.start - 1))


def _is_part(text: str, number: Number) -> bool:
    """Whether how many there are stands before it: "5 тысяч", a figure, or "a few hundred"."""
    figure = _AFTER_A_FIGURE.search(text, max(0, number.start - 2), number.start)
    return figure is not None or is_vague(text, number.start)


def _with_currency(text: str, number: Number, numbers: Mapping[int, Number]) -> NamedSum | None:
    after = _currency(number.languages).match(text, number.end)
    if not after:
        return None
    amount, end = number.value, after.end()
    if after["hundredths"]:
        amount += Decimal(after["hundredths"]) / 100
    elif small := _coins_after(text, end, numbers):
        amount, end = amount + small.value / 100, _end_of_coins(text, small)
    return NamedSum(Span.of(text, number.start, end), amount, currency_of(after["after"]))


def _coins_after(text: str, end: int, numbers: Mapping[int, Number]) -> Number | None:
    """The coins of a sum: "five pounds fifty", "five pounds and fifty pence"."""
    joined = _JOIN.match(text, end)
    small = numbers.get(joined.end()) if joined else None
    return small if small and small.value < HUNDRED and _end_of_coins(text, small) else None


def _end_of_coins(text: str, small: Number) -> int:
    """Where a number ends with its coin, or tens with nothing counted; 0 for any other number."""
    if coin := _coin().match(text, small.end):
        return coin.end()
    is_tens = small.value >= _LEAST_BARE and _ends().match(text, small.end)
    return small.end if is_tens else 0


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
    if number.is_counted:
        is_sum = is_called_money(text, number.start, number.end)
    else:
        is_sum = is_called_a_sum(text, number.start)
    if not is_sum:
        return None
    return NamedSum(Span.of(text, number.start, number.end), number.value)


@cache
def _currency(languages: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s{currency_after(languages)}", re.IGNORECASE)


@cache
def _coin() -> re.Pattern[str]:
    return re.compile(rf"\s({coin_pattern(after_a_sum=False)})(?!\w)", re.IGNORECASE)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(ENDS, re.IGNORECASE)
