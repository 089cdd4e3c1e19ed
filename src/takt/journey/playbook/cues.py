"""What an event means to a playbook, looked up instead of matched.

A playbook tests few fields of an event and few of their values, so that most events look alike to
it: all free replies, all greetings. What one of them begins, ends and may break is worked out once.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from takt.journey.conditions import AllOf
from takt.journey.events import KINDS, ActionWaived, Event
from takt.journey.next_action import Outcome
from takt.journey.patterns import Pattern

from .parts import Guard, Play

Look = type[Event] | tuple[Any, ...]  # the kind, and the values of the fields that patterns test
_ANY = object()  # in place of a value that no pattern names


@dataclass(frozen=True, slots=True)
class Cues:
    """The plays that may begin with an event, those it ends, and the guards that watch it."""

    begins: tuple[tuple[str, int, int, Play], ...]  # the two numbers: flags asked about, and wanted
    ends: tuple[tuple[str, Outcome], ...]
    guards: tuple[tuple[Pattern, Guard], ...]
    cleared: AllOf  # all that the guards wait for: when this holds, none of them forbids it


@dataclass
class CueBook:
    """The cues of all events."""

    plays: tuple[Play, ...]
    guards: tuple[Guard, ...]
    _seen: dict[Look, Cues] = field(default_factory=dict, init=False)
    _looks: dict[type[Event], Callable[[Event], Look]] = field(init=False)
    _told_apart: set[Any] = field(init=False)

    def __post_init__(self) -> None:
        fields: dict[type[Event], dict[str, None]] = defaultdict(dict)
        fields[ActionWaived]["play"] = None
        self._told_apart = {None, True, False, *[play.name for play in self.plays]}
        for pattern in self._patterns():
            for test in pattern.tests:
                fields[KINDS[pattern.kind]][test.attribute] = None
                self._told_apart |= test.values or set()
        self._looks = {kind: attrgetter("kind", *names) for kind, names in fields.items()}

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
        if isinstance(event, ActionWaived):
            ends[event.play] = "waived"
        guards = tuple(
            (pattern, guard)
            for guard in self.guards
            for pattern in guard.blocks
            if pattern.matches(event)
        )
        return Cues(
            begins=tuple(
                (play.name, play.where.asked, play.where.wanted, play)
                for play in self.plays
                if told(play.on)
            ),
            ends=tuple(ends.items()),
            guards=guards,
            cleared=AllOf(each for _, guard in guards for each in guard.until),
        )
