"""A5: a letter begins with a greeting."""

import re
from collections.abc import Iterator
from functools import cache

from takt.letters.checking.marks import found_in
from takt.letters.checking.remark import Context, Remark
from takt.letters.text_data import either

BEGINNING = 120  # characters within which a greeting begins: a sentence may stand before it
_LONGEST_GREETING = 40  # characters, for one that begins at their very end
_SHORTEST_NAME = 3
_NAME_STEM = 3  # letters of a name that stay in the vocative: "Олена" and "Олено"

_NAME = r"[A-ZА-ЯІЇЄҐŁŚŻŹĆ][\w'’ʼ-]+"


def no_greeting(draft: str, context: Context) -> Iterator[Remark]:
    """A hint at the draft's beginning when nothing greets there.

    It stays a hint: this may be the second letter of the hour, and whether the buyer was greeted in
    the first one is not known here.
    """
    if not any(c.isalnum() for c in draft) or _greets(draft, context.buyer_name):
        return
    start = len(draft) - len(draft.lstrip())
    yield Remark(
        kind="no_greeting",
        severity="hint",
        start=start,
        end=start,
        why="no_greeting.begins_without",
        practice="A5",
        mend="no_greeting.greet_first",
    )


def _greets(draft: str, name: str | None) -> bool:
    if _title_and_name().match(draft) or _calls_by_name(draft, name):
        return True
    found = found_in(draft[: BEGINNING + _LONGEST_GREETING], "checking/greetings", "other")
    return any(mark.start <= BEGINNING for mark in found)


@cache
def _title_and_name() -> re.Pattern[str]:
    """ "Пані Олено," or "Panie Tomaszu!" greets by itself."""
    titles = either("checking/titles")
    return re.compile(rf"\W*(?i:{titles})\.?\s+{_NAME}(?:\s{_NAME})?\s*[,!.\n]")


def _calls_by_name(draft: str, name: str | None) -> bool:
    """Whether the draft begins with the buyer's name, in any form, and a comma or the like."""
    stems = [n[:_NAME_STEM] for n in (name or "").split() if len(n) >= _SHORTEST_NAME]
    return any(re.match(rf"\W*{re.escape(s)}\w*\s*[,!.\n]", draft, re.IGNORECASE) for s in stems)
