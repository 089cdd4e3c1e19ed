"""C6: a parcel's number comes in a letter with words, not bare."""

import re
from collections.abc import Iterator

from takt.letters.checking.remark import Context, Remark
from takt.letters.text_data import pattern

LONGEST_BARE = 400  # characters; a longer draft says something in any case
MAX_BARE_WORDS = 7  # beside greeting, number and the words that only name it

# UPU (RA123456789RU), a carrier's letters and digits, or a long number that is no telephone's.
# Looser than reading's (`tracking_numbers.py`): a draft of hardly a word names no other number.
_NUMBER = re.compile(r"(?<![\w+])(?:[A-Z]{2}\d{9}[A-Z]{2}|[A-Z]{1,4}\d{6,14}|[1-9]\d{7,23})(?!\w)")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


def bare_tracking(draft: str, context: Context) -> Iterator[Remark]:
    """Remarks on the number when the draft says hardly anything besides it."""
    place = bare_place(draft, context)
    if place is None:
        return
    yield Remark(
        kind="bare_tracking",
        severity="warning",
        start=place[0],
        end=place[1],
        why="bare_tracking.hardly_any_words",
        practice="C6",
        mend="bare_tracking.say_what_and_when",
        details={"tracking": draft[slice(*place)]},
    )


def bare_place(draft: str, context: Context) -> tuple[int, int] | None:
    """The place of the number in a draft that is hardly more than it; None for other drafts."""
    if len(draft) > LONGEST_BARE:
        return None
    place = _tracking_place(draft, context.tracking)
    return place if place and _words_beside(draft, place) <= MAX_BARE_WORDS else None


def tells_number(draft: str, context: Context) -> bool:
    """Whether the parcel's number stands in the draft."""
    return _tracking_place(draft, context.tracking) is not None


def _tracking_place(draft: str, tracking: str | None) -> tuple[int, int] | None:
    if tracking and tracking in draft:
        start = draft.index(tracking)
        return start, start + len(tracking)
    match = _NUMBER.search(draft)
    return match.span() if match else None


def _words_beside(draft: str, place: tuple[int, int]) -> int:
    rest = draft[: place[0]] + " " + draft[place[1] :]
    return len(_WORD.findall(pattern("checking/tracking-words").sub(" ", rest)))
