"""Order numbers named in a letter: "#1001", "№ 1001", "nr zam. 5520/26", "замовлення KB-7781"."""

import re
from collections.abc import Container, Iterator
from functools import cache

from takt.letters.reading.phone_cues import follows_phone_cue
from takt.letters.text_data import either

# Letters and digits in groups: 1001, KB-7781, 2026/03/88, EL/11873, 5-5-05. It begins where its
# digits begin and takes all of them: tried from every digit, a long number would cost its square.
_CODE = r"(?:[^\W\d_]{1,4}[-/]?|(?<!\d))\d++(?:[-/]\d++){0,3}(?:-[^\W\d_]{1,3})?(?![\w%°])"
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
_RANGE = re.compile(r"(\d{1,3})-(\d{1,3})")
_TOWN = re.compile(r"[^\W\d_]+,?\s*$")
_POSTAL = re.compile(r"\d\d-\d{3}")
_FRACTION = re.compile(r"\d{1,2}/\d{1,2}")
_PHONE_DIGITS = 9
_PHONE_LENGTH = 7  # of a local one; shorter numbers after "call" may be anything
# "601-234-567", "555-123-4567", "123-45-67": groups as telephones have them, and orders seldom do.
_PHONE_GROUPS = re.compile(r"\d{3}-\d{3}-\d{3,4}|\d{3}-\d\d-\d\d|\d\d-\d{3}-\d\d-\d\d")
_AREA_CODE = re.compile(r"(?:\(\+?\d{2,5}\)|\+\d{1,3}|(?<!\d)0\d{2,4})[\s\u00a0-]?\(?$")
_TELEPHONE_GOES_ON = re.compile(r"(?: \d{2,3}){2}")  # "067 123 45 67" said in groups
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
    cued = (m for m in _after_a_word(text) if _fits(text, m))
    guessed = (m for finder in (_marked, _alone, _free) for m in finder(text) if _fits(text, m))
    yield from ((m.start(1), m.group(1)) for m in cued)
    yield from ((m.start(1), m.group(1)) for m in guessed if not _is_telephone(text, m))
    if known:
        yield from ((m.start(), m.group()) for m in _WORD.finditer(text) if m.group() in known)


def _after_a_word(text: str) -> Iterator[re.Match[str]]:
    for match in _cued().finditer(text):
        following: re.Match[str] | None = match
        while following:
            yield following
            following = _ANOTHER.match(text, following.end())


def _marked(text: str) -> Iterator[re.Match[str]]:
    """A number with a sign, unless the word before says that it is a branch's or a size's."""
    for match in _MARKED.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()]
        if not (_other_things().search(before) or _papers().search(before)):
            yield match


def _alone(text: str) -> Iterator[re.Match[str]]:
    """A code with its own sentence, or a number of four to six digits that is no year."""
    for match in _ALONE.finditer(text):
        number = match.group(1)
        if "/" in number and _document_code().match(number):
            continue
        if re.search(r"[-/]", number) or (
            re.fullmatch(r"\d{4,6}", number) and not _YEAR.fullmatch(number)
        ):
            yield match


def _free(text: str) -> Iterator[re.Match[str]]:
    """A code in the middle of a sentence, without a word that says what it is."""
    for match in _FREE.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()]
        other = _other_things().search(before) or _is_range(match, before, text[match.end() :][:2])
        other = other or _is_postal(match.group(1), before, text[match.end() :][:2])
        if not other and not _is_paper(match, before):
            yield match


def _is_telephone(text: str, match: re.Match[str]) -> bool:
    """By its groups or a word before it, where no word says that it is an order's."""
    number, start = match.group(1), match.start(1)
    if _PHONE_GROUPS.fullmatch(number) or _AREA_CODE.search(text, max(0, start - 10), start):
        return True
    return len(number) >= _PHONE_LENGTH and follows_phone_cue(text, start)


def _is_paper(match: re.Match[str], before: str) -> bool:
    """An invoice's number: FV/12/2026, INV-2031; with a hyphen it may be one that is its order's
    too ("рахунок 2000-31").
    """
    number = match.group(1)
    called = "-" not in number and _papers().search(before)
    return bool(called or _document_code().match(number))


def _is_range(match: re.Match[str], before: str, after: str) -> bool:
    """ "10-15" in the middle of a sentence, the second number the greater one."""
    ends = _RANGE.fullmatch(match.group(1))
    if ends is None or len(ends[1]) != len(ends[2]) or int(ends[1]) >= int(ends[2]):
        return False
    is_led = _before_range().search(before) is not None
    return is_led or after[1:].isalpha() or len(match.group(1)) < len("12-34")


def _is_postal(number: str, before: str, after: str) -> bool:
    """A Polish postal code stands before or after its town."""
    town = _TOWN.search(before)
    near = (town is not None and town.group()[0].isupper()) or after[1:].isupper()
    return _POSTAL.fullmatch(number) is not None and near


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
def _cued() -> re.Pattern[str]:
    sign = rf"(?:№|#|(?:{either('reading/number-words')})\b\.?|[:(–—]|\s)"
    cues = either("reading/order-cues")
    return re.compile(rf"(?<!\w)(?:{cues}){sign}{{0,6}}({_CODE})", re.IGNORECASE)


@cache
def _before_range() -> re.Pattern[str]:
    return re.compile(rf"(?:{either('reading/range-cues')})\s*$", re.IGNORECASE)
