"""What is asked for, crossed with what is given: signs of which most are absent in any one draft.

A "when" that gets a day is one thing, a "when" that gets a because another; and a draft that speaks
of thanks or of its goods says less than one that speaks of a refund. What each weighs is learnt.
"""

from collections.abc import Iterator

from takt.letters.checking.answering.asking import Asked, Told
from takt.letters.checking.answering.cues import asked_kinds
from takt.letters.checking.answering.likeness import NONE, meant
from takt.letters.reading.concepts import concepts_of

# A sign that counts for less is smoothed more.
_KINDS, _ASKED, _TOLD = 0.5, 0.4, 0.3


def crossing_signs(asked: Asked, told: Told) -> dict[str, float]:
    """The signs that are there, by name."""
    return dict(_signs(asked, told))


def _signs(asked: Asked, told: Told) -> Iterator[tuple[str, float]]:
    question, given = asked.question, told.given()
    for kind in asked_kinds(question.text):
        yield from ((f"asks for {kind}, gets {gift}", _KINDS) for gift in given)
    means = NONE.union(*concepts_of(question.text, question.language))
    yield from ((f"the question means {concept}", _ASKED) for concept in means)
    said = NONE.union(*(meant(sentence) for sentence in told.sentences))
    yield from ((f"the draft alone means {concept}", _TOLD) for concept in said - means)
