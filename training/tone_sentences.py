"""The sentences that `training/tone.py` learns from, each with the tones it has."""

from collections.abc import Iterator
from typing import NamedTuple

from takt.letters import LANGUAGES
from takt.letters.checking.marks import language_told, sentences_of
from takt.letters.checking.tones.marks import TONES
from takt.letters.checking.tones.model import meant_by, plain_sentences
from takt.letters.spans import Span
from training.corpus import HERE, Row


class Labelled(NamedTuple):
    """A sentence without what it quotes, what it means, and the tones that it has."""

    text: str
    meant: list[str]
    tones: frozenset[str]


def of_draft(row: Row) -> Iterator[Labelled]:
    """The sentences of one draft; a tone belongs to those that its evidence fills or lies in."""
    places = [
        (flaw, start, start + len(words))
        for flaw, words in zip(row["flaws"], row["evidence"], strict=True)
        if flaw in TONES and words and (start := row["draft"].find(words)) >= 0
    ]
    spans, language = sentences_of(row["draft"]), language_told(row["draft"])
    for sentence, text in zip(spans, plain_sentences(row["draft"], spans), strict=True):
        tones = {flaw for flaw, start, end in places if _has(sentence, start, end)}
        yield Labelled(text, meant_by(text, language), frozenset(tones))


def _has(sentence: Span, start: int, end: int) -> bool:
    """Whether evidence from `start` to `end` is most of a sentence, or has most of itself there."""
    shared = min(end, sentence.end) - max(start, sentence.start)
    return 2 * shared > min(len(sentence.text), end - start)


def own_sentences() -> Iterator[Labelled]:
    """The sentences written for this, under the name of their tone."""
    for language in LANGUAGES:
        tone = ""
        for line in (HERE / "sentences" / f"{language}.txt").read_text("utf-8").splitlines():
            if line.startswith("["):
                tone = line.strip("[]")
            elif line and not line.startswith("#"):
                yield Labelled(line, meant_by(line, language), frozenset({tone}))
