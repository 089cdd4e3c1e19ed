"""Order numbers named in a letter: "#1001", "№ 1001", "nr zam. 5520/26", "замовлення KB-7781"."""

import re
from collections.abc import Container, Iterator
from functools import cache

from takt.letters.reading.not_orders import (
    has_papers_letters,
    is_a_papers,
    is_of_another_thing,
    is_postal,
    is_range,
    is_telephone,
)
from takt.letters.text_data import either

# Letters and digits in groups: 1001, KB-7781, 2026/03/88, EL/11873, 5-5-05. It begins where its
# digits begin and takes all of them: tried from every digit, a long number would cost its square.
_CODE = r"(?:[^\W\d_]{1,4}[-/]?|(?<!\d))\d++(?:[-/]\d++){0,3}(?:-[^\W\d_]{1,3})?(?![\w%°]|[-/]\d)"
_MIN_DIGITS = 3  # of a plain number; a code with a letter or a hyphen may be shorter
_MAX_DIGITS = 12  # longer ones are parcels' and accounts' numbers

_MARKED = re.compile(rf"(?<!\w)(?:№|#|(?:nr|номер)\b\.?:?)\s?({_CODE})", re.IGNORECASE)
_ANOTHER = re.compile(rf"\s*(?:,|;|/|і|й|та|и|oraz|and|&|i)\s+(?:№|#)?({_CODE})", re.IGNORECASE)
# After the beginning, a sentence's end or a line's; blanks in a row are tried from the first alone.
_ALONE = re.compile(
    rf"(?:^\s*+|(?<=[.!?…])\s++|(?<!\s)[^\S\n]*+\n\s*+)({_CODE})(?=\s*(?:[.,!?\n]|$))",
    re.IGNORECASE,
)
_WORD = re.compile(_CODE, re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# A code anywhere: digits with a hyphen, or a slash and three digits after it; neither a range
# ("10-15 днів", "from 10-15"), a tyre (185/65), a telephone nor a Polish postal code by its town.
_FREE = re.compile(
    r"(?<![\w/.:+-])((?:[^\W\d_]{1,4}[-/])?\d{1,6}(?:-\d{1,6}){1,2}(?:-[^\W\d_]{1,3})?"
    r"|(?:[^\W\d_]{1,4}|\d{2,4})/(?:\d\d/)?\d{3,6}|(?:19|20)\d\d/\d\d/\d\d|[^\W\d_]{2,3}-\d{2,6})(?![\w%°/:-])"
)
_FRACTION = re.compile(r"\d{1,2}/\d{1,2}")
_PHONE_DIGITS = 9
_TELEPHONE_GOES_ON = re.compile(r"(?: \d{2,3}){2}")  # "067 123 45 67" said in groups
_ABBREVIATED = re.compile(r"\b(?:no|nr)\.\s*$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"\d{1,2}[-/]\d{1,2}[-/](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d")


def find_order_numbers(text: str, known: Container[str] = ()) -> tuple[str, ...]:
    """The order numbers named in `text`, in order, each once, as they are written there.

    A number counts when a sign or a word says that it is an order's, when it stands alone as a
    sentence and has the parts of a code (62-050), or when it is one of the `known` ones.
    """
    if not _DIGIT.search(text):
        return ()
    found = sorted(_candidates(text, known))
    return tuple(dict.fromkeys(number for _, number in found))


def _candidates(text: str, known: Container[str]) -> Iterator[tuple[int, str]]:
    yield from ((m.start(1), m.group(1)) for m in _after_a_word(text) if _fits(text, m))
    for finder in (_marked, _alone, _free):
        guessed = ((m.start(1), m.group(1)) for m in finder(text) if _fits(text, m))
        yield from (one for one in guessed if not is_telephone(text, *one))
    if known:
        yield from ((m.start(), m.group()) for m in _WORD.finditer(text) if m.group() in known)


def _after_a_word(text: str) -> Iterator[re.Match[str]]:
    for match in _cued().finditer(text):
        following: re.Match[str] | None = match
        while following:
            yield following
            following = _ANOTHER.match(text, following.end())


def _marked(text: str) -> Iterator[re.Match[str]]:
    """A number with a sign, unless the word before says that it is a branch's or an invoice's."""
    for match in _MARKED.finditer(text):
        before = _before(text, match)
        if not is_of_another_thing(before) and not is_a_papers(match.group(1), before):
            yield match


def _alone(text: str) -> Iterator[re.Match[str]]:
    """A code with its own sentence, or a number of four to six digits that is no year."""
    for match in _ALONE.finditer(text):
        number, before = match.group(1), _before(text, match, at=match.start(1))
        if _ABBREVIATED.search(before) and is_a_papers(number, before):
            continue  # "bill no. 4521" is one sentence
        if "/" in number and has_papers_letters(number):
            continue
        if re.search(r"[-/]", number) or (
            re.fullmatch(r"\d{4,6}", number) and not _YEAR.fullmatch(number)
        ):
            yield match


def _free(text: str) -> Iterator[re.Match[str]]:
    """A code in the middle of a sentence, without a word that says what it is."""
    for match in _FREE.finditer(text):
        number, before, after = match.group(1), _before(text, match), text[match.end() :][:2]
        is_other = is_of_another_thing(before) or is_a_papers(number, before, is_sure=False)
        if not (is_other or is_range(number, before, after) or is_postal(number, before, after)):
            yield match


def _before(text: str, match: re.Match[str], *, at: int = -1) -> str:
    start = match.start() if at < 0 else at
    return text[max(0, start - 30) : start]


def _fits(text: str, match: re.Match[str]) -> bool:
    number, after = match.group(1), match.end(1)
    digits = sum(character.isdigit() for character in number)
    if _FRACTION.fullmatch(number) or (number.startswith("0") and digits >= _PHONE_DIGITS):
        return False
    if digits > _MAX_DIGITS or (number.isdigit() and digits < _MIN_DIGITS):
        return False
    if _TELEPHONE_GOES_ON.match(text, after):
        return False
    return not (_DATE.fullmatch(number) or _units().match(text, after))


@cache
def _units() -> re.Pattern[str]:
    """What stands after a number that counts something, or is an hour."""
    return re.compile(rf"\s?(?:{either('reading/units')}|[₽€$£%]|[:.]\d\d)", re.IGNORECASE)


@cache
def _cued() -> re.Pattern[str]:
    sign = rf"(?:№|#|(?:{either('reading/number-words')})\b\.?|[:(–—]|\s)"
    cues = either("reading/order-cues")
    return re.compile(rf"(?<!\w)(?:{cues}){sign}{{0,6}}({_CODE})", re.IGNORECASE)
