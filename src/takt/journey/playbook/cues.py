"""What one event means to a playbook: the plays it may begin and ends, the guards that watch it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from takt.journey.conditions import AllOf
from takt.journey.next_action import Blocked, Outcome
from takt.journey.patterns import Pattern

from .parts import Guard, Play

Plays = int  # a set of plays, each a bit: see CueBook.plays_in

Asking = tuple[Plays, Play, AllOf]  # a play with its bit, and the conditions that it asks about
SiftedPlays = tuple[Plays, tuple[Asking, ...]]


class PlaysByFlags(dict[int, SiftedPlays]):
    """By the flags of the sale that the conditions of some plays ask about, which of the plays they
    allow: those of which no more is asked, and those of which there is more to ask. Worked out once
    for all sales that stand alike; there are few such flags.
    """

    __slots__ = ("_plays", "asked")

    def __init__(self, plays: Iterable[Asking]) -> None:
        self._plays = tuple(plays)
        self.asked = reduce(or_, (conditions.asked for _, _, conditions in self._plays), 0)

    def __missing__(self, flags: int) -> SiftedPlays:
        sure: Plays = 0
        perhaps: tuple[Asking, ...] = ()
        for each in self._plays:
            bit, play, conditions = each
            if not conditions.missing_by_flags(flags):
                if conditions.others or play.anchor is not None:
                    perhaps = (*perhaps, each)
                else:
                    sure |= bit
        self[flags] = sure, perhaps
        return self[flags]


@dataclass(frozen=True, slots=True)
class Watch:
    """A guard at its place over patterns that it blocks: each until its flag is up, if it has one,
    for what has happened is blocked no more.
    """

    guard: Guard
    patterns: tuple[tuple[Pattern, int], ...]
    where: AllOf
    until: AllOf

    @property
    def asked(self) -> int:
        """The flags that it looks at."""
        return reduce(or_, (bit for _, bit in self.patterns), self.where.asked | self.until.asked)

    def blocked(self, flags: int, missing: tuple[str, ...]) -> tuple[Blocked, ...]:
        """What must not happen while these are missing; nothing when none is."""
        return tuple(
            Blocked(pattern.text, self.guard.name, self.guard.practice, missing, self.guard.why)
            for pattern, bit in self.patterns
            if missing and not flags & bit
        )


SiftedGuards = tuple[tuple[Blocked, ...], tuple[Watch, ...]]


class GuardsByFlags(dict[int, SiftedGuards | None]):
    """By the flags of the sale that guards look at, what they block, and those guards of which
    there is more to ask; None where there is neither, as in most sales and at most times.
    """

    __slots__ = ("_watches", "asked")

    def __init__(self, watches: Iterable[Watch]) -> None:
        self._watches = tuple(watches)
        self.asked = reduce(or_, (watch.asked for watch in self._watches), 0)

    def __missing__(self, flags: int) -> SiftedGuards | None:
        blocked: tuple[Blocked, ...] = ()
        perhaps: tuple[Watch, ...] = ()
        for watch in self._watches:
            if watch.where.missing_by_flags(flags):
                continue
            if watch.where.others or watch.until.others:
                perhaps = (*perhaps, watch)
            else:
                blocked += watch.blocked(flags, watch.until.missing_by_flags(flags))
        self[flags] = (blocked, perhaps) if blocked or perhaps else None
        return self[flags]


@dataclass(frozen=True, slots=True)
class Cues:
    """The plays that may begin with an event, those it ends, and the guards that watch it."""

    begins: PlaysByFlags | None  # None where no play does
    ending: Plays
    ends: Mapping[Plays, Outcome]  # by the bit of a play, what becomes of it
    guards: GuardsByFlags | None  # None where there are none
    raised: int  # the flags of the patterns that it is of, beside those of its kind
