"""What the words of buyer and shop mean to the state of a sale."""

from collections.abc import Mapping

from takt.journey.built_in import FIRST_REPLY, NEXT_REPLY
from takt.journey.events import (
    ActionWaived,
    CallMade,
    Event,
    IncivilityNoted,
    MessageReceived,
    MessageSent,
    WarningGiven,
)
from takt.journey.flags import Flag
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
_UNREACHED = SaleFacts.unreached_once.bit | SaleFacts.out_of_reach.bit
_ANNOYED_LETTER_WAITS = SaleFacts.annoyed_letter_waits.bit


def _heard(facts: SaleFacts, event: MessageReceived) -> None:
    reached(facts)
    mood = event.mood or 0
    if mood >= ANNOYED and event.needs_answer:
        facts.annoyed_letter_waits = True
    facts.buyer_is_angry = heats(event)


def _wrote(facts: SaleFacts, event: MessageSent) -> None:
    if event.is_own_words:
        facts.flags &= ~_ANNOYED_LETTER_WAITS
    if event.letter in _BY_LETTER:
        facts.flags |= _BY_LETTER[event.letter].bit


def _called(facts: SaleFacts, event: CallMade) -> None:
    if event.is_own_words:
        reached(facts)
        facts.annoyed_letter_waits = False
    else:
        facts.out_of_reach = facts.unreached_once
        facts.unreached_once = True


def reached(facts: SaleFacts) -> None:
    """The buyer was heard: calls that nobody answered no longer count."""
    facts.flags &= ~_UNREACHED


def _insulted(facts: SaleFacts, _: IncivilityNoted) -> None:
    facts.buyer_is_angry = True


def heats(event: Event) -> bool:
    """Is it an angry letter, or abuse noted, so that the answer rests (F1)?"""
    if isinstance(event, MessageReceived):
        return (event.mood or 0) >= ANGRY
    return isinstance(event, IncivilityNoted)


def _warned(facts: SaleFacts, _: WarningGiven) -> None:
    facts.annoyed_letter_waits = False


def _waived(facts: SaleFacts, event: ActionWaived) -> None:
    if event.play in _REPLIES:
        facts.annoyed_letter_waits = False


HANDLERS: Handlers = {
    MessageReceived: _heard,
    MessageSent: _wrote,
    CallMade: _called,
    IncivilityNoted: _insulted,
    WarningGiven: _warned,
    ActionWaived: _waived,
}

TOLD_APART = (
    "message received (mood=0|1|2|3, needs_answer=yes|no)",
    f"message sent (letter={ACCEPTING_LETTER}|{FETCHING_LETTER}|{FILE_LETTER}, automatic=yes|no)",
    "call made (outcome=reached)",
    f"action waived (play={'|'.join(_REPLIES)})",
)
