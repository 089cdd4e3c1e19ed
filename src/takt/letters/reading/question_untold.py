"""Questions that no word at a beginning tells: by their mark, their end or from their middle."""

import re
from collections.abc import Iterator
from itertools import islice

from takt.letters.reading.question_joints import NEAR, Joints, part_starts
from takt.letters.text_data import is_said, pattern, patterns, said_at

_CONDITION = re.compile(r"(?:a )?(?:if|gdyby\w*|so)\b", re.IGNORECASE)
_MARK = re.compile(r"[,;:.)(—–-]\s*\Z")
_WORD = re.compile(r"\b\w")
_SHORTEST_TAIL = 3  # words of a last part that may be the whole question


def untold_start(text: str, between: Joints) -> Iterator[int]:
    """Where a question begins that no word at the beginning of a part tells."""
    midway = min(_midway(text, between), default=None)
    if is_marked(text) or is_said("reading/question-ends", text, between.languages):
        yield _start_by_tone(text, between, midway)
    elif midway is not None:
        yield midway


def _midway(text: str, between: Joints) -> Iterator[int]:
    """Where questions begin inside a sentence; where a mark tells of one, only after a joint.

    The first by the words of each language.
    """
    is_free = not is_marked(text)
    for one in patterns("reading/question-midway", between.languages):
        starts = (found.start() for found in one.finditer(text))
        yield from islice((s for s in starts if is_free or _is_joint(text, s, between)), 1)


def _is_joint(text: str, end: int, between: Joints) -> bool:
    """Whether a mark or an "and" stands before `end`."""
    return between.stand_before(text, end) or bool(_MARK.search(text, max(0, end - NEAR), end))


def is_marked(sentence: str) -> bool:
    """Whether a sentence ends with a question mark, smileys and quotation marks apart."""
    closing = sentence.rstrip("!.… )(\"»”'*:;")
    return closing.endswith("?") and any(character.isalpha() for character in closing)


def _start_by_tone(text: str, between: Joints, midway: int | None) -> int:
    """A question by its tone alone: the last part that can stand for itself, or the whole."""
    first, *rest = part_starts(text, between)
    if _CONDITION.match(text):
        return 0
    if midway is not None:
        return midway
    start = first[1]
    for before, begun, _ in rest:
        enough = len(text[begun:].split(maxsplit=_SHORTEST_TAIL)) >= _SHORTEST_TAIL
        apart = not text[before].isspace() and text[before] != "("
        if enough and apart and not pattern("reading/question-subordinate").match(text, begun):
            start = begun
    return start


def asks_inside(text: str, start: int, end: int, between: Joints) -> bool:
    """Whether a question word stands anywhere between two places: "Мито хто платить"."""
    words = _WORD.finditer(text, start, end)
    languages = between.languages[:1]
    return any(said_at("reading/question-openers", text, word.start(), languages) for word in words)
