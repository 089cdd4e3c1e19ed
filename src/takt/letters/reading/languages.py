"""In which of the desk's languages a letter is written, by its letters and frequent words."""

import re
from functools import cache

from takt.letters import LANGUAGES
from takt.letters.text_data import entries

# Letters that only one of the languages of its script has.
_OWN_LETTERS = {"uk": "іїєґ", "ru": "ыэъё", "pl": "ąćęłńśźżó", "en": ""}
_LETTER_WEIGHT = 2
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+")
MAX_LENGTH = 2000


def language_of(text: str) -> str | None:
    """The language of `text`, or None where nothing tells (digits, one foreign word)."""
    words = _WORD.findall(_ADDRESS.sub(" ", text[:MAX_LENGTH]).lower().replace("’", "'"))
    scores = {language: _score(words, language) for language in LANGUAGES}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > 0 else _by_script(words)


def _score(words: list[str], language: str) -> int:
    own, frequent = _OWN_LETTERS[language], _frequent(language)
    marked = sum(any(letter in own for letter in word) for word in words)
    return _LETTER_WEIGHT * marked + sum(word in frequent for word in words)


def _by_script(words: list[str]) -> str | None:
    """Without any sign: Latin letters in some number are English, other scripts stay unknown."""
    plain = [word for word in words if word.isascii()]
    return "en" if len(plain) > 1 and len(plain) == len(words) else None


@cache
def _frequent(language: str) -> frozenset[str]:
    return frozenset(entries("languages/words", language))
