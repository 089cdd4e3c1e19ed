"""Goods and their qualities by any of their names: `red` finds what is called `червоний`."""

from functools import cache

from takt.desk.search.folding import stem, words
from takt.desk.search.similar.likeness import Vocabulary
from takt.letters import LANGUAGES
from takt.letters.text_data import entries, table

_SURE = 0.62
"""A word less like than this to one of the table's is not taken for it."""


@cache
def _named() -> dict[str, frozenset[str]]:
    """The meanings of a stem; a word may have several ("ручка" is a pen and a handle)."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for meaning, names in table("items/meanings", language).items():
            for word in words(names):
                found.setdefault(stem(word), set()).add(meaning)
    return {word: frozenset(meanings) for word, meanings in found.items()}


@cache
def _vocabulary() -> Vocabulary:
    return Vocabulary(_named())


def meanings(word: str) -> frozenset[str]:
    """What a stem means, if it is written rightly."""
    return _named().get(word, frozenset())


def meant(word: str) -> dict[str, float]:
    """What a stem may mean, however it is written, with how sure that is."""
    found: dict[str, float] = {}
    known = _vocabulary()
    for number, likeness in known.like(word).items():
        if likeness >= _SURE:
            for meaning in meanings(known.words[number]):
                found[meaning] = max(likeness, found.get(meaning, 0))
    return found


@cache
def names_no_item() -> frozenset[str]:
    """Stems of what letters are full of and no item is called: greetings, verbs of asking."""
    texts = (entry for language in LANGUAGES for entry in entries("items/ignored", language))
    return frozenset(stem(word) for text in texts for word in words(text))
