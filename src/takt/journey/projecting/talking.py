"""What the words of buyer and shop mean to the state of a sale."""

from collections.abc import Mapping

from takt.journey.events import (
    ActionWaived,
    CallMade,
    GuardOverridden,
    IncivilityNoted,
    MessageReceived,
    MessageSent,
    WarningGiven,
)
from takt.journey.flags import Flag
from takt.journey.replies import FIRST_REPLY, NEXT_REPLY
from takt.journey.sale_facts import ANGRY, ANNOYED, SaleFacts

from .handlers import Handlers

ACCEPTING_LETTER = "order-accepted"  # whoever got it has the shop's word (B5)
FILE_LETTER = "digital-sent"
FETCHING_LETTER = "ready-for-pickup"  # what may be fetched is made, or lay ready
_BY_LETTER: Mapping[str | None, Flag] = {
    ACCEPTING_LETTER: SaleFacts.accepted,
    FETCHING_LETTER: SaleFacts.finished,
    FILE_LETTER: SaleFacts.file_sent,
}
_REPLIES = (FIRST_REPLY.name, NEXT_REPLY.name)
_ANNOYED_LETTER_WAITS = SaleFacts.annoyed_letter_waits.bit


def _heard(facts: SaleFacts, event: MessageReceived) -> None:
    if facts.unreached_calls:
        reached(facts)
    mood = event.mood or 0
    if mood >= ANNOYED and event.needs_answer:
        facts.annoyed_letter_waits = True
    facts.buyer_is_angry = mood >= ANGRY
    if facts.buyer_is_angry:
        facts.angry_at = event.happened_at


def _wrote(facts: SaleFacts, event: MessageSent) -> None:
    if event.is_own_words:
        facts.flags &= ~_ANNOYED_LETTER_WAITS
    if event.letter in _BY_LETTER:
        facts.flags |= _BY_LETTER[event.letter].bit


def _called(facts: SaleFacts, event: CallMade) -> None:
    if event.is_own_words:
        reached(facts)
        facts.told_at = event.happened_at
        facts.annoyed_letter_waits = False
    else:
        facts.out_of_reach = facts.unreached_calls > 0
        facts.unreached_calls += 1


def reached(facts: SaleFacts) -> None:
    """The buyer was heard: calls that nobody answered no longer count."""
    facts.unreached_calls = 0
    facts.out_of_reach = False


def _insulted(facts: SaleFacts, event: IncivilityNoted) -> None:
    facts.buyer_is_angry = True
    facts.angry_at = event.happened_at


def _warned(facts: SaleFacts, _: WarningGiven) -> None:
    facts.annoyed_letter_waits = False


def _waived(facts: SaleFacts, event: ActionWaived) -> None:
    if event.play in _REPLIES:
        facts.annoyed_letter_waits = False


def _lifted(facts: SaleFacts, event: GuardOverridden) -> None:
    facts.overridden.add(event.guard)


HANDLERS: Handlers = {
    MessageReceived: _heard,
    MessageSent: _wrote,
    CallMade: _called,
    IncivilityNoted: _insulted,
    WarningGiven: _warned,
    ActionWaived: _waived,
    GuardOverridden: _lifted,
}
