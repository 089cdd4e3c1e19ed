"""Where a letter belongs: who wrote it, in which conversation, about which sale."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from takt.desk.buyers.models import Buyer, JoinSuggestion
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.operations import new_conversation
from takt.desk.intake.incoming import IncomingMessage, Person
from takt.desk.intake.notices import (
    buyer_of_order,
    carries_buyers_words,
    notice_number,
    thread_of_notice,
)
from takt.desk.intake.sales import sale_of_letter
from takt.desk.intake.surroundings import Surroundings
from takt.desk.intake.threads import conversation_without_chain
from takt.desk.orders.models import Journey
from takt.letters import LANGUAGES
from takt.letters.reading import Reading, find_order_numbers, read, skim

HISTORY = timedelta(days=30)
"""A letter so old when it comes in is from an archive: its heat asks for no pause any more."""


@dataclass(frozen=True)
class Place:
    conversation: Conversation
    journey: Journey
    """The sale this letter is about; the conversation turns to it as well."""
    reading: Reading
    thread: tuple[str, ...]
    """The Message-IDs by which replies will find this conversation."""


def place_letter(around: Surroundings, incoming: IncomingMessage, *, now: datetime) -> Place:
    """Find the letter's place, or make it; what is made is written with the batch."""
    thread = (incoming.external_id, *incoming.thread_ids)
    if number := notice_number(incoming):
        thread = (thread_of_notice(incoming, number), *thread)
        buyer, conversation = _place_notice(around, incoming, number, now=now)
    else:
        buyer, conversation = _place_person(around, incoming, now=now)
    return _in_sale(around, incoming, buyer, conversation, thread, now=now)


def _place_person(
    around: Surroundings, incoming: IncomingMessage, *, now: datetime
) -> tuple[Buyer, Conversation | None]:
    """By every id of the chain *and* the person: an id known from somebody else is not enough."""
    person = incoming.person
    buyer = around.people.know(person, around.addresses(person), now=now)
    chain = around.conversations_of_thread(incoming.thread_ids)
    for conversation in chain:
        if conversation.buyer is buyer:
            return buyer, conversation
    for conversation in chain[:1]:
        around.suggested.append((conversation.buyer, buyer, JoinSuggestion.Why.THREAD))
    return buyer, None if chain else conversation_without_chain(around, buyer, incoming)


def _place_notice(
    around: Surroundings, incoming: IncomingMessage, number: str, *, now: datetime
) -> tuple[Buyer, Conversation | None]:
    """By order number and person; the sender's address is everybody's, so it is not looked at."""
    known = buyer_of_order(around.buyers_of_order(number), incoming.person)
    for conversation in around.conversations_of_thread([thread_of_notice(incoming, number)]):
        if known is None or conversation.buyer is known:
            return conversation.buyer, conversation
    person = Person(name=incoming.person.name, language=incoming.person.language)
    return known or around.people.know(person, (), now=now), None


def _in_sale(
    around: Surroundings,
    incoming: IncomingMessage,
    buyer: Buyer,
    conversation: Conversation | None,
    thread: tuple[str, ...],
    *,
    now: datetime,
) -> Place:
    sales = around.history.sales_of(buyer)
    known = frozenset(sale.number for sale in sales if sale.number is not None)
    reading = _reading(incoming, known, buyer.language, now)
    numbers = {*find_order_numbers(incoming.subject, known), *reading.order_numbers}
    journey = sale_of_letter(
        around.history,
        buyer,
        numbers=numbers & known,
        talked_of=conversation.journey if conversation else None,
        happened_at=incoming.happened_at,
    )
    if conversation is None:
        conversation = new_conversation(
            around.inbox,
            buyer=buyer,
            journey=journey,
            subject=incoming.subject,
            started_at=incoming.happened_at,
        )
        around.history.begin(conversation)
    return Place(conversation, journey, reading, thread)


def _reading(
    incoming: IncomingMessage, known: frozenset[str], language: str, now: datetime
) -> Reading:
    """What the letter says. What is known of it already was read without knowing the buyer."""
    spoken = language if language in LANGUAGES else None
    is_fresh_letter = is_fresh(incoming, now)
    ahead = incoming.read if is_fresh_letter else incoming.skimmed
    if ahead and not known and spoken in (None, ahead.language):
        return ahead
    return (read if is_fresh_letter else skim)(incoming.text, known, spoken)


def is_fresh(incoming: IncomingMessage, now: datetime) -> bool:
    """Whether to read how it sounds: a machine has no mood, and in an archive it has passed."""
    if now - incoming.happened_at >= HISTORY:
        return False
    return not incoming.automatic or carries_buyers_words(incoming)
