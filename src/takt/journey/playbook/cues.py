"""What one event means to a playbook: the plays it may begin and ends, the guards that watch it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from takt.journey.conditions import AllOf
from takt.journey.next_action import Outcome
from takt.journey.patterns import Pattern

from .parts import Guard, Play

Plays = int  # a set of plays, each a bit: see CueBook.plays_in


# What an event may begin in a sale whose flags are known: the plays that begin with no more asked,
# and those of which there is more to ask, each with its bit.
Begins = tuple[Plays, tuple[tuple[Plays, Play], ...]]


@dataclass(frozen=True, slots=True)
class Cues:
    """The plays that may begin with an event, those it ends, and the guards that watch it."""

    begins: tuple[tuple[Plays, Play], ...]
    asked: int  # the flags that these plays ask about
    ending: Plays
    ends: Mapping[Plays, Outcome]  # by the bit of a play, what becomes of it
    guards: tuple[tuple[Pattern, Guard], ...]
    cleared: AllOf  # all that the guards wait for: when this holds, none of them forbids it
    _known: dict[int, Begins] = field(default_factory=dict)

    def begins_with(self, flags: int) -> Begins:
        """What may begin with these flags. Worked out once for all sales that stand alike: the
        plays of one event ask about few flags.
        """
        flags &= self.asked
        known = self._known.get(flags)
        if known is None:
            known = self._known[flags] = self._worked_out(flags)
        return known

    def _worked_out(self, flags: int) -> Begins:
        begins = [each for each in self.begins if each[1].where.flags_allow(flags)]
        at_once = sum(bit for bit, play in begins if play.is_plain)
        return at_once, tuple(each for each in begins if not each[1].is_plain)
