"""Plural forms of the four languages (CLDR 46, cardinal rules for whole numbers)."""

from collections.abc import Mapping


def category(count: int, language: str) -> str:
    """`one`, `few`, `many` or (English) `other`; the sign of `count` does not matter."""
    count = abs(count)
    if language == "en":
        return "one" if count == 1 else "other"
    if language == "pl" and count == 1:
        return "one"
    if language != "pl" and count % 10 == 1 and count % 100 != 11:
        return "one"
    few = count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14)
    return "few" if few else "many"


def plural(count: int, language: str, forms: Mapping[str, str]) -> str:
    """The form for `count`, e.g. `plural(2, "pl", {"one": "dzień", "few": "dni", "many": "dni"})`.

    Raises KeyError when the form is not given.
    """
    return forms[category(count, language)]
