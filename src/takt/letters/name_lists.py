"""The lists by which a word of a name is told: given names, surnames' endings, titles.

They are data: `data/address/women.<language>.txt`, `men`, `surnames`, `titles`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from takt.letters.text_data import entries, table

GENDERS = {"f": "women", "m": "men"}
_LISTED_TOGETHER = {"ru": ("ru", "uk")}
"""In a Russian letter a Ukrainian name stands as it is, so both lists tell it."""


@dataclass(frozen=True)
class Title:
    """How a title stands before a name in a greeting, and whom it is for ("" for anybody)."""

    form: str
    gender: str


@cache
def titles(language: str) -> dict[str, Title]:
    """Titles that people write before their names."""
    split = {word: value.split(",") for word, value in table("address/titles", language).items()}
    return {word: Title(form.strip(), gender.strip()) for word, (form, gender) in split.items()}


def is_given_name(word: str, language: str) -> bool:
    """Whether the lists have this word, capitals put right."""
    return bool(genders_of(word, language))


def genders_of(word: str, language: str) -> tuple[str, ...]:
    """Whose given name it is: ("f",), ("m",), both for "Саша", none for what is no known name."""
    return tuple(g for g in GENDERS if all(p in given_names(language, g) for p in word.split("-")))


@cache
def given_names(language: str, gender: str) -> frozenset[str]:
    """The given names of women ("f") or men ("m") that letters in this language may meet."""
    listed = _LISTED_TOGETHER.get(language, (language,))
    return frozenset(name for one in listed for name in _listed(one, gender))


def _listed(language: str, gender: str) -> Iterator[str]:
    for line in entries(f"address/{GENDERS[gender]}", language):
        yield from [line.partition(" = ")[0]] if " = " in line else line.split()


def looks_like_a_surname(word: str, language: str) -> bool:
    """Whether a word ends as surnames do and is no given name."""
    return surname_gender(word, language) is not None and not genders_of(word, language)


def surname_gender(word: str, language: str) -> str | None:
    """Whose surname ends so: "f", "m", "" for anybody's; None for what is no such ending."""
    endings = table("address/surnames", language)
    longest = sorted(endings, key=len, reverse=True)
    return next((endings[e] for e in longest if word.lower().endswith(e) and word != e), None)
