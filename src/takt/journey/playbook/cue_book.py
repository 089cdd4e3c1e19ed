"""What an event means to a playbook, looked up instead of matched.

A playbook tests few fields of an event and few of their values, so that most events look alike to
it: all free replies, all greetings. What one of them begins, ends and may break is worked out once.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from takt.journey.conditions import AllOf
from takt.journey.events import KINDS, ActionWaived, Event
from takt.journey.next_action import Outcome
from takt.journey.patterns import Pattern

from .cues import Cues, GuardsByFlags, Plays, PlaysByFlags
from .parts import Guard, Play

Look = Callable[[Event], Any]  # the values of the fields that patterns test, or else the kind
_ANY = object()  # in place of a value that no pattern names


@dataclass
class CueBook:
    """The cues of all events."""

    plays: tuple[Play, ...]
    guards: tuple[Guard, ...]
    bits: dict[str, Plays] = field(init=False)  # by the names of plays
    once: Plays = field(init=False)
    pausable: Plays = field(init=False)
    pauses: PlaysByFlags = field(init=False)
    standing: GuardsByFlags = field(init=False)
    _looks: dict[type[Event], tuple[Look, dict[Any, Cues]]] = field(init=False)
    _told_apart: set[Any] = field(init=False)

    def __post_init__(self) -> None:
        self.bits = {play.name: 1 << place for place, play in enumerate(self.plays)}
        self.once = self._those(lambda play: play.repeat == "once")
        self.pausable = self._those(lambda play: play.is_pausable)
        self.pauses = PlaysByFlags(
            (self.bits[play.name], play, AllOf([each]))
            for play in self.plays
            for each in play.paused_while
        )
        self.standing = GuardsByFlags(self.guards)
        fields: dict[type[Event], dict[str, None]] = {kind: {} for kind in KINDS.values()}
        fields[ActionWaived]["play"] = None
        self._told_apart = {None, True, False, *[play.name for play in self.plays]}
        for pattern in self._patterns():
            for test in pattern.tests:
                fields[KINDS[pattern.kind]][test.attribute] = None
                self._told_apart |= test.values or set()
        self._looks = {
            kind: (attrgetter(*names) if names else type, {}) for kind, names in fields.items()
        }

    def _those(self, are: Callable[[Play], bool]) -> Plays:
        return sum(self.bits[play.name] for play in self.plays if are(play))

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
        look, known = self._looks[type(event)]
        seen = look(event)
        try:
            return known[seen]
        except KeyError:
            return self._cues_by(known, self._plain(seen), event)

    def _plain(self, seen: Any) -> Any:
        """Without what no pattern names: of tracking numbers there is no end."""
        if isinstance(seen, tuple):
            return tuple(self._plain(each) for each in seen)
        return seen if isinstance(seen, type) or seen in self._told_apart else _ANY

    def _cues_by(self, known: dict[Any, Cues], plain: Any, event: Event) -> Cues:
        if plain not in known:
            known[plain] = self._worked_out(event)
        return known[plain]

    def _worked_out(self, event: Event) -> Cues:
        def told(patterns: Iterable[Pattern]) -> bool:
            return any(pattern.matches(event) for pattern in patterns)

        ends: dict[str, Outcome] = {p.name: "cancelled" for p in self.plays if told(p.cancelled_by)}
        ends |= {play.name: "fulfilled" for play in self.plays if told(play.fulfilled_by)}
        if isinstance(event, ActionWaived) and event.play in self.bits:
            ends[event.play] = "waived"
        begins = tuple(
            (self.bits[play.name], play, play.where) for play in self.plays if told(play.on)
        )
        guards = tuple(guard for guard in self.guards if told(guard.blocks))
        return Cues(
            begins=PlaysByFlags(begins) if begins else None,
            ends={self.bits[name]: outcome for name, outcome in ends.items()},
            ending=sum(self.bits[name] for name in ends),
            guards=GuardsByFlags(guards) if guards else None,
        )
