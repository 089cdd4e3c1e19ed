"""The sentences of a draft that point elsewhere instead of answering."""

import re
from functools import cache, lru_cache

from takt.letters.checking.marks import MarkedSentence, marked_sentences
from takt.letters.checking.too_long_off_topic import asides
from takt.letters.spans import Span
from takt.letters.text_data import either

PURPOSE = "checking/sends-away"


@lru_cache(maxsize=16)
def sends_away(draft: str, letter: str) -> tuple[Span, ...]:
    """The sentences of `draft` that point elsewhere instead of answering."""
    beside = {sentence.span.start for aside in asides(draft, letter) for sentence in aside}
    marked = marked_sentences(draft, PURPOSE)
    return tuple(s.span for s in marked if _points_away(s) and s.span.start not in beside)


def reproaches(draft: str) -> tuple[Span, ...]:
    """The sentences of `draft` that tell the buyer to read more carefully."""
    return tuple(s.span for s in marked_sentences(draft, PURPOSE) if s.has("reproach"))


def _points_away(sentence: MarkedSentence) -> bool:
    if sentence.has("own affair") or _names_a_fact(sentence.span.text):
        return False
    looks = sentence.has("look") and sentence.has("place", "there")
    stands = sentence.has("stands") and sentence.has("place", "picture")
    return sentence.has("whole", "reproach") or looks or (stands and not sentence.has("sorry"))


def _names_a_fact(sentence: str) -> bool:
    return any(not found["paragraph"] for found in _figure().finditer(sentence))


@cache
def _figure() -> re.Pattern[str]:
    """A figure may be the answer; the number of a paragraph is none."""
    paragraph = rf"(?:{either('checking/paragraphs')}|[§№#])\s*\d[\d.]*"
    return re.compile(rf"(?P<paragraph>{paragraph})|\b\d", re.IGNORECASE)
