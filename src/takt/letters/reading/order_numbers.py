"""Order numbers named in a letter: "#1001", "№ 1001", "nr zam. 5520/26", "замовлення KB-7781"."""

import re
from collections.abc import Container, Iterator
from functools import cache

from takt.letters.text_data import every_entry

# Letters and digits in groups: 1001, KB-7781, 2026/03/88, EL/11873, 5-5-05.
_CODE = r"(?:[^\W\d_]{1,4}[-/]?)?\d+(?:[-/]\d+){0,3}(?:-[^\W\d_]{1,3})?(?![\w%°])"
_SIGN = (
    r"(?:№|#|(?:numer|number|num|nr|no|номер(?:ом|у)?|ном|зам|zam|is|це|это|to|jest)\b\.?"
    r"|:|\(|–|—|\s)"
)
_MIN_DIGITS = 3  # of a plain number; a code with a letter or a hyphen may be shorter
_MAX_DIGITS = 12  # longer ones are parcels' and accounts' numbers

_MARKED = re.compile(rf"(?<!\w)(?:№|#|(?:nr|номер)\b\.?:?)\s?({_CODE})", re.IGNORECASE)
_ANOTHER = re.compile(rf"\s*(?:,|;|/|і|й|та|и|oraz|and|&|i)\s+(?:№|#)?({_CODE})", re.IGNORECASE)
_ALONE = re.compile(rf"(?:^|(?<=[.!?…]\s)|(?<=\n))\s*({_CODE})(?=\s*(?:[.,!?\n]|$))", re.IGNORECASE)
_WORD = re.compile(_CODE, re.IGNORECASE)
_NOT_AN_ORDER = re.compile(
    r"\s?(?:грн|uah|zł|zl|pln|руб|р\.|₽|€|\$|£|eur|usd|гр\b|kg|кг|г\b|см|cm|мм|mm|шт|szt|pcs|pieces"
    r"|%|дн|дні|день|dni|days?|hours?|годин|час|мин|хв|min\b|раз|рок|год|rok|[:.]\d\d)",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{1,2}[-/]\d{1,2}[-/](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d")


def find_order_numbers(text: str, known: Container[str] = ()) -> tuple[str, ...]:
    """The order numbers named in `text`, in order, each once, as they are written there.

    A number counts when a sign or a word says that it is an order's, when it stands alone as a
    sentence and has the parts of a code (62-050), or when it is one of the `known` ones.
    """
    found = sorted(_candidates(text, known))
    return tuple(dict.fromkeys(number for _, number in found))


def _candidates(text: str, known: Container[str]) -> Iterator[tuple[int, str]]:
    for finder in (_after_a_word, _marked, _alone):
        yield from ((m.start(1), m.group(1)) for m in finder(text) if _fits(text, m))
    for match in _WORD.finditer(text):
        if match.group() in known:
            yield match.start(), match.group()


def _after_a_word(text: str) -> Iterator[re.Match[str]]:
    for match in _cued().finditer(text):
        following: re.Match[str] | None = match
        while following:
            yield following
            following = _ANOTHER.match(text, following.end())


def _marked(text: str) -> Iterator[re.Match[str]]:
    """A number with a sign, unless the word before says that it is a branch's or a size's."""
    for match in _MARKED.finditer(text):
        if not _other_things().search(text, max(0, match.start() - 30), match.start()):
            yield match


def _alone(text: str) -> Iterator[re.Match[str]]:
    """A code with its own sentence; a bare number could be anything."""
    for match in _ALONE.finditer(text):
        if re.search(r"[-/]", match.group(1)):
            yield match


def _fits(text: str, match: re.Match[str]) -> bool:
    number, after = match.group(1), match.end(1)
    digits = sum(character.isdigit() for character in number)
    if digits > _MAX_DIGITS or (number.isdigit() and digits < _MIN_DIGITS):
        return False
    return not (_DATE.fullmatch(number) or _NOT_AN_ORDER.match(text, after))


@cache
def _other_things() -> re.Pattern[str]:
    words = "|".join(every_entry("reading/not-orders"))
    return re.compile(rf"(?<!\w)(?:{words})[.:,]?\s*$", re.IGNORECASE)


@cache
def _cued() -> re.Pattern[str]:
    cues = "|".join(every_entry("reading/order-cues"))
    return re.compile(rf"(?<!\w)(?:{cues}){_SIGN}{{0,6}}({_CODE})", re.IGNORECASE)
