"""Words that are sums by themselves: стольник, dwie stówki, a tenner."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from takt.letters import LANGUAGES
from takt.letters.reading.cardinals import Number
from takt.letters.reading.places import Place, folded
from takt.letters.reading.reading import NamedSum
from takt.letters.spans import Span
from takt.letters.text_data import table

_FIGURES = re.compile(r"(?<![\w.,/-])\d{1,3}\s?$")
_LONGEST_FIGURES = 5  # characters of them, with what must not stand before
_ONLY_AFTER_A_NUMBER = "+"


class _Slang(NamedTuple):
    """What one such word is worth, and whether it is a sum after a number only."""

    amount: Decimal
    currency: str | None
    needs_number: bool


def slang_sums(text: str, place: Place, number: Number | None) -> Iterator[NamedSum]:
    """The sum that this word is, with the `number` in words or the figures right before it."""
    slang = _slang().get(place.word)
    if not slang:
        return
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
