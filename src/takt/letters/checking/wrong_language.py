"""A5: the draft speaks the language in which the buyer wrote."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from takt.letters.checking.marks import language_told, sentences_of
from takt.letters.checking.remark import Context, Remark
from takt.letters.reading.folding import fold, own_text
from takt.letters.reading.languages import likelihoods
from takt.letters.reading.mixing import is_mixed
from takt.letters.reading.own_words import ONLY_RUSSIAN, ONLY_UKRAINIAN
from takt.letters.text_data import table

FEWEST_WORDS = 4  # below, a draft or a sentence tells its language too badly
# A few words may have no letter that tells Ukrainian from Russian: "написано 100 кг, а я 104".
_TELLING = {"ru": ("uk", ONLY_RUSSIAN), "uk": ("ru", ONLY_UKRAINIAN)}
_CANNOT_BE = 0.02  # likelihood of the language of the rest
RUN = 2  # words that tell a language of a mixed letter
FEWEST_FOREIGN = 2  # frequent words of a foreign language
FOREIGN_SHARE = 0.2  # of a text's words that are frequent in a language the desk does not speak

_WORD = re.compile(r"[^\W\d_]{2,}")


def wrong_language(draft: str, context: Context) -> Iterator[Remark]:
    """A remark on the whole draft when no sentence of it is surely in a language of the letter.

    To a letter in two languages either is right, and so is the language known from elsewhere
    (`context.language`). Short drafts and letters are left alone.
    """
    asked = _asked(context.letter or "")
    right = asked | {context.language}
    if not asked or _language(draft) in right:
        return
    told = _surely_told(draft)
    if not told or told & right:
        return
    yield Remark(
        kind="wrong_language",
        severity="warning",
        start=0,
        end=len(draft.rstrip()),
        why="wrong_language.buyer_wrote_in_another",
        practice="A5",
        mend="wrong_language.write_in_theirs",
        details={"draft_language": min(told), "letter_language": min(asked)},
    )


@lru_cache(maxsize=16)
def _asked(letter: str) -> frozenset[str]:
    """The languages of the buyer's own words, also where few of them are foreign."""
    own = own_text(letter, fold(letter))
    sprinkled = {lang for lang, count in _counts(own).items() if count >= FEWEST_FOREIGN}
    whole = language_told(own)
    pieces = _runs_of_words(own) if is_mixed(own, whole) else ()
    neighbour, letters = _TELLING.get(whole or "", (None, None))
    as_well = neighbour if letters and not letters.search(own.lower()) else None
    told = filter(None, [whole, as_well, *map(language_told, pieces)])
    return _languages(own) | sprinkled | frozenset(told)


def _runs_of_words(text: str) -> list[str]:
    """Every few words of a letter in two languages: one of them may have no sentence of its own."""
    words = _WORD.findall(text)
    return [" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))]


@lru_cache(maxsize=32)
def _languages(text: str) -> frozenset[str]:
    """The languages of the text as a whole and of its longer sentences."""
    pieces = [text, *(sentence.text for sentence in sentences_of(text))]
    long = [piece for piece in pieces if len(_WORD.findall(piece)) >= FEWEST_WORDS]
    return frozenset(filter(None, map(_language, long)))


def _surely_told(draft: str) -> frozenset[str]:
    """The languages of a draft: a sentence's own only where it can't be in that of the whole.

    "Доставка до Харькова 70 грн" goes better with Ukrainian, and no worse into a Russian letter.
    """
    whole = _language(draft)
    sentences = [s.text for s in sentences_of(draft) if len(_WORD.findall(s.text)) >= FEWEST_WORDS]
    sure = (_language(s) for s in sentences if likelihoods(s).get(whole or "", 0) < _CANNOT_BE)
    enough = len(_WORD.findall(draft)) >= FEWEST_WORDS
    return frozenset(filter(None, [whole if enough else None, *sure]))


def _language(text: str) -> str | None:
    return _foreign(text) or language_told(text)


def _foreign(text: str) -> str | None:
    """A language the desk does not speak, where its frequent words stand thick."""
    fewest = max(FEWEST_FOREIGN, FOREIGN_SHARE * len(_WORD.findall(text)))
    (best, count), *_ = [*_counts(text).most_common(1), (None, 0)]
    return best if count >= fewest else None


def _counts(text: str) -> Counter[str]:
    """How many frequent words of each language stand in the text."""
    frequent = _frequent()
    return Counter(
        language for word in _WORD.findall(text) for language in frequent.get(word.lower(), ())
    )


@cache
def _frequent() -> dict[str, list[str]]:
    """The languages in which a word is frequent."""
    languages: dict[str, list[str]] = {}
    for language, words in table("checking/foreign-words", "other").items():
        for word in words.split():
            languages.setdefault(word, []).append(language)
    return languages
