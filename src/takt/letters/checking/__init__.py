"""What is wrong with a draft before it is sent: remarks with place, reason and mend.

Each check is a function of the draft and its context; `CHECKS` is all of them. Every check works
without a network and stays silent on what it cannot judge.

A module called by a kind of remark is a check. What they share stands beside them: `marks` (phrases
by sentence), `days`, `empathy`, `trigrams`. `tones` hears how a draft sounds; `answering` tells
which question is answered.
"""

from collections.abc import Callable, Iterable

from takt.letters.checking.answering.answers import Answer, answers
from takt.letters.checking.bare_tracking import bare_tracking
from takt.letters.checking.no_empathy import no_empathy
from takt.letters.checking.no_greeting import no_greeting
from takt.letters.checking.promise_not_planned import promise_not_planned
from takt.letters.checking.read_the_rules import read_the_rules
from takt.letters.checking.remark import Context, Remark, Severity
from takt.letters.checking.says_sent_but_not import says_sent_but_not
from takt.letters.checking.shouting import shouting
from takt.letters.checking.tone import tone
from takt.letters.checking.too_long_off_topic import too_long_off_topic
from takt.letters.checking.unanswered_question import unanswered_question
from takt.letters.checking.wrong_language import wrong_language

__all__ = [
    "CHECKS",
    "Answer",
    "Check",
    "Context",
    "Remark",
    "Severity",
    "answers",
    "check",
]

Check = Callable[[str, Context], Iterable[Remark]]

CHECKS: tuple[Check, ...] = (
    unanswered_question,
    read_the_rules,
    bare_tracking,
    says_sent_but_not,
    promise_not_planned,
    wrong_language,
    no_greeting,
    too_long_off_topic,
    tone,
    shouting,
    no_empathy,
)


def check(draft: str, context: Context) -> tuple[Remark, ...]:
    """Every remark on `draft`, in the order of their places; an empty draft gets none."""
    if not draft.strip():
        return ()
    remarks = [remark for one_check in CHECKS for remark in one_check(draft, context)]
    return tuple(sorted(remarks, key=lambda remark: (remark.start, remark.end)))
