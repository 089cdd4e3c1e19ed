"""What a number may be that no word calls an order's: a telephone, an invoice, a range."""

import re
from functools import cache

from takt.letters.reading.phone_cues import follows_phone_cue
from takt.letters.text_data import either

_RANGE = re.compile(r"(\d{1,3})-(\d{1,3})")
_ORDINAL = re.compile(r"\d-(?:го|ого|му|ому|е|те|х|ти)$")  # "12-13-го"
_TOWN = re.compile(r"[^\W\d_]+,?\s*$")
_POSTAL = re.compile(r"\d\d-\d{3}")
_PHONE_LENGTH = 7  # of a local one; shorter numbers after "call" may be anything
# "601-234-567", "555-123-4567", "123-45-67": groups as telephones have them, and orders seldom do.
_PHONE_GROUPS = re.compile(r"\d{3}-\d{3}-\d{3,4}|\d{3}-\d\d-\d\d|\d\d-\d{3}-\d\d-\d\d")
_AREA_CODE = re.compile(r"(?:\(\+?\d{2,5}\)|\+\d{1,3}|(?<!\d)0\d{2,4})[\s\u00a0-]?\(?$")


def is_telephone(text: str, start: int, number: str) -> bool:
    """By its groups, an area code or a word before it."""
    if _PHONE_GROUPS.fullmatch(number) or _AREA_CODE.search(text, max(0, start - 10), start):
        return True
    return len(number) >= _PHONE_LENGTH and follows_phone_cue(text, start)


def is_a_papers(number: str, before: str, *, is_sure: bool = True) -> bool:
    """An invoice's number: FV/12/2026, INV-2031, "рахунок №4521".

    Where it is not sure, one with a hyphen may be that of its order too: "рахунок 2000-31".
    """
    is_called = (is_sure or "-" not in number) and _papers().search(before)
    return bool(is_called) or has_papers_letters(number)


def has_papers_letters(number: str) -> bool:
    """Whether it begins with letters as invoices' numbers do: FV, INV."""
    return _document_code().match(number) is not None


def is_of_another_thing(before: str) -> bool:
    """Whether the words before a number tell that it is a branch's, a size's, a flat's."""
    return _other_things().search(before) is not None


def is_range(number: str, before: str, after: str) -> bool:
    """ "10-15" in the middle of a sentence, the second number the greater one."""
    if _ORDINAL.search(number):
        return True
    ends = _RANGE.fullmatch(number)
    if ends is None or len(ends[1]) != len(ends[2]) or int(ends[1]) >= int(ends[2]):
        return False
    is_led = _before_range().search(before) is not None
    return is_led or after[1:].isalpha() or len(number) < len("12-34")


def is_postal(number: str, before: str, after: str) -> bool:
    """A Polish postal code stands before or after its town."""
    town = _TOWN.search(before)
    near = (town is not None and town.group()[0].isupper()) or after[1:].isupper()
    return _POSTAL.fullmatch(number) is not None and near


@cache
def _other_things() -> re.Pattern[str]:
    return _before_number("reading/not-orders")


@cache
def _papers() -> re.Pattern[str]:
    return _before_number("reading/paper-words")


def _before_number(purpose: str) -> re.Pattern[str]:
    """Such a word before a number, perhaps with "nr" or a sign between."""
    number = rf"(?:№|#|nr|(?:{either('reading/number-words')})\b\.?:?)"
    return re.compile(rf"(?<!\w)(?:{either(purpose)})[.:,]?\s*(?:{number}\s*)?$", re.IGNORECASE)


@cache
def _document_code() -> re.Pattern[str]:
    return re.compile(rf"(?:{either('reading/document-codes')})[-/\d]", re.IGNORECASE)


@cache
def _before_range() -> re.Pattern[str]:
    return re.compile(rf"(?:{either('reading/range-cues')})\s*$", re.IGNORECASE)
