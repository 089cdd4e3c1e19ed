"""One sale, as its events are taken: what each of them makes of how it stands."""

from datetime import datetime

from .cooling_off import cooled_at
from .events import Event, GuardOverridden
from .guards import breaches, not_lifted
from .next_action import Blocked
from .owed import Owed
from .playbook import CLOSED, HOT, Cues, GuardsByFlags, Playbook, Stand, Turn
from .plays import PlayLedger
from .projecting import change
from .sale_facts import SaleFacts
from .sales import Part
from .silence import OwedDecision, SilenceLedger
from .turning import turn_of

_BESIDE_ANOTHER = SaleFacts.beside_another.bit


class SaleRun:
    """The state of one sale after all its events, seen from `now`."""

    def __init__(self, playbook: Playbook, part: Part, now: datetime) -> None:
        self.events = part.events
        self.facts = SaleFacts()
        self.breaches: list[Blocked] = []
        self.cool_at: datetime | None = None  # when heads will have cooled (F1), if they are hot
        self._playbook = playbook
        self._book = playbook.cue_book
        self._now = now
        self._lifted: set[str] = set()  # the guards that a person lifted
        self._turns: list[Turn] = []  # by each event, what it made of the sale
        self._plays = PlayLedger(self.events, self._turns, self._book)
        self._silence = SilenceLedger(self.events, self._turns)
        stand = self._after_all(self._book.stands.of(_BESIDE_ANOTHER if part.beside_another else 0))
        self.facts.flags = self._cooled(stand, now).flags

    def _after_all(self, stand: Stand) -> Stand:
        """How it stands after all its events."""
        cues_of, note = self._book.cues, self._turns.append
        for event in self.events:
            if self.cool_at is not None:
                stand = self._cooled(stand, event.happened_at)
            cues = cues_of(event)
            if cues.when_closed is not None:
                cues = self._by_hour(cues, event.happened_at)
            turn = stand.turns.get(cues) or self._turned(stand, event, cues)
            if turn.blocked:
                self.breaches += breaches(not_lifted(turn.blocked, self._lifted), event)
            if cues.concerns_pauses:
                self._mind_pause(event)
            note(turn)
            stand = turn.stand
        return stand

    def _by_hour(self, cues: Cues, moment: datetime) -> Cues:
        """What an event of these cues means at that moment."""
        if cues.when_closed is None or not self._playbook.clocks.working.is_night(moment):
            return cues
        return cues.when_closed

    def _turned(self, stand: Stand, event: Event, cues: Cues) -> Turn:
        """What an event makes of it that is new to such a sale, or that names sums or terms. It is
        kept for all sales that stand alike.
        """
        facts = self.facts
        facts.flags = stand.flags
        change(facts, event)
        flags = facts.flags | cues.raised
        seen = cues if cues.means_flags_alone else (cues, flags)
        turn = stand.turns.get(seen)
        if turn is None:
            turn = stand.turns[seen] = turn_of(stand, cues, flags, self._book)
        return turn

    def _mind_pause(self, event: Event) -> None:
        """An angry letter begins a pause, and a person may cut it short, as any guard."""
        if isinstance(event, GuardOverridden):
            self._lifted.add(event.guard)
        else:
            self.cool_at = cooled_at(self._playbook, event.happened_at)
            # Who cut a pause short cut that one short, not the next.
            self._lifted -= self._playbook.pausing_guards

    def _cooled(self, stand: Stand, moment: datetime) -> Stand:
        """How it stands when nothing happens until that moment: heads may cool."""
        if self.cool_at is None or self.cool_at > moment:
            return stand
        self.cool_at = None
        flags = stand.flags & ~HOT
        return self._book.stands.of(flags, stand.owed, stand.resting, stand.over)

    def blocking(self, event: Event) -> list[Blocked]:
        """What forbids an event that is not yet part of the sale."""
        return self._blocked(self._book.cues(event).guards)

    def blocked(self) -> list[Blocked]:
        """What must not be done yet; in a sale that came to nothing there is nothing to do."""
        return [] if self.facts.is_ended else self._blocked(self._book.standing)

    def _blocked(self, guards: GuardsByFlags) -> list[Blocked]:
        """What the guards forbid now."""
        flags = self.facts.flags
        if guards.asked & CLOSED and self._playbook.clocks.working.is_night(self._now):
            flags |= CLOSED
        return not_lifted(guards[flags & guards.asked], self._lifted)

    def causes(self, play: str) -> list[Event]:
        """The events that ever made something owed by a play, in order."""
        return [*self._plays.causes(play), *self._silence.causes(play)]

    @property
    def settled(self) -> list[Owed]:
        """What was owed and no longer is."""
        return [*self._plays.settled, *self._silence.settled]

    def open(self, someone_waits: bool) -> list[Owed]:
        """What is owed. An open sale is never without anything: then the seller looks again."""
        owed: list[Owed] = [*self._plays.open, *self._silence.open]
        if not someone_waits and not any(each.is_live for each in owed) and self.facts.is_open:
            owed.append(OwedDecision(self.events[-1]))
        return owed
