"""In which of the desk's languages a letter is written.

A small model of character n-grams says how well the words go with each language (its weights, and
what they reach: data/weights/languages.txt). Cyrillic typed in Latin letters counts as the language
it is, and so does Polish without its marks.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from math import exp, log

from takt.letters import LANGUAGES
from takt.letters.linear import LinearModel, load
from takt.letters.text_data import pattern

MAX_LENGTH = 4000  # characters looked at
QUOTED = re.compile(r"«[^»\n]{1,90}»|„[^”“\n]{1,90}[”“]|“[^”\n]{1,90}”|\"[^\"\n]{1,90}\"")
LEAST = -5.0  # no word says more than this against a language (natural logarithm)

_CYRILLIC = ("uk", "ru")
_LATIN = ("pl", "en", "uk-latin", "ru-latin")
_CYRILLIC_LETTERS = re.compile("[\u0400-\u04ff]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 3  # beside a quotation, that tell a language
_ADDRESS = re.compile(r"[^\s@]{0,64}@\S+|(?:https?://|www\.)\S+")
_ONLY_UKRAINIAN, _ONLY_RUSSIAN = re.compile("[іїєґ]"), re.compile("[ыэъё]")
_OWN_LETTERS = {"uk": _ONLY_UKRAINIAN, "ru": _ONLY_RUSSIAN}
_FOREIGN = 0.1  # a language less likely than this is not the text's
_SURE = 0.999  # a likelier language is the text's, whatever single words say
_AN_OWN_WORD, _MOST_COUNTED = 300.0, 3  # and so much does each of them say
_UNSURE = 0.6  # of the best language, where the letters say that it can be none of the four


def language_of(text: str) -> str | None:
    """The language that `text` goes with best, or None where there are no words.

    A title in quotation marks is in its own: who asks for «Мастер и Маргарита» may be Ukrainian.
    """
    start = text[:MAX_LENGTH]
    plain = QUOTED.sub(" ", start)
    return _language_of((plain if _length(_LETTERS, plain) >= _FEWEST_LETTERS else start).strip())


def is_foreign(text: str, language: str) -> bool:
    """Whether `text` is surely in another language than this one; a word or two seldom are."""
    found = likelihoods(text)
    return bool(found) and found.get(language, 0) < _FOREIGN


@lru_cache(maxsize=8)
def _language_of(text: str) -> str | None:
    """Remembered: a letter and its own words are one text for most, and both are asked about."""
    found = likelihoods(text)
    if found and max(found.values()) < _SURE:
        found = {name: share * _own_words_weigh(text, name) for name, share in found.items()}
    return max(found, key=lambda language: found[language]) if found else None


def _own_words_weigh(text: str, language: str) -> float:
    """How much likelier a short text is in a language that alone has some of its words."""
    if language not in _CYRILLIC:
        return 1.0
    own, letters = pattern("languages/own-words", (language,)), _OWN_LETTERS[language]
    words = _CYRILLIC_LETTERS.findall(without_addresses(text))
    # A capital may begin a name, which keeps its letters in the other language.
    counted = sum(1 for w in words if own.fullmatch(w) or (w.islower() and letters.search(w)))
    return _AN_OWN_WORD ** min(counted, _MOST_COUNTED)


def likelihoods(text: str) -> dict[str, float]:
    """How likely each language is, together 1; empty where there are no words.

    Only languages of the script that most letters are in are asked. Belarusian is the desk's in
    neither case: it goes with Ukrainian or Russian best, but surely with neither.
    """
    words = without_addresses(text)
    letters, cyrillic = _length(_LETTERS, words), _length(_CYRILLIC_LETTERS, words)
    if not letters:
        return {}
    shares = _shares(words, _CYRILLIC if 2 * cyrillic >= letters else _LATIN)
    if cyrillic and _looks_belarusian(words) and max(shares.values()) > _UNSURE:
        return {name: 0.25 + (share - 0.25) * (_UNSURE - 0.25) for name, share in shares.items()}
    return shares


def _length(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))


def _looks_belarusian(words: str) -> bool:
    """Belarusian has the і of Ukrainian beside the ы of Russian, and no и."""
    letters = set(words.lower())
    return "ў" in letters or (
        "і" in letters and bool(letters & set("ыэё")) and not letters & set("иїєщъ")
    )


def without_addresses(text: str) -> str:
    """The beginning of `text` without addresses of mail and web, which are in no language."""
    start = text[:MAX_LENGTH]
    has_one = "@" in start or "http" in start or "www." in start
    return _ADDRESS.sub(" ", start) if has_one else start


@lru_cache(maxsize=1 << 14)
def evidence(word: str) -> tuple[float, ...]:
    """For each of `LANGUAGES`, how much a word in small letters says against it (0 to `LEAST`)."""
    if _CYRILLIC_LETTERS.match(word):
        shares = _shares(word, _CYRILLIC)
        shares["ru"] *= not _ONLY_UKRAINIAN.search(word)
        shares["uk"] *= not _ONLY_RUSSIAN.search(word)
    else:
        shares = _shares(word, _LATIN)
    return tuple(max(log(shares[language] + 1e-9), LEAST) for language in LANGUAGES)


def _shares(words: str, names: Iterable[str]) -> dict[str, float]:
    scores = _model().scores(words)
    highest = max(scores[name] for name in names)
    shares = dict.fromkeys(LANGUAGES, 0.0)
    for name in names:
        shares[name[:2]] += exp(scores[name] - highest)
    whole = sum(shares.values())
    return {language: share / whole for language, share in shares.items()}


@cache
def _model() -> LinearModel:
    return load("languages")
