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
from takt.letters.reading.own_words import ONLY_RUSSIAN, ONLY_UKRAINIAN, own_words_weigh
from takt.letters.reading.scripts import (
    CYRILLIC,
    count_letters,
    is_cyrillic,
    is_in_another_script,
    of_one_script,
)

MAX_LENGTH = 4000  # characters looked at
QUOTED = re.compile(r"«[^»\n]{1,90}»|„[^”“\n]{1,90}[”“]|“[^”\n]{1,90}”|\"[^\"\n]{1,90}\"")
LEAST = -5.0  # no word says more than this against a language (natural logarithm)

_CYRILLIC = ("uk", "ru")
_LATIN = ("pl", "en", "uk-latin", "ru-latin")
# Not one letter over and over; "є?" asks whether there is any.
_WORD = re.compile(r"([^\W\d_])(?!\1)[^\W\d_]|\b[ієї]\b", re.IGNORECASE)
_FEWEST_LETTERS = 3  # beside a quotation, that tell a language
_ADDRESS = re.compile(r"[^\s@]{0,64}@\S+|(?:https?://|www\.)\S+")
_FOREIGN = 0.1  # a language less likely than this is not the text's
_SURE = 0.999  # a likelier language is the text's, whatever single words say
_KNOWN = 30.0  # so much likelier is the language that is known already
_RARER = 0.5  # than Polish and English is Cyrillic in Latin letters
_UNSURE = 0.6  # of the best language, where the letters say that it can be none of the four


def language_of(text: str, known: str | None = None) -> str | None:
    """The language that `text` goes with best; `known` (the writer's) where there are no words.

    A title in quotation marks is in its own: who asks for «Мастер и Маргарита» may be Ukrainian.
    The `known` language decides where the text leaves it open: "ok", "super".
    """
    start = text[:MAX_LENGTH]
    plain = QUOTED.sub(" ", start)
    telling = plain if count_letters(plain) >= _FEWEST_LETTERS else start
    return _language_of(telling.strip(), known) or known


def is_foreign(text: str, language: str) -> bool:
    """Whether `text` is surely in another language than this one; a word or two seldom are."""
    found = likelihoods(text)
    return bool(found) and found.get(language, 0) < _FOREIGN


@lru_cache(maxsize=8)
def _language_of(text: str, known: str | None) -> str | None:
    """Remembered: a letter and its own words are one text for most, and both are asked about."""
    found = likelihoods(text)
    if found and max(found.values()) < _SURE:
        words = without_addresses(text)
        said = own_words_weigh(words, is_cyrillic=is_cyrillic(words))
        for name, share in found.items():
            found[name] = share * said[name] * (_KNOWN if name == known else 1.0)
    return max(found, key=lambda language: found[language]) if found else None


def likelihoods(text: str) -> dict[str, float]:
    """How likely each language is, together 1; empty where there are no words ("12", "ааа!"), and
    where they are in another script than these languages' ("שלום").

    Only languages of the script that it is in are asked, and of its words alone. Belarusian is none
    of the desk's: it goes with Ukrainian or Russian best, but surely with neither.
    """
    words = without_addresses(text)
    if not _WORD.search(words) or is_in_another_script(words):
        return {}
    words = of_one_script(words)
    shares = _shares(words, _CYRILLIC if is_cyrillic(words) else _LATIN, _RARER)
    if _looks_belarusian(words) and max(shares.values()) > _UNSURE:
        return {name: 0.25 + (share - 0.25) * (_UNSURE - 0.25) for name, share in shares.items()}
    return shares


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
    if CYRILLIC.match(word):
        shares = _shares(word, _CYRILLIC)
        shares["ru"] *= not ONLY_UKRAINIAN.search(word)
        shares["uk"] *= not ONLY_RUSSIAN.search(word)
    else:
        shares = _shares(word, _LATIN)
    return tuple(max(log(shares[language] + 1e-9), LEAST) for language in LANGUAGES)


def _shares(words: str, names: Iterable[str], rarity: float = 1.0) -> dict[str, float]:
    scores = _model().scores(words)
    highest = max(scores[name] for name in names)
    shares = dict.fromkeys(LANGUAGES, 0.0)
    for name in names:
        shares[name[:2]] += exp(scores[name] - highest) * (rarity if "-" in name else 1.0)
    whole = sum(shares.values())
    return {language: share / whole for language, share in shares.items()}


@cache
def _model() -> LinearModel:
    return load("languages")
