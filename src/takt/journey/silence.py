"""No silence: the limit between the shop's own words (C2), and the look again when nothing else is
owed.
"""

from datetime import datetime

from .deadlines import Reckoning, reckon
from .durations import Duration
from .events import ActionWaived, Event
from .owed import Owed
from .playbook import Playbook
from .sale_facts import SaleFacts, speaks_for_shop

KEEP_IN_TOUCH, LOOK_AGAIN = "keep-in-touch", "look-again"
PROGRESS_LETTER = "progress"


class SilenceLedger:
    """While an order is open and paid, the buyer hears from the shop at least once in the limit."""

    def __init__(self, playbook: Playbook, facts: SaleFacts) -> None:
        self.open: Owed | None = None
        self.settled: list[Owed] = []
        self._playbook = playbook
        self._facts = facts

    def take(self, event: Event) -> None:
        """Take an event that the facts already hold."""
        awaited = self._facts.awaits_words
        if self.open is not None:
            self._end(self.open, event, awaited)
        if awaited and self.open is None:
            self.open = self._begun(event)

    def _end(self, owed: Owed, event: Event, awaited: bool) -> None:
        if speaks_for_shop(event):
            owed.settle("fulfilled", event)
        elif isinstance(event, ActionWaived) and event.play == KEEP_IN_TOUCH:
            owed.settle("waived", event)
        elif not awaited:
            owed.settle("cancelled", event)
        else:
            return
        self.settled.append(owed)
        self.open = None

    def _begun(self, cause: Event) -> Owed:
        since, reckoning = _limit(self._playbook, cause.happened_at)
        return Owed(
            play=KEEP_IN_TOUCH,
            action="send letter",
            letter=PROGRESS_LETTER,
            practice="C2",
            cause=cause,
            since=since,
            reckoning=reckoning,
            reason="silence limit",
            contact=True,
        )


def look_again(playbook: Playbook, last: Event) -> Owed:
    """The seller decides how to go on with an open sale in which nothing else is owed."""
    since, reckoning = _limit(playbook, last.happened_at)
    return Owed(
        play=LOOK_AGAIN,
        action="decide",
        practice="C2",
        cause=last,
        since=since,
        reckoning=reckoning,
        reason="nothing owed",
        contact=False,
    )


def _limit(playbook: Playbook, start: datetime) -> tuple[datetime, Reckoning]:
    """It is due in the last third of the limit, and never later than the limit."""
    limit, clocks = playbook.silence_limit, playbook.clocks
    reckoning = reckon(clocks, start, limit, "wall", window=clocks.windows["working"], kind="limit")
    notice = Duration(limit.amount * 2 // 3, limit.unit)
    since, _ = clocks.measure(start, notice, "wall")
    return min(since, reckoning.due_at), reckoning
