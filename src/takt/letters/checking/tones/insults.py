"""Words at the buyer that no friendly letter round them makes good (F1): insults and curses.

They are told as in a buyer's letter, by the lexicons of mood, which know names, titles and
self-irony: "Пане Баран", «Ідіот» and "дура я" insult nobody; nor does a word taken up from the
buyer's own letter, which may be mockery, or a joke shared.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from takt.letters.checking.marks import language_told, sentences_of
from takt.letters.checking.tones.marks import without_quotations
from takt.letters.reading.mood import ANGRY, mood_of
from takt.letters.reading.mood.signs import Found, find
from takt.letters.spans import Span

_INSULT, _CURSE = "insults", "obscene"
_REMEMBERED = 16  # drafts
_ROOT, _STEM = 3, 4  # letters: what endings leave alone beside another, and in a long letter
_NEAR = 30  # characters before a word in which a "not" is looked for
_NOT = re.compile(r"(?:\b(?:не|ні|not|no|nie|never)|n['’]t)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)


@lru_cache(maxsize=_REMEMBERED)
def insults(draft: str, letter: str) -> tuple[Span, ...]:
    """The sentences of a `draft` that abuse the buyer, each read by itself; it answers `letter`."""
    language, said = language_told(draft), without_quotations(draft)
    coarse = list(_coarse(said, language, letter.lower()))
    return tuple(
        sentence
        for sentence in sentences_of(draft)
        if (families := {one.family for one in coarse if _is_in(one, sentence)})
        and _is_abuse(said[sentence.start : sentence.end], language, families)
    )


def _coarse(text: str, language: str | None, letter: str) -> Iterator[Found]:
    """Insults and curses, but those the letter has too, and those denied ("you are no fool")."""
    found = [one for one in find(text, language) if one.family in (_INSULT, _CURSE)]
    words = [text[one.start : one.end].lower() for one in found]
    denied = {
        word[:_ROOT] for one, word in zip(found, words, strict=True) if _is_denied(text, one.start)
    }
    for one, word in zip(found, words, strict=True):
        if word[:_ROOT] not in denied and word[:_STEM] not in letter:
            yield one


def _is_denied(text: str, start: int) -> bool:
    return _NOT.search(text, max(0, start - _NEAR), start) is not None


def _is_in(found: Found, sentence: Span) -> bool:
    return sentence.start <= found.start < sentence.end


def _is_abuse(sentence: str, language: str | None, families: set[str]) -> bool:
    """An insult in a heated sentence is; a curse may be at a thing."""
    mood = mood_of(sentence, language)
    return mood.level >= ANGRY and (_INSULT in families or mood.target == "person")
