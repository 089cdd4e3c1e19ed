"""Which clause of a draft is left to each question, when every clause answers but one of them.

"Postage is £11" names money, delivery and the parcel, so that it seems to answer "what is postage?"
and "do I pay customs?" alike; once it is given to the first, nothing is left for the other.
"""

from collections.abc import Sequence
from functools import lru_cache

from takt.letters.checking.answering.asking import Asked
from takt.letters.checking.answering.likeness import common_meaning
from takt.letters.checking.answering.matter import Matter, clauses_of, nearness

_OF_MEANING = 0.4  # what a common meaning counts beside words and topics


def sharing_signs(asked: Asked, sentences: Sequence[Matter]) -> dict[str, float]:
    """The signs, 0–1 each: how near the best clause is, the one left to it, and what it lost."""
    questions = [*asked.others]
    questions.insert(asked.number, asked.question)
    near = _nearnesses(tuple(questions), tuple(sentences))
    left = _shared_out(near).get(asked.number)
    best = min(1.0, max(near[asked.number], default=0.0))
    mine = min(1.0, left or 0.0)
    return {
        "how near the best clause is": best,
        "how near the clause left to it is": mine,
        "another question took its clause": best - mine,
        "no clause is left to it": float(left is None),
    }


@lru_cache(maxsize=16)
def _nearnesses(questions: Sequence[Matter], sentences: Sequence[Matter]) -> list[list[float]]:
    """How near each clause is to each question; every question of a letter asks for the same."""
    clauses = [clause for sentence in sentences for clause in clauses_of(sentence)]
    return [[_near(question, clause) for clause in clauses] for question in questions]


def _shared_out(near: Sequence[Sequence[float]]) -> dict[int, float]:
    """How near the clause of each question is, the nearest pairs first; no clause serves twice."""
    pairs = ((-value, q, c) for q, row in enumerate(near) for c, value in enumerate(row))
    given: dict[int, float] = {}
    taken: set[int] = set()
    for value, question, clause in sorted(pairs):
        if question not in given and clause not in taken:
            given[question] = -value
            taken.add(clause)
    return given


def _near(question: Matter, clause: Matter) -> float:
    return nearness(question, clause) + _OF_MEANING * common_meaning(question, clause)
