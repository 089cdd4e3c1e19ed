"""How currencies are written, in letters as in forms: грн, złotych, £, USD."""

import re
from functools import cache, lru_cache

from takt.letters import LANGUAGES
from takt.letters.text_data import table


@lru_cache(maxsize=256)
def currency_of(written: str) -> str | None:
    """The ISO 4217 code that a sign or a word, in any case, stands for; None if none is known."""
    return next((code for code, form in _forms() if re.fullmatch(form, written.casefold())), None)


@cache
def currency_pattern() -> str:
    """All the signs and words, the longest first, as a regular expression to be used in others."""
    return "|".join(sorted((form for _, form in _forms()), key=len, reverse=True))


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    return tuple(
        (code, form)
        for language in LANGUAGES
        for code, forms in table("currencies", language).items()
        for form in forms.split()
    )
