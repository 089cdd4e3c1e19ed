"""What an event means to a playbook, looked up instead of matched.

A playbook tests few fields of an event and few of their values, so that most events look alike to
it: all free replies, all greetings. What one of them begins, ends and may break is worked out once.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import attrgetter, or_
from typing import Any

from takt.journey.conditions import AllOf
from takt.journey.events import KINDS, ActionWaived, Event
from takt.journey.next_action import Outcome
from takt.journey.patterns import Pattern

from .parts import Guard, Play

Look = type[Event] | tuple[Any, ...]  # the kind, and the values of the fields that patterns test
_ANY = object()  # in place of a value that no pattern names


Plays = int  # a set of plays, each a bit: see CueBook.plays_in


@dataclass(frozen=True, slots=True)
class Begins:
    """What an event may begin in a sale whose flags are known."""

    at_once: Plays  # nothing else is asked
    perhaps: tuple[tuple[Plays, Play], ...]  # each with its bit; there is more to ask


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
        return Begins(
            at_once=sum(bit for bit, play in begins if play.is_plain),
            perhaps=tuple(each for each in begins if not each[1].is_plain),
        )


@dataclass
class CueBook:
    """The cues of all events."""

    plays: tuple[Play, ...]
    guards: tuple[Guard, ...]
    once: Plays = field(init=False)
    pausable: Plays = field(init=False)
    _seen: dict[Look, Cues] = field(default_factory=dict, init=False)
    _looks: dict[type[Event], Callable[[Event], Look]] = field(init=False)
    _told_apart: set[Any] = field(init=False)
    _bits: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self._bits = {play.name: 1 << place for place, play in enumerate(self.plays)}
        self.once = self._those(lambda play: play.repeat == "once")
        self.pausable = self._those(lambda play: play.is_pausable)
        fields: dict[type[Event], dict[str, None]] = defaultdict(dict)
        fields[ActionWaived]["play"] = None
        self._told_apart = {None, True, False, *[play.name for play in self.plays]}
        for pattern in self._patterns():
            for test in pattern.tests:
                fields[KINDS[pattern.kind]][test.attribute] = None
                self._told_apart |= test.values or set()
        self._looks = {kind: attrgetter("kind", *names) for kind, names in fields.items()}

    def _those(self, are: Callable[[Play], bool]) -> Plays:
        return sum(self._bits[play.name] for play in self.plays if are(play))

    def plays_in(self, plays: Plays) -> Iterator[tuple[Plays, Play]]:
        """The plays of a set, each with its bit."""
        while plays:
            bit = plays & -plays  # the lowest one
            plays ^= bit
            yield bit, self.plays[bit.bit_length() - 1]

    def _patterns(self) -> Iterable[Pattern]:
        for play in self.plays:
            yield from (*play.on, *play.fulfilled_by, *play.cancelled_by)
        for guard in self.guards:
            yield from guard.blocks

    def cues(self, event: Event) -> Cues:
        """What the event means; all events of one look mean the same."""
        look = self._looks.get(type(event), type)(event)
        return self._seen.get(look) or self._cues_by(self._plain(look), event)

    def _plain(self, look: Look) -> Look:
        """Without what no pattern names: of tracking numbers there is no end."""
        if isinstance(look, type):
            return look
        kind, *values = look
        return (kind, *[each if each in self._told_apart else _ANY for each in values])

    def _cues_by(self, look: Look, event: Event) -> Cues:
        if look not in self._seen:
            self._seen[look] = self._worked_out(event)
        return self._seen[look]

    def _worked_out(self, event: Event) -> Cues:
        def told(patterns: Iterable[Pattern]) -> bool:
            return any(pattern.matches(event) for pattern in patterns)

        ends: dict[str, Outcome] = {p.name: "cancelled" for p in self.plays if told(p.cancelled_by)}
        ends |= {play.name: "fulfilled" for play in self.plays if told(play.fulfilled_by)}
        if isinstance(event, ActionWaived) and event.play in self._bits:
            ends[event.play] = "waived"
        guards = tuple(
            (pattern, guard)
            for guard in self.guards
            for pattern in guard.blocks
            if pattern.matches(event)
        )
        begins = tuple((self._bits[play.name], play) for play in self.plays if told(play.on))
        return Cues(
            begins=begins,
            asked=reduce(or_, (play.where.asked for _, play in begins), 0),
            ends={self._bits[name]: outcome for name, outcome in ends.items()},
            ending=sum(self._bits[name] for name in ends),
            guards=guards,
            cleared=AllOf(each for _, guard in guards for each in guard.until),
        )
