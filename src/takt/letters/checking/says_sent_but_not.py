"""F9, C6: "sent" only when it is sent: a tracking number or a handover stands behind it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from takt.letters.checking.marks import MarkedSentence, found_in, marked_sentences
from takt.letters.checking.remark import Context, Remark, Severity, on_sentence
from takt.letters.phrases import Found
from takt.letters.reading.sums import find_sums

_CLAUSE = re.compile(r"(?:[^,;:()\u2013\u2014]|(?<=\d)[,:](?=\d))+")


def says_sent_but_not(draft: str, context: Context) -> Iterator[Remark]:
    """A remark on each sentence that says the goods are on their way when no fact says so.

    It is a stop where the facts say otherwise (not shipped, or the plan has a day for it and no
    tracking number is there), a warning where the order is known and nothing of a dispatch is, and
    a hint where no order is known. Money, papers and letters may have been sent.
    """
    if _is_sent(context):
        return
    for sentence in said_to_be_sent(draft):
        yield on_sentence(
            sentence.span,
            "says_sent_but_not",
            _severity(context),
            why="says_sent_but_not.no_fact_says_so",
            practice="F9",
            mend="says_sent_but_not.say_where_it_is",
        )


def said_to_be_sent(draft: str) -> tuple[MarkedSentence, ...]:
    """The sentences of `draft` that say the goods are on their way."""
    return tuple(s for s in marked_sentences(draft, "checking/sent") if _says_sent(s))


def _is_sent(context: Context) -> bool:
    if context.is_shipped is not None:
        return context.is_shipped
    told = any(
        "sent" in {m.section for m in found_in(p, "checking/sent")} for p in context.promised
    )
    return bool(context.tracking) or told


def _says_sent(sentence: MarkedSentence) -> bool:
    """Whether a clause says so, before any "not yet", "if" or "when" of the sentence.

    What comes after takes nothing back: "it left us yesterday, call if it is not there".
    """
    starts = [mark.start for mark in sentence.found]
    for clause in _CLAUSE.finditer(sentence.span.text):
        first, end = (bisect_left(starts, sentence.span.start + at) for at in clause.span())
        if any(mark.section == "not yet" for mark in sentence.found[first:end]):
            return False
        if _clause_says_sent(clause.group(), sentence.found[first:end]):
            return True
    return False


def _clause_says_sent(clause: str, found: Sequence[Found]) -> bool:
    sections = {mark.section for mark in found}
    if "sent" not in sections or "another" in sections:
        return False
    return "goods" in sections or not ("else" in sections or _names_money(clause))


def _names_money(clause: str) -> bool:
    return any(one.currency for one in find_sums(clause))


def _severity(context: Context) -> Severity:
    if context.is_shipped is False or context.planned_ship_on:
        return "stop"
    return "warning" if context.order_number or context.stage else "hint"
