"""Reply targets (A1): since when the buyer waits for an answer, and until when it is owed."""

from datetime import datetime

from .deadlines import Reckoning, reckon
from .events import ActionWaived, Event, IncivilityNoted, MessageReceived, OrderPlaced
from .owed import Outcome, Owed
from .playbook import Playbook
from .sale_facts import ANGRY, speaks_for_shop

FIRST_REPLY, NEXT_REPLY = "first-reply", "next-reply"


class ReplyLedger:
    """The conversation's unanswered runs.

    A run begins with a message that needs an answer and ends with the shop's own words, or when a
    person says that it needs none. Further messages do not move its deadline; an automatic message
    does not end it.
    """

    def __init__(self, playbook: Playbook) -> None:
        self.open: Owed | None = None
        self.settled: list[Owed] = []
        self._playbook = playbook
        self._has_spoken = False

    def take(self, event: Event) -> None:
        """Take one event of the journey."""
        if speaks_for_shop(event):
            self._end("fulfilled", event)
            self._has_spoken = True
        elif isinstance(event, ActionWaived):
            if self.open is not None and event.play == self.open.play:
                self._end("waived", event)
        elif self.open is None and _needs_answer(event):
            self.open = self._begun(event)
        if self.open is not None and _heats(event):
            self._cool_off(self.open, event)

    def _end(self, outcome: Outcome, event: Event) -> None:
        if self.open is not None:
            self.open.settle(outcome, event)
            self.settled.append(self.open)
            self.open = None

    def _begun(self, cause: Event) -> Owed:
        return Owed(
            play=NEXT_REPLY if self._has_spoken else FIRST_REPLY,
            action="answer",
            practice="A1",
            cause=cause,
            since=cause.happened_at,
            reckoning=self._reckoned(cause, cause.happened_at),
            reason="reply target",
            contact=True,
        )

    def _reckoned(self, cause: Event, not_before: datetime) -> Reckoning:
        channel = cause.channel if isinstance(cause, MessageReceived) else None
        target = self._playbook.reply_target(channel)
        return reckon(
            self._playbook.clocks,
            cause.happened_at,
            target.next if self._has_spoken else target.first,
            target.clock,
            window=self._playbook.clocks.windows[target.clock],
            not_before=not_before,
        )

    def _cool_off(self, owed: Owed, event: Event) -> None:
        """An angry letter is answered after a pause (F1), and is not due before its end."""
        owed.since = cooled_at(self._playbook, event.happened_at)
        owed.reckoning = self._reckoned(owed.cause, owed.since)


def cooled_at(playbook: Playbook, angry_at: datetime) -> datetime:
    """When the pause after an angry letter is over: some hours later, at a time for contact."""
    clocks = playbook.clocks
    window = clocks.windows["working"]
    return reckon(clocks, angry_at, playbook.limits["cooling_off"], "wall", window=window).due_at


def _needs_answer(event: Event) -> bool:
    if isinstance(event, MessageReceived):
        return event.needs_answer
    return isinstance(event, OrderPlaced) and "?" in (event.message or "")


def _heats(event: Event) -> bool:
    if isinstance(event, MessageReceived):
        return (event.mood or 0) >= ANGRY
    return isinstance(event, IncivilityNoted)
