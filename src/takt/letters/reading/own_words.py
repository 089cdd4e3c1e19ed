"""Words that only one of the desk's languages has: they tell what a short text is in.

Cyrillic typed in Latin letters has lists of its own, `data/languages/own-words-latin`.
"""

import re
from collections.abc import Iterable

from takt.letters import LANGUAGES
from takt.letters.spelling import WITHOUT_MARKS
from takt.letters.text_data import pattern

ONLY_UKRAINIAN, ONLY_RUSSIAN = re.compile("[іїєґ]"), re.compile("[ыэъё]")

_OF_CYRILLIC = ("uk", "ru")
_LETTERS = {"uk": ONLY_UKRAINIAN, "ru": ONLY_RUSSIAN, "pl": re.compile("[ąćęłńśźż]")}
_CYRILLIC = re.compile("[\u0400-\u04ff]+(?:['’ʼ][\u0400-\u04ff]+)?")
_LATIN = re.compile("[^\\W\\d_\u0400-\u04ff]+(?:['’][^\\W\\d_\u0400-\u04ff]*)?")
_A_WORD, _MOST_COUNTED = 300.0, 3  # so much does each of them say


def own_words_weigh(text: str, *, is_cyrillic: bool) -> dict[str, float]:
    """How much likelier each language is by its own words, looked for in one script."""
    words = (_CYRILLIC if is_cyrillic else _LATIN).findall(text)
    return {name: _A_WORD ** _counted(words, name, is_cyrillic=is_cyrillic) for name in LANGUAGES}


def _counted(words: Iterable[str], language: str, *, is_cyrillic: bool) -> int:
    if is_cyrillic and language not in _OF_CYRILLIC:
        return 0
    in_latin = "" if is_cyrillic or language not in _OF_CYRILLIC else "-latin"
    own = pattern(f"languages/own-words{in_latin}", (language,))
    letters = _LETTERS.get(language)
    # A capital may begin a name, which keeps its letters in the other language.
    told = sum(
        1
        for word in words
        if own.fullmatch(word.lower().translate(WITHOUT_MARKS))
        or (letters and word.islower() and letters.search(word))
    )
    return min(told, _MOST_COUNTED)
