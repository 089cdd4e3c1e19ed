"""Signs of an answer that need no common word: what is meant, choices, figures, order.

The model that tells what buyers ask for (`takt.letters.reading.demands`) hears a question and its
answer alike, for both speak of one thing; and what words mean (`takt.letters.reading.concepts`)
comes back where the words do not.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import sqrt

from takt.letters.checking.answering.asking import Asked, Told
from takt.letters.checking.answering.matter import Matter
from takt.letters.odds import chance
from takt.letters.phrase_words import folded
from takt.letters.reading.concepts import ASKED, Concepts, concepts_of
from takt.letters.reading.demand_signs import heard

# Concepts of which every letter is full: that they come back says nothing.
EVERYWHERE = frozenset(
    {
        *(ASKED, "ask", "can", "want", "please", "whether", "which", "how", "why", "if_then"),
        *("negation", "already", "count", "shop", "address", "greeting", "apology_buyer"),
        *("i_sent", "resume", "just_chat", "insult", "sarcasm_mark"),
    }
)
STEEP = 3.0  # of the curve from a margin to a likelihood; at 1 all demands look much alike
NONE: Concepts = frozenset()
_CHOICE = re.compile(r"\b(?:чи|или|czy|or)\b", re.IGNORECASE)
_WORD = re.compile(r"\w{3,}|\b[A-ZА-ЯІЇЄ\d]{1,2}\b")  # a size as well
_STEM = 4  # letters that tell a word through its endings
_BESIDE = 3  # words on each side of "or" that may name what is to be chosen


def likeness_signs(asked: Asked, best: Matter, told: Told) -> dict[str, float]:
    """The signs, 0–1 each; `best` is the sentence that comes nearest by words and topics."""
    question, others, sentences = asked.question, asked.others, told.sentences
    nearest = max(sentences, key=lambda s: alike(question, s), default=best)
    mine = alike(question, nearest)
    chosen = names_a_choice(question.text, [s.text for s in sentences])
    return {
        "a sentence sounds alike": mine,
        "that sentence sounds more like another": float(
            any(alike(other, nearest) > mine for other in others)
        ),
        "one of the choices is named": float(chosen is True),
        "none of the choices is named": float(chosen is False),
        "a figure near": float(any(character.isdigit() for character in best.text)),
        "sentences for each question": min(1.0, len(sentences) / (2 + 2 * len(others))),
        "fewer sentences than questions": float(len(sentences) < 1 + len(others)),
        **_of_concepts(question, others, sentences),
    }


def _of_concepts(
    question: Matter, others: Sequence[Matter], sentences: Sequence[Matter]
) -> dict[str, float]:
    mine, said = meant(question), [meant(sentence) for sentence in sentences]
    anywhere = NONE.union(*said)
    own = mine.difference(*map(meant, others))
    return {
        "concepts come back in one sentence": max((_part(mine, its) for its in said), default=0.0),
        "concepts come back in the draft": _part(mine, anywhere),
        "own concepts come back": _part(own, anywhere),
        "an own concept is passed over": float(bool(own - anywhere)),
        "no concept known": float(not mine),
        "nothing meant comes back": float(bool(mine) and not mine & anywhere),
    }


@lru_cache(maxsize=1024)
def meant(matter: Matter) -> Concepts:
    """What a question or a sentence is about, as concepts."""
    return NONE.union(*concepts_of(matter.text, matter.language)) - EVERYWHERE


def common_meaning(question: Matter, answer: Matter) -> float:
    """The share (0–1) of what the question means that comes back in the answer."""
    return _part(meant(question), meant(answer))


def _part(wanted: Concepts, found: Concepts) -> float:
    return len(wanted & found) / (len(wanted) or 1)


@lru_cache(maxsize=4096)
def alike(one: Matter, other: Matter) -> float:
    """How much alike (0–1) two sentences are in what they ask for or speak of."""
    mine, theirs = _heard(one), _heard(other)
    product = sum(weight * theirs[name] for name, weight in mine.items())
    return product / (_length(mine) * _length(theirs))


def names_a_choice(question: str, answers: Sequence[str]) -> bool | None:
    """Whether the answers name one side of "A or B"; None where the question leaves no choice.

    Words on both sides choose nothing.
    """
    *before, after = _CHOICE.split(question)
    choices = _stems(before[-1])[-_BESIDE:] if before else [], _stems(after)[:_BESIDE]
    if not all(choices):
        return None
    telling = {*choices[0]} ^ {*choices[1]}
    return any(telling & {*_stems(answer)} for answer in answers)


@lru_cache(maxsize=1024)
def _heard(matter: Matter) -> Mapping[str, float]:
    scores = heard(folded(matter.text), matter.language)
    return {name: chance(STEEP * score) for name, score in scores.items()}


def _length(weights: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in weights.values()))


def _stems(text: str) -> list[str]:
    return [word[:_STEM].lower() for word in _WORD.findall(text)]
