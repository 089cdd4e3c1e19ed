"""Sums of money that a letter names: 450 грн, 1 200,50 zł, £45, 2300 р., "paid 129.90"."""

import re
from decimal import Decimal
from functools import cache

from takt.letters.currencies import currency_of, currency_pattern
from takt.letters.reading.reading import NamedSum
from takt.letters.spans import Span
from takt.letters.text_data import either

# The patterns begin with a digit or a sign, and look back only then: letters have few of them.
_AMOUNT = (
    r"(?P<amount>\d(?<![\w.,/-].)(?:\d{0,2}(?:[ \u00a0.,']\d{3}){1,3}(?:[.,]\d\d?)?(?!\d)"
    r"|\d{0,6}(?:[.,]\d\d?)?)(?!\d))"
)
_SIGN = re.compile(r"(?P<sign>[£$€₴₽])\s?" + _AMOUNT.replace(r"(?<![\w.,/-].)", ""))
_PLAIN = re.compile(_AMOUNT + r"(?=\s*(?:[.,!?;)\n]|$))(?![.,]\d)")
_THOUSAND = r"(?:\s?(?P<thousand>тис|тыс|tys|k|к)\b\.?)?"
_LIKE_A_YEAR = re.compile(r"(?:19|20)\d\d")
_WHOLE_OR_CENTS = re.compile(r"[.,](\d\d?)$")


def find_sums(text: str) -> tuple[NamedSum, ...]:
    """The sums named in `text`, in order; without a currency only after a word such as "paid"."""
    found: dict[int, NamedSum] = {}
    for match in _SIGN.finditer(text):
        found[match.start("amount")] = _named(text, match, match["sign"])
    for match in _with_currency().finditer(text):
        if not _is_a_year(match):
            found.setdefault(match.start("amount"), _named(text, match, match["after"]))
    for match in _PLAIN.finditer(text):
        if _is_called_a_sum(text, match):
            found.setdefault(match.start("amount"), _named(text, match, None))
    return tuple(found[start] for start in sorted(found))


def _is_called_a_sum(text: str, match: re.Match[str]) -> bool:
    start = match.start()
    enough = len(match["amount"]) > 2
    return enough and _cues().search(text, max(0, start - 30), start) is not None


def _named(text: str, match: re.Match[str], sign: str | None) -> NamedSum:
    parts = match.groupdict()
    amount = _decimal(match["amount"]) * (1000 if parts.get("thousand") else 1)
    return NamedSum(Span.of(text, *match.span()), amount, currency_of(sign) if sign else None)


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
def _with_currency() -> re.Pattern[str]:
    forms = currency_pattern()
    return re.compile(rf"{_AMOUNT}{_THOUSAND}\s?(?P<after>{forms})(?!\w)\.?", re.IGNORECASE)


@cache
def _cues() -> re.Pattern[str]:
    words = either("reading/sum-cues")
    return re.compile(rf"(?<!\w)(?:{words})\s(?:(?:за|of|w wysokości|вам|wam)\s)?$", re.IGNORECASE)
