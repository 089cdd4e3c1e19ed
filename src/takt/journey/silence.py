"""No silence: the limit between the shop's own words (C2), and the look again when none is owed."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from .built_in import KEEP_IN_TOUCH, LOOK_AGAIN, ON_ITS_WAY, BuiltIn
from .deadlines import Reckoning, reckon
from .events import ActionWaived, Event, OrderPlaced
from .flags import HAPPENED
from .next_action import Outcome
from .owed import Owed
from .playbook import Playbook, Turn
from .sale_facts import READY_TO_FETCH, SaleFacts

_DISPATCHED, _HELD_UP = SaleFacts.is_dispatched.bit, SaleFacts.held_up.bit
_PAID_ORDER = HAPPENED[OrderPlaced].bit | SaleFacts.is_paid.bit
_OVER = SaleFacts.is_handed_over.bit | SaleFacts.file_sent.bit | SaleFacts.is_ended.bit


class SilenceLedger:
    """While an order is open and paid, the buyer hears from the shop at least once in the limit:
    how the work is coming along, and once it has left, where it is.

    It reads this from the events and their turns, when it is asked.
    """

    def __init__(self, events: Sequence[Event], turns: Sequence[Turn]) -> None:
        self._events = events
        self._turns = turns

    @property
    def open(self) -> Iterator[Owed]:
        """What is owed: since the last event that ended the silence, or made words awaited."""
        events, turns = self._events, self._turns
        if not turns or not _awaits_words(turns[-1].stand.flags):
            return
        place = len(events) - 1
        while place and _awaits_words(turns[place - 1].stand.flags) and not _ends(events[place]):
            place -= 1
        yield OwedWords(_duty(turns[-1].stand.flags), events[place])

    @property
    def settled(self) -> Iterator[Owed]:
        """What was owed and no longer is, in the order in which it was settled."""
        owed: OwedWords | None = None
        before = 0
        for event, turn in zip(self._events, self._turns, strict=True):
            flags = turn.stand.flags
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
