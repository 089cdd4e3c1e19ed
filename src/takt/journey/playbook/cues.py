"""What one event means to a playbook: the plays it may begin and ends, the guards that watch it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from takt.journey.conditions import AllOf
from takt.journey.next_action import Blocked, Outcome
from takt.journey.patterns import Pattern

from .parts import Guard

Plays = int  # a set of plays, each a bit: see CueBook.plays_in

Asking = tuple[Plays, AllOf]  # a play's bit, and the conditions that it asks about


class PlaysByFlags(dict[int, Plays]):
    """By the flags of the sale that the conditions of some plays ask about, which of the plays they
    allow. Worked out once for all sales that stand alike; there are few such flags.
    """

    __slots__ = ("_plays", "asked")

    def __init__(self, plays: Iterable[Asking]) -> None:
        self._plays = tuple(plays)
        self.asked = reduce(or_, (conditions.asked for _, conditions in self._plays), 0)

    def __missing__(self, flags: int) -> Plays:
        allowed = (bit for bit, conditions in self._plays if not conditions.missing(flags))
        self[flags] = reduce(or_, allowed, 0)
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

    def blocked(self, flags: int) -> Iterator[Blocked]:
        """What must not happen in a sale with these flags."""
        if self.where.missing(flags) or not (missing := self.until.missing(flags)):
            return
        guard = self.guard
        for pattern, bit in self.patterns:
            if not flags & bit:
                yield Blocked(pattern.text, guard.name, guard.practice, missing, guard.why)


class GuardsByFlags(dict[int, tuple[Blocked, ...]]):
    """By the flags of the sale that guards look at, what they block."""

    __slots__ = ("_watches", "asked")

    def __init__(self, watches: Iterable[Watch] = ()) -> None:
        self._watches = tuple(watches)
        self.asked = reduce(or_, (watch.asked for watch in self._watches), 0)

    def __missing__(self, flags: int) -> tuple[Blocked, ...]:
        self[flags] = tuple(each for watch in self._watches for each in watch.blocked(flags))
        return self[flags]


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """The plays that may begin with an event, those it ends, and the guards that watch it."""

    begins: PlaysByFlags
    ending: Plays
    ends: Mapping[Plays, Outcome]  # by the bit of a play, what becomes of it
    guards: GuardsByFlags
    raised: int  # the flags that it raises beside those of its facts: of patterns, of heat
    means_flags_alone: bool  # does it change nothing else of a sale, no sums, no terms?
    concerns_pauses: bool  # does it begin one (F1), or lift what holds in it?
    hour: int = 0  # the flags that its hour raises for a moment
    when_closed: "Cues | None" = None  # its cues at a time when the shop is closed, if that matters
