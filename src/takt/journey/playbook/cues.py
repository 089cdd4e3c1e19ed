"""What one event means to a playbook: the plays it may begin and ends, the guards that watch it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from takt.journey.conditions import AllOf
from takt.journey.next_action import Outcome
from takt.journey.patterns import Pattern

from .parts import Guard, Play

Plays = int  # a set of plays, each a bit: see CueBook.plays_in


Begun = tuple[Plays, tuple[tuple[Plays, Play], ...]]


class Begins(dict[int, Begun]):
    """By the flags of the sale that the plays of an event ask about, what it begins: the plays of
    which no more is asked, and those of which there is more to ask, each with its bit. Worked out
    once for all sales that stand alike; there are few such flags.
    """

    def __init__(self, plays: tuple[tuple[Plays, Play], ...]) -> None:
        self._plays = plays
        self.asked = reduce(or_, (play.where.asked for _, play in plays), 0)

    def __missing__(self, flags: int) -> Begun:
        begun = [each for each in self._plays if each[1].where.flags_allow(flags)]
        at_once = sum(bit for bit, play in begun if play.is_plain)
        self[flags] = at_once, tuple(each for each in begun if not each[1].is_plain)
        return self[flags]


class Standing(dict[int, tuple[Guard, ...]]):
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

    begins: Begins | None  # None where no play does
    ending: Plays
    ends: Mapping[Plays, Outcome]  # by the bit of a play, what becomes of it
    guards: tuple[tuple[Pattern, Guard], ...]
    cleared: AllOf  # all that the guards wait for: when this holds, none of them forbids it
