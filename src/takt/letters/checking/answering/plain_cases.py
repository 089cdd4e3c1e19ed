"""The plain cases of "is this question answered?", which need no weighing."""

from takt.letters.checking.answering.asking import Asked, Told
from takt.letters.checking.answering.cues import asked_kinds
from takt.letters.checking.answering.matter import nearness


def plain_case(asked: Asked, told: Told) -> bool | None:
    """Whether the question is answered, None where that must be weighed.

    A letter of one question that begins with a yes or a no answers; "where is it?" is answered by
    the parcel's number or by "it left on Monday"; a number alone does nothing that somebody was
    asked to do; who is sent away from a question has no answer to it.
    """
    if told.is_bare:
        return _by_number(asked)
    if _asks_where(asked) and told.is_number_told and not asked.knows_status:
        return True
    if not told.sentences or _is_sent_away(asked, told):
        return False
    given = told.given()
    if _asks_where(asked) and (told.is_number_told or told.is_sent or "sent" in given):
        return True
    if told.is_sent and (not asked.others or _asks_for_a_day(asked)):
        return True
    begins = "begins" in given and not asked.others
    if _speaks_another_language(asked, told):
        return not _misses_the_price(asked, told)
    return True if begins else None


def _by_number(asked: Asked) -> bool:
    kinds = asked_kinds(asked.question.text)
    waits_for_another_thing = asked.knows_status or bool(kinds & {"request", "choice", "price"})
    is_told = _asks_where(asked) or ("dispatch" in kinds and not asked.knows_status)
    return is_told or not waits_for_another_thing


def _asks_where(asked: Asked) -> bool:
    return "status" in asked_kinds(asked.question.text)


def _asks_for_a_day(asked: Asked) -> bool:
    kinds = asked_kinds(asked.question.text)
    return bool(kinds & {"when", "place"}) and "price" not in kinds


def _is_sent_away(asked: Asked, told: Told) -> bool:
    """Whether a sentence that sends away takes up this question, more than any other of them."""
    if not told.away:
        return False
    mine, *theirs = (
        max(nearness(question, sentence) for sentence in told.away)
        for question in (asked.question, *asked.others)
    )
    return all(mine > other for other in theirs)


def _misses_the_price(asked: Asked, told: Told) -> bool:
    """Whether a price is asked for and no figure is given: that shows in any language."""
    has_figure = any(character.isdigit() for s in told.sentences for character in s.text)
    return "price" in asked_kinds(asked.question.text) and not has_figure


def _speaks_another_language(asked: Asked, told: Told) -> bool:
    """Words cannot be compared then, and who answers in the wrong language mostly does answer."""
    told_in = {sentence.language for sentence in told.sentences} - {None}
    return bool(asked.question.language and told_in) and asked.question.language not in told_in
