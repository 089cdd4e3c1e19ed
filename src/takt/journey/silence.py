"""No silence: the limit between the shop's own words (C2), and the look again when none is owed."""

from dataclasses import replace
from datetime import datetime

from .deadlines import Reckoning, reckon
from .events import ActionWaived, Event
from .next_action import Outcome
from .owed import Begun, BuiltIn, Owed, begun_in
from .playbook import Playbook
from .sale_facts import SaleFacts

KEEP_IN_TOUCH = BuiltIn("keep-in-touch", "C2", "send letter", letter="progress")
ON_ITS_WAY = replace(KEEP_IN_TOUCH, letter="in-transit")
LOOK_AGAIN = BuiltIn("look-again", "C2", "decide", contact=False)

_DISPATCHED, _HELD_UP = SaleFacts.is_dispatched.bit, SaleFacts.held_up.bit


class SilenceLedger:
    """While an order is open and paid, the buyer hears from the shop at least once in the limit:
    how the work is coming along, and once it has left, where it is.
    """

    def __init__(self, facts: SaleFacts) -> None:
        self.open: OwedWords | None = None
        self.settled: list[Owed] = []
        self._facts = facts

    def take(self, event: Event) -> None:
        """Take an event that the facts already hold."""
        awaited = self._facts.awaits_words
        if self.open is not None:
            outcome = _outcome(event, awaited)
            if outcome is None:
                self.open.duty = self._duty  # it may have left since
                return
            self.open.settle(outcome, event)
            self.settled.append(self.open)
            self.open = None
        if awaited:
            self.open = OwedWords(self._duty, event)
            self.open.is_first = not self.settled

    @property
    def begun(self) -> list[Begun]:
        """All that was ever owed, in the order of its causes."""
        return begun_in(self.settled, self.open)

    @property
    def _duty(self) -> BuiltIn:
        """What could not be handed over is not on its way until it sets out again."""
        on_its_way = self._facts.flags & (_DISPATCHED | _HELD_UP) == _DISPATCHED
        return ON_ITS_WAY if on_its_way else KEEP_IN_TOUCH


def _outcome(event: Event, awaited: bool) -> Outcome | None:
    if event.is_own_words:
        return "fulfilled"
    if type(event) is ActionWaived and event.play == KEEP_IN_TOUCH.name:
        return "waived"
    return None if awaited else "cancelled"


class OwedWords(Owed):
    """A word of the shop's own within the silence limit."""

    reason = "silence limit"

    def time(self, playbook: Playbook) -> tuple[datetime, Reckoning]:
        """It is due in the last third of the limit, and never later than the limit."""
        limit, clocks = playbook.silence_limit, playbook.clocks
        start, window = self.cause.happened_at, clocks.windows["working"]
        reckoning = reckon(clocks, start, limit, "wall", window=window, kind="limit")
        since = start + (reckoning.counted - start) * 2 / 3
        return min(since, reckoning.due_at), reckoning


class OwedDecision(OwedWords):
    """The seller decides how to go on with an open sale in which nothing else is owed."""

    reason = "nothing owed"

    def __init__(self, last: Event) -> None:
        super().__init__(LOOK_AGAIN, last)
        self.is_first = True
