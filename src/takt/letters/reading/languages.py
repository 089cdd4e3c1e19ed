"""In which of the desk's languages a letter is written, by its letters and frequent words."""

import re
from functools import cache

from takt.letters import LANGUAGES
from takt.letters.text_data import entries

# Letters that only one of the languages of its script has.
_OWN_LETTERS = {"uk": "іїєґ", "ru": "ыэъё", "pl": "ąćęłńśźżó", "en": ""}
_LETTER_WEIGHT = 2
_TELLING_LENGTH = 10  # so many Cyrillic letters without a Ukrainian one are hardly Ukrainian
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+")
MAX_LENGTH = 2000


def language_of(text: str) -> str | None:
    """The language of `text`, or None where nothing tells (digits, one foreign word)."""
    words = _WORD.findall(_ADDRESS.sub(" ", text[:MAX_LENGTH]).lower().replace("’", "'"))
    scores = {language: _score(words, language) for language in LANGUAGES}
    scores["ru"] += _lacks_ukrainian_letters(words)
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > 0 else _latin(words)


def _score(words: list[str], language: str) -> int:
    own, frequent = _OWN_LETTERS[language], _frequent(language)
    marked = sum(any(letter in own for letter in word) for word in words)
    return _LETTER_WEIGHT * marked + sum(word in frequent for word in words)


def _lacks_ukrainian_letters(words: list[str]) -> bool:
    """Every twentieth letter of Ukrainian is one that Russian has not."""
    cyrillic = [letter for word in words for letter in word if "\u0400" <= letter <= "\u04ff"]
    return len(cyrillic) >= _TELLING_LENGTH and not set(cyrillic) & set(_OWN_LETTERS["uk"])


def _latin(words: list[str]) -> str | None:
    """Several words of plain Latin letters and no sign of Polish are English."""
    return "en" if len(words) > 1 and all(word.isascii() for word in words) else None


@cache
def _frequent(language: str) -> frozenset[str]:
    return frozenset(entries("languages/words", language))
