"""How a sale stands to a playbook, and what each event makes of that: worked out once for all sales
that stand alike.

Most sales of a shop go one of a few ways, and each is gone over again whenever something happens in
it. So what an event does is mostly known from an earlier sale, or from an earlier look at this one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from takt.journey.next_action import Blocked, Outcome

from .cues import Cues, Plays

# Far more than the sales of one shop need; some 7 MB, for a server that runs for months.
MOST_STANDS = 10_000


@dataclass(slots=True, eq=False)
class Stand:
    """The flags of a sale and its plays: those owed, those of them that rest, and those that are
    owed once and were. `turns` has what is known of the events that may come next, by their cues;
    where an event names sums or terms, by the flags as well that these leave.
    """

    flags: int
    owed: Plays = 0
    resting: Plays = 0
    over: Plays = 0
    turns: dict[Cues | tuple[Cues, int], "Turn"] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Turn:
    """What an event did to a sale: how it stands since, the plays that began, ended, and went on
    after a rest; what became of those that ended, by their bits; and what guards forbade it.
    """

    stand: Stand
    began: Plays
    ended: Plays
    resumed: Plays
    ends: Mapping[Plays, Outcome]
    blocked: tuple[Blocked, ...]


class Stands:
    """One `Stand` for all sales that stand alike. When there are too many, all are forgotten."""

    def __init__(self, most: int = MOST_STANDS) -> None:
        self._known: dict[tuple[int, Plays, Plays, Plays], Stand] = {}
        self._most = most

    def of(self, flags: int, owed: Plays = 0, resting: Plays = 0, over: Plays = 0) -> Stand:
        """The one with these flags and plays."""
        key = flags, owed, resting, over
        stand = self._known.get(key)
        if stand is None:
            if len(self._known) >= self._most:
                self._known.clear()
            stand = self._known[key] = Stand(*key)
        return stand
