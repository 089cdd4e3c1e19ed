"""What an event means to a playbook, looked up instead of matched.

A playbook tests few fields of an event and few of their values, so that most events look alike to
it: all free replies, all greetings. What one of them begins, ends and may break is worked out once.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from takt.journey.events import Event
from takt.journey.patterns import Pattern

from .parts import Guard, Play

Ending = Literal["fulfilled", "cancelled"]
Look = str | tuple[Any, ...]  # the kind, and the values that patterns tell apart


@dataclass(frozen=True, slots=True)
class Cues:
    """The plays that may begin with an event, those it ends, and the guards that watch it."""

    begins: tuple[Play, ...]
    ends: Mapping[str, Ending]
    guards: tuple[tuple[Pattern, Guard], ...]


@dataclass
class CueBook:
    """The cues of all events."""

    plays: tuple[Play, ...]
    guards: tuple[Guard, ...]
    _seen: dict[Look, Cues] = field(default_factory=dict, init=False)
    _tested: dict[str, tuple[tuple[str, Mapping[Any, Any]], ...]] = field(init=False)

    def __post_init__(self) -> None:
        values: dict[str, dict[str, dict[Any, Any]]] = defaultdict(lambda: defaultdict(dict))
        for pattern in self._patterns():
            for test in pattern.tests:
                values[pattern.kind][test.attribute] |= {each: each for each in test.values or ()}
        self._tested = {kind: tuple(tested.items()) for kind, tested in values.items()}

    def _patterns(self) -> Iterable[Pattern]:
        for play in self.plays:
            yield from (*play.on, *play.fulfilled_by, *play.cancelled_by)
        for guard in self.guards:
            yield from guard.blocks

    def cues(self, event: Event) -> Cues:
        """What the event means; all events of one look mean the same."""
        kind = event.kind
        tested = self._tested.get(kind)
        look = kind if tested is None else (kind, *_look(event, tested))
        cues = self._seen.get(look)
        if cues is None:
            cues = self._seen[look] = self._worked_out(event)
        return cues

    def _worked_out(self, event: Event) -> Cues:
        def told(patterns: Iterable[Pattern]) -> bool:
            return any(pattern.matches(event) for pattern in patterns)

        ends: dict[str, Ending] = {p.name: "cancelled" for p in self.plays if told(p.cancelled_by)}
        ends |= {play.name: "fulfilled" for play in self.plays if told(play.fulfilled_by)}
        return Cues(
            begins=tuple(play for play in self.plays if told(play.on)),
            ends=ends,
            guards=tuple(
                (pattern, guard)
                for guard in self.guards
                for pattern in guard.blocks
                if pattern.matches(event)
            ),
        )


def _look(event: Event, tested: Iterable[tuple[str, Mapping[Any, Any]]]) -> list[Any]:
    """The values that patterns tell apart; of others only whether there is one."""
    fields = event.__dict__
    return [known.get(fields[name], fields[name] is None) for name, known in tested]
