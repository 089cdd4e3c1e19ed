"""Sums of money that a letter names: 450 грн, 1 200,50 zł, £45, 2300 р., 2к, "paid 129.90".

Those in words ("дві тисячі гривень") are found by `worded_sums`.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from takt.letters.currencies import coin_of, coin_pattern, currency_of
from takt.letters.reading.cardinals import HUNDRED, THOUSAND, plain, units
from takt.letters.reading.places import folded, places
from takt.letters.reading.reading import NamedSum
from takt.letters.reading.sum_signs import (
    ENDS,
    currency_after,
    is_called_a_sum,
    is_called_money,
)
from takt.letters.reading.worded_sums import worded_sums
from takt.letters.spans import Span

# The patterns begin with a digit or a sign, and look back only then: letters have few of them.
_BARE_AMOUNT = (
    r"(?P<amount>\d(?:\d{0,2}(?:[ \u00a0.,']\d{3}){1,3}(?:[.,]\d\d?)?(?!\d)"
    r"|\d{0,6}(?:[.,]\d\d?)?)(?!\d))"
)
_AMOUNT = _BARE_AMOUNT.replace(r"\d", r"\d(?<![\w.,/-].)", 1)
_PLAIN = re.compile(_AMOUNT + r"(?=\s*(?:[.,!?;)\n]|$))(?![.,]\d)")
_CODES = ("UAH", "PLN", "RUB", "USD", "EUR", "GBP")  # before their amount as well
_LIKE_A_YEAR = re.compile(r"(?:19|20)\d\d")
_WHOLE_OR_CENTS = re.compile(r"[.,](\d\d?)$")


def find_sums(text: str) -> tuple[NamedSum, ...]:
    """The sums named in `text`, in order; without a currency only after a word such as "paid"."""
    found = [*_in_figures(text), *worded_sums(text, places(text))]
    kept: list[NamedSum] = []
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or one.span.start >= kept[-1].span.end:  # "тысяч рублей" of "5 тысяч рублей"
            kept.append(one)
    return tuple(kept)


def _in_figures(text: str) -> Iterator[NamedSum]:
    for match in _PLAIN.finditer(text):
        if len(match["amount"]) > 2 and is_called_a_sum(text, match.start()):
            yield _named(text, match, None)
    for match in _thousands().finditer(text):
        if is_called_money(text, *match.span()):
            yield _named(text, match, None)
    for match in _coins().finditer(text):
        if (amount := _decimal(match["amount"])) < HUNDRED:
            coin = coin_of(match["coin"])
            yield NamedSum(Span.of(text, *match.span()), amount / HUNDRED, coin)
    for match in _with_currency().finditer(text):
        if not _is_a_year(match):
            yield _named(text, match, currency_of(match["after"]))
    for match in _signed().finditer(text):
        yield _named(text, match, currency_of(match["sign"]))


def _named(text: str, match: re.Match[str], currency: str | None) -> NamedSum:
    """With the hundreds after its thousands ("2 тысячи 300"), and the coins after it ("50 gr")."""
    said = match.groupdict()
    amount = _decimal(match["amount"])
    if unit := said.get("unit"):
        amount = plain(amount * units().get(folded(unit.rstrip(". ")), THOUSAND))
    coins = said.get("hundredths") or said.get("glued") or 0
    amount += int(said.get("hundreds") or 0) + Decimal(coins) / HUNDRED
    return NamedSum(Span.of(text, *match.span()), amount, currency)


def _decimal(written: str) -> Decimal:
    """One or two digits after the last mark are cents; all other marks part the thousands."""
    cents = _WHOLE_OR_CENTS.search(written)
    whole = written[: cents.start()] if cents else written
    digits = "".join(character for character in whole if character.isdigit())
    return Decimal(f"{digits}.{cents[1]}" if cents else digits)


def _is_a_year(match: re.Match[str]) -> bool:
    """ "2026 р." is a year in Ukrainian, and no price."""
    return match["after"].lower() == "р" and bool(_LIKE_A_YEAR.fullmatch(match["amount"]))


@cache
def _unit() -> str:
    words = "|".join(sorted((*units(), "k", "к"), key=len, reverse=True))
    return rf"(?P<unit>(?:{words})(?!\w)\.?|т\.\s?(?=р))"


@cache
def _with_currency() -> re.Pattern[str]:
    unit = rf"(?:\s?{_unit()}(?:\s(?P<hundreds>\d{{3}})(?!\d))?)?"
    return re.compile(rf"{_AMOUNT}{unit}\s?{currency_after()}", re.IGNORECASE)


@cache
def _signed() -> re.Pattern[str]:
    unit = rf"(?i:\s?{_unit()})?"
    return re.compile(rf"(?P<sign>[£$€₴₽]|\b(?:{'|'.join(_CODES)}))\s?{_BARE_AMOUNT}{unit}")


@cache
def _thousands() -> re.Pattern[str]:
    return re.compile(rf"{_AMOUNT}\s?{_unit()}{ENDS}", re.IGNORECASE)


@cache
def _coins() -> re.Pattern[str]:
    return re.compile(
        rf"{_AMOUNT}\s?(?P<coin>{coin_pattern(after_a_sum=False)})(?!\w)", re.IGNORECASE
    )
