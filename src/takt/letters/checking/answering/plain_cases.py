"""The plain cases of "is this question answered?", which need no weighing."""

from takt.letters.checking.answering.asking import Asked, Told
from takt.letters.checking.answering.cues import SPECIFIC, asked_kinds
from takt.letters.checking.answering.likeness import meant
from takt.letters.checking.answering.matter import nearness
from takt.letters.checking.answering.postage import tells_postage_alone

NOT_BY_YES_OR_NO = frozenset({*SPECIFIC, "reason"})
BY_SENDING = frozenset({"when", "place", "status", "dispatch", "request"})


def plain_case(asked: Asked, told: Told) -> bool | None:
    """Whether the question is answered, None where that must be weighed.

    One question for a yes or a no is answered by a sentence that begins with either; "where is it?"
    by the parcel's number or by "it left on Monday"; a number alone does nothing that somebody was
    asked to do; who is sent away from a question has no answer to it, nor who asks what the goods
    cost and is told the postage.
    """
    if told.is_bare:
        return _by_number(asked)
    if _asks_where(asked) and told.is_number_told and not asked.knows_status:
        return True
    if not told.sentences or _is_sent_away(asked, told) or tells_postage_alone(asked, told):
        return False
    given, kinds = told.given(), asked_kinds(asked.question.text)
    if _asks_where(asked) and (told.is_number_told or told.is_sent or "sent" in given):
        return True
    if told.is_sent and _asks_of_sending(kinds, is_alone=not asked.others):
        if not _asks_of_money_back(asked):
            return True
        return None if _tells_of_money(told) else False
    if _speaks_another_language(asked, told):
        return not _misses_the_price(asked, told)
    wants_yes_or_no = "yes_or_no" in kinds and not kinds & NOT_BY_YES_OR_NO
    return True if "begins" in given and not asked.others and wants_yes_or_no else None


def _by_number(asked: Asked) -> bool:
    kinds = asked_kinds(asked.question.text)
    waits_for_another_thing = asked.knows_status or bool(kinds & {"request", "choice", "price"})
    return bool(kinds & {"status", "dispatch"}) or not waits_for_another_thing


def _asks_where(asked: Asked) -> bool:
    return "status" in asked_kinds(asked.question.text)


def _asks_of_sending(kinds: frozenset[str], *, is_alone: bool) -> bool:
    """Whether "it is sent" answers; among several questions it answers but a when and a where.

    Alone it answers a request too: what has left can no longer be changed.
    """
    by_sending = BY_SENDING if is_alone else {"when", "place"}
    return bool(kinds & by_sending) and "price" not in kinds


def _asks_of_money_back(asked: Asked) -> bool:
    """No parcel answers "when do I get my refund?"."""
    return "refund" in meant(asked.question)


def _tells_of_money(told: Told) -> bool:
    given = told.given()
    return bool({"price", "later"} & given) or any("refund" in meant(s) for s in told.sentences)


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
