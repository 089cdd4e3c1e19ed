"""Which clause of a draft is left to each question, when every clause answers but one of them.

"Postage is £11" names money, delivery and the parcel, so that it seems to answer "what is postage?"
and "do I pay customs?" alike; once it is given to the first, nothing is left for the other.
"""

from collections.abc import Sequence
from functools import lru_cache

from takt.letters.checking.answering.asking import Asked
from takt.letters.checking.answering.cues import SPECIFIC, asked_kinds, gives
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
        **_of_its_clauses(asked, _clauses(tuple(sentences)), near),
        "how near the best clause is": best,
        "how near the clause left to it is": mine,
        "another question took its clause": best - mine,
        "no clause is left to it": float(left is None),
    }


def _of_its_clauses(
    asked: Asked, clauses: Sequence[Matter], near: Sequence[Sequence[float]]
) -> dict[str, float]:
    """The signs of the clauses that are at least as near to this question as to every other."""
    rivals = [max(others, default=0.0) for others in _by_clause(asked, near, len(clauses))]
    of_both = list(zip(clauses, near[asked.number], rivals, strict=True))
    its = [(clause, mine) for clause, mine, other in of_both if mine >= other]
    specific = asked_kinds(asked.question.text) & {*SPECIFIC}
    is_given = any(gives(clause.text, kind) for clause, _ in its for kind in specific)
    taken_up = sum(mine > 0 for _, mine in its)
    return {
        "how near another question's best clause is": min(1.0, max(rivals, default=0.0)),
        "clauses of its own, one of several": bool(asked.others) * min(1.0, taken_up / 2),
        "no clause is its own": float(not its),
        "the thing asked for is in no clause of its own": float(
            bool(asked.others) and bool(specific) and not is_given
        ),
    }


def _by_clause(asked: Asked, near: Sequence[Sequence[float]], clauses: int) -> list[list[float]]:
    """How near each clause is to every other question."""
    others = [row for number, row in enumerate(near) if number != asked.number]
    return [[row[clause] for row in others] for clause in range(clauses)]


@lru_cache(maxsize=16)
def _clauses(sentences: Sequence[Matter]) -> tuple[Matter, ...]:
    return tuple(clause for sentence in sentences for clause in clauses_of(sentence))


@lru_cache(maxsize=16)
def _nearnesses(questions: Sequence[Matter], sentences: Sequence[Matter]) -> list[list[float]]:
    """How near each clause is to each question; every question of a letter asks for the same."""
    return [[_near(question, clause) for clause in _clauses(sentences)] for question in questions]


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
