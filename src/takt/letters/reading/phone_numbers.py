"""Telephone numbers, as buyers write them: +380 67 123-45-67, 067 1234567, 600 100 200."""

import re
from collections.abc import Iterator
from itertools import islice

from takt.letters.reading.phone_cues import follows_phone_cue
from takt.letters.spans import Span

MAX_CANDIDATES = 50  # a letter with more is a list of something else

# Seven to fifteen digits with the marks that people put between them.
_CANDIDATE = re.compile(
    r"(?<![\w.,/№#-])(?:\+|00)?\(?\d(?:[ \u00a0().-]{0,2}\d){6,14}(?![\w%]|[.,/]\d)"
)
_DATE_LIKE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d\d-\d\d")
_HOME = {"uk": "UA", "ru": "RU", "pl": "PL", "en": "GB"}
_NATIONAL = {"UA": "0", "RU": "8", "GB": "0"}  # what a number begins with at home
_LENGTHS = {"PL": 9, "US": 10}
_BY_THREES = re.compile(r"\d{3}[ .)-]+\d{3}")
_LANDLINE = re.compile(r"\(?\d\d[ )-]{1,2}\d{3}[ -]\d\d[ -]\d\d")  # of Poland: 22 823 45 67


def find_phone_numbers(
    text: str, language: str | None = None, others: tuple[Span, ...] = ()
) -> tuple[Span, ...]:
    """The telephone numbers in `text` that exist somewhere, apart from the places in `others`.

    Without a plus, a number must be valid in the country of `language` or one of the neighbours,
    and begin or be grouped as telephones there are, or follow a word such as "tel.".
    """
    taken = [range(span.start, span.end) for span in others]
    return tuple(
        Span.of(text, *match.span())
        for match in islice(_CANDIDATE.finditer(text), MAX_CANDIDATES)
        if not any(match.start() in place for place in taken)
        and not _DATE_LIKE.search(match.group())
        and _exists(match.group(), language, is_called=follows_phone_cue(text, match.start()))
    )


def _exists(written: str, language: str | None, *, is_called: bool) -> bool:
    # Only a letter with a long number pays for loading the world's numbering plans (0.1 s, once).
    import phonenumbers

    for country in _countries(written, language, is_called=is_called):
        try:
            number = phonenumbers.parse(written, country)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return True
    return False


def _countries(written: str, language: str | None, *, is_called: bool) -> Iterator[str | None]:
    if written.startswith(("+", "00")):
        yield "PL" if written.startswith("00") else None
        return
    digits = "".join(character for character in written if character.isdigit())
    if digits.startswith(("380", "48", "7")) and len(digits) >= 11:
        yield {"3": "UA", "4": "PL", "7": "RU"}[digits[0]]
    home = _HOME.get(language or "", "UA")
    for country in dict.fromkeys((home, "UA", "PL", "RU", "GB", "US")):
        if digits.startswith(_NATIONAL.get(country, "")) and (
            _is_grouped(written, digits, country)
            or (is_called and len(digits) == _LENGTHS.get(country))
        ):
            yield country


def _is_grouped(written: str, digits: str, country: str) -> bool:
    """Countries whose numbers begin with nothing particular must show by their groups."""
    length = _LENGTHS.get(country)
    if length is None:
        return True
    if len(digits) != length:
        return False
    is_landline = country == "PL" and _LANDLINE.fullmatch(written)
    return bool(is_landline or _BY_THREES.search(written))
