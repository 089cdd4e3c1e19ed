"""What a question or a sentence is about: telling words, topics, and how well two of them meet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from takt.letters import LANGUAGES
from takt.letters.checking.answering.cues import KINDS, asked_kinds, gives
from takt.letters.checking.marks import words_of
from takt.letters.checking.trigrams import share, trigrams
from takt.letters.phrases import phrases
from takt.letters.text_data import either

TOPICS = "checking/answer-topics"


@dataclass(frozen=True, slots=True, eq=False)
class Matter:
    """A stretch of text: its telling trigrams, the topics it names, and how many words tell.

    Two are compared by being the same one, as `matter` gives it, for much is remembered of them.
    """

    text: str
    trigrams: frozenset[str]
    topics: frozenset[str]
    words: int
    language: str | None = None


NO_MATTER = Matter("", frozenset(), frozenset(), 0)


@lru_cache(maxsize=1024)
def matter(text: str, language: str | None) -> Matter:
    """The matter of a question, a sentence or a clause; words that only ask are left out."""
    languages = (language,) if language in LANGUAGES else LANGUAGES
    words = words_of(text)
    found = phrases(TOPICS, *languages).find(words)
    asking = {mark.start for mark in found if mark.section == "asking"}
    told = [t for t in words if t.word[0].isalnum() and t.start not in asking]
    topics = frozenset(mark.section for mark in found) - {"asking"}
    telling = trigrams(" ".join(token.word for token in told))
    return Matter(text, telling, topics, len(told), language)


@lru_cache(maxsize=256)
def clauses_of(sentence: Matter) -> tuple[Matter, ...]:
    """The clauses of a sentence; one without a telling word is left out."""
    pieces = (piece.strip() for piece in _joint().split(sentence.text))
    found = (matter(piece, sentence.language) for piece in pieces if piece)
    return tuple(clause for clause in found if clause.words)


@cache
def _joint() -> re.Pattern[str]:
    joints = either("reading/conjunctions")
    return re.compile(rf"[;:()\n\u2013\u2014]|,(?!\d)|(?<=[.!?])\s|\s(?:{joints})\s", re.IGNORECASE)


@lru_cache(maxsize=4096)
def nearness(question: Matter, answer: Matter) -> float:
    """How well an answer takes the question up (0–1): words, topics, and the kind of thing."""
    given = any(gives(answer.text, kind) for kind in asked_kinds(question.text) if kind in KINDS)
    words = share(question.trigrams, answer.trigrams)
    return 0.5 * words + 0.3 * common_topics(question, answer.topics) + 0.2 * given


def common_topics(question: Matter, topics: frozenset[str]) -> float:
    """The share (0–1) of the question's topics among `topics`."""
    return len(question.topics & topics) / len(question.topics) if question.topics else 0.0


def is_for(question: Matter, clause: Matter, others: Sequence[Matter]) -> bool:
    """Whether the clause takes this question up, and no other more."""
    mine = nearness(question, clause)
    return mine > 0 and all(nearness(other, clause) <= mine for other in others)
