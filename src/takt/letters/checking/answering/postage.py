"""A price asked of the goods, and the postage told: the one sum that is not the other."""

from takt.letters.checking.answering.asking import Asked, Told
from takt.letters.checking.answering.cues import asked_kinds, gives
from takt.letters.checking.answering.likeness import meant
from takt.letters.checking.answering.matter import Matter, clauses_of
from takt.letters.text_data import is_said


def tells_postage_alone(asked: Asked, told: Told) -> bool:
    """Whether the question is what the goods cost and every sum told is the carriage's.

    A sum that includes the carriage (`checking/postage-included`) is a price of the goods, and a
    word promised for later is an answer.
    """
    if not _is_of_the_goods(asked.question) or "later" in told.given():
        return False
    sums = [c for s in told.sentences for c in clauses_of(s) if gives(c.text, "price")]
    return bool(sums) and all(_is_of_carriage(clause) for clause in sums)


def _is_of_the_goods(question: Matter) -> bool:
    about = meant(question)
    return "price" in asked_kinds(question.text) and "price" in about and "shipping" not in about


def _is_of_carriage(clause: Matter) -> bool:
    return "shipping" in meant(clause) and not is_said("checking/postage-included", clause.text)
