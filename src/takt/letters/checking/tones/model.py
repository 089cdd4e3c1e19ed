"""A second opinion on tone, for words that no list has: a model of sentences, and of drafts.

A linear model hears every sentence (`data/weights/tone.bin`): its words, and what these mean. What
it heard, and the signs of the draft (is an upset letter answered without feeling, is there a
greeting …), give the odds of each tone (`data/weights/tone.tsv`). Both are made by
`python -m training.tone`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from takt.letters.checking.marks import language_told, sentences_of
from takt.letters.checking.tones.marks import TONES, Tone, ToneMark, without_quotations
from takt.letters.checking.tones.notions import notions_of
from takt.letters.checking.tones.signs import Heard, signs_of
from takt.letters.linear import load
from takt.letters.odds import Weights, odds, sign_weights
from takt.letters.reading.concepts import concepts_of, traits_of, traits_of_all
from takt.letters.spans import Span

_REMEMBERED = 16  # drafts
_REMEMBERED_SENTENCES = 1 << 10  # a draft is checked at each pause, and little of it is new
_ENOUGH = 3  # phrases of one tone: more add nothing
Sureness = Literal["silent", "unsure", "sure"]


@dataclass(frozen=True, slots=True)
class Sound:
    """The odds of a tone in a draft (as their logarithm) and the sentence that has most of it."""

    odds: float
    sentence: Span


@lru_cache(maxsize=_REMEMBERED)
def sounds(draft: str, letter: str | None) -> Mapping[Tone, Sound]:
    """How each tone sounds in `draft`, an answer to `letter`, before any list is asked."""
    spans, language = sentences_of(draft), language_told(draft)
    heard = [_heard(text, language) for text in plain_sentences(draft, spans)]
    if not heard:
        return {}
    signs = signs_of(draft, letter, heard)
    return {tone: Sound(odds_of(tone, signs), _worst(tone, heard, spans)) for tone in TONES}


def plain_sentences(draft: str, spans: Sequence[Span]) -> list[str]:
    """The sentences of a draft without what they quote."""
    plain = without_quotations(draft)
    return [plain[span.start : span.end] for span in spans]


def meant_by(sentence: str, language: str | None) -> list[str]:
    """What a sentence means and is about, for the model to hear beside its words."""
    concepts = traits_of_all(concepts_of(sentence, language))
    return [*concepts, *traits_of(notions_of(sentence, language))]


def odds_of(tone: Tone, signs: Mapping[str, float]) -> float:
    """The logarithm of the odds of `tone` by the weights of its signs."""
    return odds(_weights(tone), signs)


def sureness(tone: Tone, odds: float) -> Sureness:
    """How sure a tone is by the odds that its sound and the words of its list give together."""
    weights = _weights(tone)
    if odds >= weights["sure from"]:
        return "sure"
    return "unsure" if odds >= weights["unsure from"] else "silent"


def odds_with_list(tone: Tone, odds: float, marks: Sequence[ToneMark]) -> float:
    """The odds of a tone by its sound and by the `marks` of its list."""
    return odds + list_weight(_weights(tone), marks)


def list_weight(weights: Mapping[str, float], marks: Sequence[ToneMark]) -> float:
    """What the phrases found add to the odds; several of them leave less room for chance."""
    if not marks:
        return 0.0
    is_sure = any(mark.is_sure for mark in marks)
    count = min(sum(mark.count for mark in marks), _ENOUGH)
    return count * weights["list sure" if is_sure else "list unsure"]


def _weights(tone: Tone) -> Weights:
    """What each sign weighs for `tone`, and the odds from which it is shown."""
    return sign_weights("tone")[tone]


@lru_cache(maxsize=_REMEMBERED_SENTENCES)
def _heard(sentence: str, language: str | None) -> Heard:
    return load("tone").scores(sentence, meant_by(sentence, language))


def _worst(tone: Tone, heard: Sequence[Heard], spans: Sequence[Span]) -> Span:
    return max(zip(heard, spans, strict=True), key=lambda pair: pair[0][tone])[1]
