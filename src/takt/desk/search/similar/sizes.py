"""The size that a text asks for, in four languages. Pure."""

import re

from takt.desk.search.similar.comparing import comes_in

_SAID = r"(?:розмір|размер|rozmiar|rozmir|razmer|size)[^\W\d_]{0,3}"
_LETTERS = r"\d?X{0,4}(?:XS|S|M|L|XL)"
_NUMBER = r"\d{1,3}(?:[.,]\d)?(?:[-–/]\d{1,3}(?:[.,]\d)?)?"
_ONE = rf"(?P<size>(?:{_NUMBER}|{_LETTERS}))(?![\w-])"
_ENDING = r"(?:\s*-?(?:й|ий|го|ого|му|м|ый|th|st|nd|rd|\.))?"
_AFTER = re.compile(rf"\b{_SAID}\.?\s*(?:№|#|nr\.?|no\.?|is|це|это|to)?\s*[:=–—-]?\s*{_ONE}", re.I)
_BEFORE = re.compile(rf"(?<![\w.,-])(?P<size>(?:{_NUMBER}|{_LETTERS})){_ENDING}\s+{_SAID}\b", re.I)
_MEASURED = re.compile(r"(?<![\w.,-])(?P<size>\d{1,3}(?:[.,]\d)?)\s?(?:см|мм|cm|mm)\b", re.I)


def size_asked(text: str, sizes: str = "") -> str:
    """The size named in a text, "" without one; a length ("20 см") only if it is among `sizes`."""
    said = _AFTER.search(text) or _BEFORE.search(text)
    if said:
        return said["size"]
    measured = (match["size"] for match in _MEASURED.finditer(text))
    return next((size for size in measured if comes_in(sizes, size)), "")
