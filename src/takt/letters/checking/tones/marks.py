"""The words of a draft that wound, mock, blame, grovel, threaten or come too close.

They are data: `data/checking/<tone>.<language>.txt`, a file per tone and language, with a section
`[sure]` and a section `[unsure]`. What stands in quotation marks is somebody else's word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, get_args

from takt.letters import LANGUAGES
from takt.letters.checking.marks import language_told, sentences_of
from takt.letters.phrase_words import tokens
from takt.letters.phrases import Found, Phrases
from takt.letters.spans import Span
from takt.letters.text_data import entries

Tone = Literal["rude", "sarcastic", "blaming_buyer", "servile", "retaliation", "slang_too_familiar"]
TONES: tuple[Tone, ...] = get_args(Tone)

_SURE = "sure"
_NAMES_TOO = ("rude", "slang_too_familiar")  # their words are surnames as well
_REMEMBERED = 16  # texts: several checks ask about one draft and its letter
_QUOTED = re.compile('[«„“"](?=\\S)[^«»„“”"\n]{1,80}[»”"“]|https?://\\S+')


@dataclass(frozen=True, slots=True)
class ToneMark:
    """A sentence with words of one tone, how many, and whether they say it for certain."""

    tone: Tone
    sentence: Span
    is_sure: bool
    count: int


@lru_cache(maxsize=_REMEMBERED)
def tone_marks(text: str) -> tuple[ToneMark, ...]:
    """The sentences of `text` that have a tone, by place; one mark a sentence and tone."""
    found = _found(text)
    return tuple(mark for s in sentences_of(text) for mark in _marks_of(s, found))


def without_quotations(text: str) -> str:
    """`text` with blanks for quotations and addresses of pages; every other place is kept."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)


def _marks_of(sentence: Span, found: tuple[Found, ...]) -> Iterator[ToneMark]:
    inside = [f for f in found if _is_in(f, sentence) and not _is_name(f, sentence)]
    for tone in TONES if inside else ():
        its = [f for f in inside if f.section.startswith(f"{tone} ")]
        if its:
            is_sure = any(f.section.endswith(f" {_SURE}") for f in its)
            yield ToneMark(tone, sentence, is_sure, len({f.start for f in its}))


def _is_in(found: Found, sentence: Span) -> bool:
    return sentence.start <= found.start < sentence.end


def _is_name(found: Found, sentence: Span) -> bool:
    """One word with a capital inside a sentence: Mr Baran is no ram. Mockery does name people."""
    if not found.section.startswith(_NAMES_TOO):
        return False
    word = sentence.text[found.start - sentence.start : found.end - sentence.start]
    return word.istitle() and " " not in word and found.start > sentence.start


def _found(text: str) -> tuple[Found, ...]:
    told = language_told(text)
    words = tokens(without_quotations(text))
    return _phrases_of(told).find(words) if told in LANGUAGES else ()


@cache
def _phrases_of(language: str) -> Phrases:
    """The phrases of all tones together, each section named by its tone."""
    return Phrases([line for tone in TONES for line in _lines_of(tone, language)])


def _lines_of(tone: Tone, language: str) -> Iterator[str]:
    for line in entries(f"checking/{tone}", language):
        yield f"[{tone} {line.strip('[]')}]" if line.startswith("[") else line
