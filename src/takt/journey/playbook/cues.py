"""What one event means to a playbook: the plays it may begin and ends, the guards that watch it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from takt.journey.conditions import AllOf
from takt.journey.next_action import Outcome

from .parts import Guard, Play

Plays = int  # a set of plays, each a bit: see CueBook.plays_in


Sifted = tuple[Plays, tuple[tuple[Plays, Play], ...]]


class PlaysByFlags(dict[int, Sifted]):
    """By the flags of the sale that the conditions of some plays ask about, which of the plays they
    allow: those of which no more is asked, and those of which there is more to ask, each with its
    bit. Worked out once for all sales that stand alike; there are few such flags.
    """

    def __init__(self, plays: Iterable[tuple[Plays, Play, AllOf]]) -> None:
        self._plays = tuple(plays)
        self.asked = reduce(or_, (conditions.asked for _, _, conditions in self._plays), 0)

    def __missing__(self, flags: int) -> Sifted:
        sure: Plays = 0
        perhaps: tuple[tuple[Plays, Play], ...] = ()
        for bit, play, conditions in self._plays:
            if conditions.flags_allow(flags):
                if conditions.others or play.anchor is not None:
                    perhaps = (*perhaps, (bit, play))
                else:
                    sure |= bit
        self[flags] = sure, perhaps
        return self[flags]


class GuardsByFlags(dict[int, tuple[Guard, ...]]):
    """By the flags of the sale that guards wait for, those guards that the flags do not clear. In
    most sales, and at most times, these are few.
    """

    def __init__(self, guards: tuple[Guard, ...]) -> None:
        self._guards = guards
        self.asked = reduce(or_, (guard.until.asked for guard in guards), 0)

    def __missing__(self, flags: int) -> tuple[Guard, ...]:
        self[flags] = tuple(
            each for each in self._guards if each.until.others or not each.until.flags_allow(flags)
        )
        return self[flags]


@dataclass(frozen=True, slots=True)
class Cues:
    """The plays that may begin with an event, those it ends, and the guards that watch it."""

    begins: PlaysByFlags | None  # None where no play does
    ending: Plays
    ends: Mapping[Plays, Outcome]  # by the bit of a play, what becomes of it
    guards: GuardsByFlags | None  # None where there are none
