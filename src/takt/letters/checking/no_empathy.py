"""F2: an upset letter is first felt with, and only then solved."""

from collections.abc import Iterator

from takt.letters.checking.empathy import feels_with_them, heat_of, is_upset
from takt.letters.checking.remark import Context, Remark
from takt.letters.reading.mood import ANGRY


def no_empathy(draft: str, context: Context) -> Iterator[Remark]:
    """A remark at the draft's beginning when it answers an upset letter with bare facts.

    To an angry letter it is a warning; to one that is only annoyed, a hint.
    """
    letter = context.letter or ""
    if not is_upset(letter) or feels_with_them(draft):
        return
    start = len(draft) - len(draft.lstrip())
    yield Remark(
        kind="no_empathy",
        severity="warning" if heat_of(letter) >= ANGRY else "hint",
        start=start,
        end=start,
        why="no_empathy.only_facts",
        practice="F2",
        mend="no_empathy.feel_first",
    )
