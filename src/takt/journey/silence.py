"""No silence: the limit between the shop's own words (C2), and the look again when none is owed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from .deadlines import Reckoning, reckon
from .events import ActionWaived, Event, OrderPlaced
from .flags import HAPPENED
from .next_action import Outcome
from .owed import BuiltIn, Owed
from .playbook import Playbook
from .sale_facts import READY_TO_FETCH, SaleFacts

KEEP_IN_TOUCH = BuiltIn("keep-in-touch", "C2", "send letter", letter="progress")
ON_ITS_WAY = replace(KEEP_IN_TOUCH, letter="in-transit")
LOOK_AGAIN = BuiltIn("look-again", "C2", "decide", contact=False)

_DISPATCHED, _HELD_UP = SaleFacts.is_dispatched.bit, SaleFacts.held_up.bit
_PAID_ORDER = HAPPENED[OrderPlaced].bit | SaleFacts.is_paid.bit
_OVER = SaleFacts.is_handed_over.bit | SaleFacts.file_sent.bit | SaleFacts.is_ended.bit


class SilenceLedger:
    """While an order is open and paid, the buyer hears from the shop at least once in the limit:
    how the work is coming along, and once it has left, where it is.

    It reads this from the events and from the sale's flags after each of them, when it is asked.
    """

    def __init__(self, events: Sequence[Event], flags: Sequence[int]) -> None:
        self._events = events
        self._flags = flags

    @property
    def open(self) -> Iterator[Owed]:
        """What is owed: since the last event that ended the silence, or made words awaited."""
        if not self._flags or not _awaits_words(self._flags[-1]):
            return
        place = len(self._events) - 1
        while place and _awaits_words(self._flags[place - 1]) and not _ends(self._events[place]):
            place -= 1
        yield OwedWords(_duty(self._flags[-1]), self._events[place])

    @property
    def settled(self) -> Iterator[Owed]:
        """What was owed and no longer is, in the order in which it was settled."""
        owed: OwedWords | None = None
        before = 0
        for event, flags in zip(self._events, self._flags, strict=True):
            is_awaited = _awaits_words(flags)
            if owed is not None and (_ends(event) or not is_awaited):
                owed.duty = _duty(before)
                owed.settle(_outcome(event), event)
                yield owed
                owed = None
            if owed is None and is_awaited:
                owed = OwedWords(_duty(flags), event)
            before = flags

    def causes(self, play: str) -> list[Event]:
        """The events that ever made something owed by a play, in order."""
        return [each.cause for each in (*self.settled, *self.open) if each.duty.name == play]


def _awaits_words(flags: int) -> bool:
    """Is it paid and not in the buyer's hands, so that they should hear from the shop?

    What is ready to be picked up waits for the buyer, not for words.
    """
    is_under_way = flags & (_PAID_ORDER | _OVER) == _PAID_ORDER
    return is_under_way and flags & READY_TO_FETCH != READY_TO_FETCH


def _duty(flags: int) -> BuiltIn:
    """What could not be handed over is not on its way until it sets out again."""
    is_on_its_way = flags & (_DISPATCHED | _HELD_UP) == _DISPATCHED
    return ON_ITS_WAY if is_on_its_way else KEEP_IN_TOUCH


def _ends(event: Event) -> bool:
    return event.is_own_words or _waives(event)


def _waives(event: Event) -> bool:
    return type(event) is ActionWaived and event.play == KEEP_IN_TOUCH.name


def _outcome(event: Event) -> Outcome:
    if event.is_own_words:
        return "fulfilled"
    return "waived" if _waives(event) else "cancelled"


class OwedWords(Owed):
    """A word of the shop's own within the silence limit."""

    __slots__ = ()
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

    __slots__ = ()
    reason = "nothing owed"

    def __init__(self, last: Event) -> None:
        super().__init__(LOOK_AGAIN, last)
