"""One sale, as its events are taken: facts, plays, silence and guards side by side."""

from collections.abc import Sequence
from datetime import datetime

from .conditions import Situation
from .cooling_off import cooled_at
from .events import Event
from .guards import blocking, breaches, standing_blocks
from .next_action import Blocked
from .owed import Owed
from .playbook import Playbook
from .plays import PlayLedger
from .projecting import take
from .sale_facts import SaleFacts
from .sales import Part
from .silence import OwedDecision, SilenceLedger


class SaleRun:
    """The state of one sale after all its events, seen from `now`."""

    def __init__(self, playbook: Playbook, part: Part, now: datetime) -> None:
        events, beside_another = part
        self.facts = SaleFacts()
        if beside_another:
            self.facts.beside_another = True
        self.situation = Situation(self.facts, playbook.clocks.working, now)
        self.breaches: list[Blocked] = []
        self._playbook = playbook
        self._events = events
        self._plays = PlayLedger(self.situation, playbook.cue_book)
        self._flags: list[int] = []  # the sale's after each event
        self._silence = SilenceLedger(events, self._flags)
        self._cool_at: datetime | None = None
        self._take(events)
        self._cool_down(now)
        self.situation.now = now

    def _cool_down(self, moment: datetime) -> None:
        if self._cool_at is not None and self._cool_at <= moment:
            self.facts.heads_are_hot, self._cool_at = False, None

    def _heat(self, moment: datetime) -> None:
        self.facts.heads_are_hot, self._cool_at = True, cooled_at(self._playbook, moment)
        # Who cut a pause short cut that one short, not the next.
        self.facts.overridden -= self._playbook.pausing_guards

    def _take(self, events: Sequence[Event]) -> None:
        situation, facts, note_flags = self.situation, self.facts, self._flags.append
        cues_of, take_by_plays = self._playbook.cue_book.cues, self._plays.take
        for event in events:
            situation.now = moment = event.happened_at
            if self._cool_at is not None:
                self._cool_down(moment)
            cues = cues_of(event)
            guards = cues.guards
            if guards is not None and guards[facts.flags & guards.asked] is not None:
                self.breaches += breaches(blocking(cues, situation), event)
            take(facts, event)
            facts.flags |= cues.raised
            if facts.angry_at is moment:
                self._heat(moment)
            take_by_plays(event, cues)
            note_flags(facts.flags)

    @property
    def cool_at(self) -> datetime | None:
        """When heads will have cooled (F1); None where they are cool."""
        return self._cool_at

    def blocking(self, event: Event) -> list[Blocked]:
        """What forbids an event that is not yet part of the sale."""
        return blocking(self._playbook.cue_book.cues(event), self.situation)

    def blocked(self) -> list[Blocked]:
        """What must not be done yet; in a sale that came to nothing there is nothing to do."""
        return [] if self.facts.is_ended else standing_blocks(self._playbook, self.situation)

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
            owed.append(OwedDecision(self._events[-1]))
        return owed
