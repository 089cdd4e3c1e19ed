"""Numbers of parcels: by their check digit, by a carrier's shape, or by a word that stands near.

Shapes: UPU S10 (RA123456789UA, also Meest's and Royal Mail's), UPS 1Z…, Nova Poshta (14 digits from
20 or 59), Ukrposhta (13 from 05), InPost (24), Poczta Polska and DHL (20: SSCC), Russian Post (14
with a check digit), USPS (22 from 9). CDEK, DPD, DHL, GLS, FedEx and Evri number like anybody
else: theirs need a word.
"""

import re
from collections.abc import Iterator
from functools import cache

from takt.letters.spans import Span
from takt.letters.text_data import either

_UPU_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_WINDOW = (48, 28)  # characters before and after the number in which a word says whose it is
_LETTERED = re.compile(
    r"(?<!\w)(?:([A-Z]{2} ?\d{3} ?\d{3} ?\d{3} ?[A-Z]{2})|(1Z[0-9A-Z]{16})"
    r"|((?:JD|JJD|JVGL|GB|H|T00|CV|MY)[0-9A-Z]{10,20})|(\d{10,15}[A-Z]))(?!\w)"
)
_DIGITS = re.compile(r"(?<![\w+.,/-])\d(?:[ \u00a0-]?\d){7,27}(?![\w/])")
_GROUP = re.compile(r"\d{8,28}")
_BLANKS = re.compile(r"[\s\u00a0-]")


def find_tracking_numbers(text: str) -> tuple[Span, ...]:
    """The parcels' numbers in `text`, in order, blanks inside them kept."""
    found = sorted([*_lettered(text), *_digits(text)], key=lambda span: span.start)
    return tuple(found)


def _lettered(text: str) -> Iterator[Span]:
    for match in _LETTERED.finditer(text):
        upu, ups, carriers, _ = match.groups()
        sure = (upu and is_upu(upu)) or ups or (carriers and _digit_share(carriers) > 0.6)
        if sure or _is_called_a_parcel(text, *match.span()):
            yield Span.of(text, *match.span())


def _digits(text: str) -> Iterator[Span]:
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        if _fits(text, start, end):
            yield Span.of(text, start, end)
        elif " " in match.group():
            groups = (m.span() for m in _GROUP.finditer(text, start, end))
            yield from (Span.of(text, *place) for place in groups if _fits(text, *place))


def _fits(text: str, start: int, end: int) -> bool:
    digits = _BLANKS.sub("", text[start:end])
    if _has_carriers_shape(digits) and not _is_called_otherwise(text, start):
        return True
    return len(digits) < 26 and _is_called_a_parcel(text, start, end)


def _has_carriers_shape(digits: str) -> bool:
    match len(digits):
        case 13:
            return digits.startswith("05")
        case 14:
            return digits.startswith(("20", "59")) or _ends_in_its_check(digits)
        case 20:
            return digits.startswith("00") and _ends_in_its_check(digits)
        case 22:
            return digits.startswith(("92", "93", "94", "95")) and _ends_in_its_check(digits)
        case 24:
            return True
    return False


def is_upu(number: str) -> bool:
    """Whether the ninth digit of an S10 number (UPU) checks the eight before it."""
    digits = [int(character) for character in number if character.isdecimal()]
    rest = 11 - sum(d * w for d, w in zip(digits, _UPU_WEIGHTS, strict=False)) % 11
    return len(digits) == 9 and digits[8] == {10: 0, 11: 5}.get(rest, rest)


def _ends_in_its_check(digits: str) -> bool:
    """The last digit fills threefold odd and plain even ones (from the right) up to ten (GS1)."""
    body = [int(digit) for digit in reversed(digits[:-1])]
    return (3 * sum(body[::2]) + sum(body[1::2]) + int(digits[-1])) % 10 == 0


def _digit_share(number: str) -> float:
    return sum(character.isdigit() for character in number) / len(number)


def _is_called_a_parcel(text: str, start: int, end: int) -> bool:
    """The nearest word before it says so, or, when none says anything, one after it."""
    before = text[max(0, start - _WINDOW[0]) : start]
    said = list(_labels().finditer(before))
    if said:
        return said[-1].lastgroup == "parcel"
    after = _labels().search(text, end, end + _WINDOW[1])
    return after is not None and after.lastgroup == "parcel"


def _is_called_otherwise(text: str, start: int) -> bool:
    said = list(_labels().finditer(text, max(0, start - _WINDOW[0]), start))
    return bool(said) and said[-1].lastgroup == "other"


@cache
def _labels() -> re.Pattern[str]:
    parcel, other = either("reading/tracking-cues"), either("reading/other-numbers")
    return re.compile(rf"(?<!\w)(?:(?P<other>{other})|(?P<parcel>{parcel}))(?!\w)", re.IGNORECASE)
