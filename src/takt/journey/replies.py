"""Reply targets (A1): since when the buyer waits for an answer, and until when it is owed."""

from collections.abc import Iterable
from datetime import datetime

from .built_in import FIRST_REPLY, NEXT_REPLY
from .cooling_off import cooled_at
from .deadlines import Reckoning, reckon
from .events import (
    ActionWaived,
    CallMade,
    Event,
    IncivilityNoted,
    MessageReceived,
    MessageSent,
    OrderPlaced,
    WarningGiven,
)
from .next_action import Outcome
from .owed import Owed
from .playbook import Playbook
from .projecting import heats

_OF_CONVERSATION = frozenset(
    {
        *(OrderPlaced, MessageReceived, IncivilityNoted, ActionWaived),
        *(MessageSent, CallMade, WarningGiven),
    }
)


class ReplyLedger:
    """The conversation's unanswered runs.

    A run begins with a message that needs an answer and ends with the shop's own words, or when a
    person says that it needs none. Further messages do not move its deadline; an automatic message
    does not end it. Nor do words answer a message of their own very moment: nobody could have read
    it, and it is better to look twice than to leave somebody waiting.
    """

    def __init__(self) -> None:
        self.open: OwedAnswer | None = None
        self.settled: list[Owed] = []
        self._has_spoken = False
        self._latest: Event | None = None  # the last message that needed an answer

    def causes(self, play: str) -> list[Event]:
        """The events that ever made something owed by a play, in order."""
        everything = self.settled if self.open is None else (*self.settled, self.open)
        return [each.cause for each in everything if each.duty.name == play]

    def take(self, events: Iterable[Event]) -> None:
        """Take the events of the journey, in order."""
        for event in events:
            if type(event) in _OF_CONVERSATION:
                if event.is_own_words:
                    self._spoken(event)
                else:
                    self._take(event)

    def _spoken(self, event: Event) -> None:
        self._has_spoken = True
        if self.open is None or self.open.cause.happened_at == event.happened_at:
            return
        self._end(self.open, "fulfilled", event)
        if self._latest is not None and self._latest.happened_at == event.happened_at:
            self._begin(self._latest)
            self._mind_heat(self._latest)

    def _take(self, event: Event) -> None:
        if _needs_answer(event):
            self._latest = event
            if self.open is None:
                self._begin(event)
        elif self.open is not None and _waives(event, self.open):
            self._end(self.open, "waived", event)
        self._mind_heat(event)

    def _mind_heat(self, event: Event) -> None:
        if self.open is not None and heats(event):
            self.open.restart_at = event.happened_at

    def _begin(self, event: Event) -> None:
        self.open = OwedAnswer(NEXT_REPLY if self._has_spoken else FIRST_REPLY, event)

    def _end(self, owed: Owed, outcome: Outcome, event: Event) -> None:
        owed.settle(outcome, event)
        self.settled.append(owed)
        self.open = None


class OwedAnswer(Owed):
    """The answer to an unanswered run."""

    __slots__ = ()
    reason = "reply target"

    def time(self, playbook: Playbook) -> tuple[datetime, Reckoning]:
        """At once and within the channel's target; an angry letter after a pause (F1)."""
        cause = self.cause
        since = cause.happened_at
        if self.restart_at is not None:
            since = cooled_at(playbook, self.restart_at)
        channel = cause.channel if isinstance(cause, MessageReceived) else None
        target = playbook.reply_target(channel)
        return since, reckon(
            playbook.clocks,
            cause.happened_at,
            target.next if self.duty is NEXT_REPLY else target.first,
            target.clock,
            window=playbook.clocks.windows[target.clock],
            not_before=since,
        )


def _waives(event: Event, owed: Owed) -> bool:
    return type(event) is ActionWaived and event.play == owed.duty.name


def _needs_answer(event: Event) -> bool:
    if isinstance(event, MessageReceived):
        return event.needs_answer
    return isinstance(event, OrderPlaced) and "?" in (event.message or "")
