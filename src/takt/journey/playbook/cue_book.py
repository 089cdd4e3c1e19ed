"""What an event means to a playbook, looked up instead of matched: what it begins, ends and may
break is worked out once for all events that look alike.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from takt.journey.conditions import AllOf
from takt.journey.events import KINDS, ActionWaived, Event, GuardOverridden
from takt.journey.flags import HAPPENED, free_bits
from takt.journey.next_action import Outcome
from takt.journey.patterns import Pattern, read_pattern
from takt.journey.projecting import MORE_THAN_FLAGS, TOLD_APART, heats
from takt.journey.sale_facts import SaleFacts

from .cues import Cues, GuardsByFlags, Plays, PlaysByFlags, Watch
from .looks import Looks
from .parts import Guard, Play
from .stands import Stands

CLOSED, HOT = SaleFacts.shop_is_closed.bit, SaleFacts.heads_are_hot.bit


@dataclass
class CueBook:
    """The cues of all events: `cues(event)`. `flags` has the flag of each pattern that conditions
    and guards ask about; a sale's own flags tell only which kinds of events have happened.
    """

    plays: tuple[Play, ...]
    guards: tuple[Guard, ...]
    bits: dict[str, Plays] = field(init=False)  # by the names of plays
    flags: dict[Pattern, int] = field(init=False)
    once: Plays = field(init=False)
    pausable: Plays = field(init=False)
    pauses: PlaysByFlags = field(init=False)
    standing: GuardsByFlags = field(init=False)
    cues: Callable[[Event], Cues] = field(init=False)
    stands: Stands = field(init=False, default_factory=Stands)

    def __post_init__(self) -> None:
        self.bits = {play.name: 1 << place for place, play in enumerate(self.plays)}
        self.flags = dict(zip(dict.fromkeys(self._asked_about()), free_bits(), strict=False))
        self.once = self._those(lambda play: play.repeat == "once")
        self.pausable = self._those(lambda play: play.is_pausable)
        self.pauses = PlaysByFlags(
            (self.bits[play.name], AllOf([each], self.flags))
            for play in self.plays
            for each in play.paused_while
        )
        self.standing = GuardsByFlags(
            self._watch(guard, [(each, self._flag(each)) for each in guard.blocks])
            for guard in self.guards
        )
        self.cues = Looks(self._patterns(), self.bits, self._worked_out).of

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
            if play.anchor is not None:
                yield from (read_pattern(f"{on.kind} ({play.anchor}=*)") for on in play.on)
        yield from (*self.flags, *TOLD_APART)

    def _asked_about(self) -> Iterable[Pattern]:
        """The patterns of which it is asked whether they have happened, beside mere kinds."""
        conditions = chain(
            *[(*play.where, *play.paused_while) for play in self.plays],
            *[(*guard.where, *guard.until) for guard in self.guards],
        )
        blocked = [pattern for guard in self.guards for pattern in guard.blocks]
        patterns = chain((each.pattern for each in conditions), blocked)
        return (each for each in patterns if each is not None and each.tests)

    def _flag(self, pattern: Pattern) -> int:
        return self.flags[pattern] if pattern.tests else HAPPENED[KINDS[pattern.kind]].bit

    def _watch(self, guard: Guard, patterns: Iterable[tuple[Pattern, int]]) -> Watch:
        where, until = AllOf(guard.where, self.flags), AllOf(guard.until, self.flags)
        return Watch(guard, tuple(patterns), where, until)

    def _worked_out(self, event: Event) -> Cues:
        def met(patterns: Iterable[Pattern]) -> list[Pattern]:
            return [pattern for pattern in patterns if pattern.matches(event)]

        ends: dict[str, Outcome] = {p.name: "cancelled" for p in self.plays if met(p.cancelled_by)}
        ends |= {play.name: "fulfilled" for play in self.plays if met(play.fulfilled_by)}
        if isinstance(event, ActionWaived) and event.play in self.bits:
            ends[event.play] = "waived"
        # An event may name no day or moment to count from: then nothing is owed.
        begins = PlaysByFlags(
            (self.bits[play.name], AllOf(play.where, self.flags))
            for play in self.plays
            if met(play.on) and play.counts_from(event) is not None
        )
        # An event that is about to happen is forbidden although there was one like it before.
        guards = GuardsByFlags(
            self._watch(guard, [(pattern, 0) for pattern in met(guard.blocks)])
            for guard in self.guards
            if met(guard.blocks)
        )
        cues = Cues(
            begins=begins,
            ends={self.bits[name]: outcome for name, outcome in ends.items()},
            ending=sum(self.bits[name] for name in ends),
            guards=guards,
            raised=heats(event) * HOT | sum(self.flags[pattern] for pattern in met(self.flags)),
            means_flags_alone=type(event) not in MORE_THAN_FLAGS,
            concerns_pauses=heats(event) or isinstance(event, GuardOverridden),
        )
        if not (begins.asked | guards.asked | self.pauses.asked) & CLOSED:
            return cues
        return replace(cues, when_closed=replace(cues, hour=CLOSED))
