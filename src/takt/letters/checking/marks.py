"""Which phrases of a data file stand in which sentence of a draft.

A shop may answer in any language, so that the phrases of all are looked for at once.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from takt.letters import LANGUAGES
from takt.letters.phrase_words import Token, tokens
from takt.letters.phrases import Found, phrases
from takt.letters.reading.languages import language_of
from takt.letters.reading.sentences import sentences
from takt.letters.spans import Span

_REMEMBERED_PIECES = 1024  # drafts, sentences and clauses
_REMEMBERED = 16  # drafts: the checks run over one draft, one after the other


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence and the phrases found in it."""

    span: Span
    found: tuple[Found, ...]

    def has(self, *sections: str) -> bool:
        """Whether a phrase of any of these sections stands in the sentence."""
        return any(mark.section in sections for mark in self.found)

    def count(self, section: str) -> int:
        """How many different places of the sentence hold a phrase of the section."""
        return len({mark.start for mark in self.found if mark.section == section})


def found_in(text: str, purpose: str, *more: str) -> tuple[Found, ...]:
    """The phrases of `data/<purpose>` of the four languages, and of the files named by `more`."""
    return phrases(purpose, *LANGUAGES, *more).find(words_of(text))


@lru_cache(maxsize=_REMEMBERED)
def marked_sentences(text: str, purpose: str) -> tuple[MarkedSentence, ...]:
    """The sentences of `text`, each with the phrases of `data/<purpose>` in it."""
    found = sorted(found_in(text, purpose), key=lambda mark: mark.start)
    starts = [mark.start for mark in found]
    return tuple(
        MarkedSentence(
            span, tuple(found[bisect_left(starts, span.start) : bisect_left(starts, span.end)])
        )
        for span in sentences_of(text)
    )


@lru_cache(maxsize=_REMEMBERED_PIECES)
def words_of(text: str) -> Sequence[Token]:
    """The words of `text`, as phrases are looked for in them."""
    return tokens(text)


@lru_cache(maxsize=_REMEMBERED)
def sentences_of(text: str) -> tuple[Span, ...]:
    """The sentences of `text`."""
    return tuple(sentences(text))


@lru_cache(maxsize=4 * _REMEMBERED)
def language_told(text: str) -> str | None:
    """The language of `text`, asked for by several checks."""
    return language_of(text)
