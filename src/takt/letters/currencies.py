"""How currencies are written, in letters as in forms: грн, złotych, £, USD; and their coins."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from takt.letters import LANGUAGES
from takt.letters.text_data import table

ANY = "any"  # what a cent is of, no word tells
ONLY_AFTER = "+"  # at the end of a key: a coin's form that counts after a sum only


@lru_cache(maxsize=256)
def currency_of(written: str) -> str | None:
    """The ISO 4217 code that a sign or a word, in any case, stands for; None if none is known."""
    return next((code for code, form in _forms() if re.fullmatch(form, written.casefold())), None)


@cache
def currency_pattern(languages: tuple[str, ...] = LANGUAGES) -> str:
    """All the signs and words, the longest first, as a regular expression to be used in others."""
    return _either(form for _, form in _forms(languages))


@lru_cache(maxsize=64)
def coin_of(written: str) -> str | None:
    """The code of the currency that a coin (groszy, pence) is of; None where any may be meant."""
    counted = f"0{written.casefold()}"  # some count right after a figure only: 50p
    found = (code for code, form in _coins() if re.fullmatch(f"0(?:{form})", counted))
    code = next(found, ANY).removesuffix(ONLY_AFTER)
    return None if code == ANY else code


@cache
def coin_pattern(*, after_a_sum: bool) -> str:
    """The words for coins: those that mean them anywhere, or those that do after a sum as well."""
    told = (form for code, form in _coins() if after_a_sum or not code.endswith(ONLY_AFTER))
    return _either(told)


@cache
def _forms(languages: tuple[str, ...] = LANGUAGES) -> tuple[tuple[str, str], ...]:
    return _pairs("currencies", languages)


@cache
def _coins() -> tuple[tuple[str, str], ...]:
    return _pairs("coins", LANGUAGES)


def _pairs(purpose: str, languages: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (code, form)
        for language in languages
        for code, forms in table(purpose, language).items()
        for form in forms.split()
    )


def _either(forms: Iterable[str]) -> str:
    return "|".join(sorted(forms, key=len, reverse=True))
