"""Where a letter belongs: who wrote it, in which conversation, about which sale."""

from dataclasses import dataclass
from datetime import datetime

from takt.desk.accounts.models import Inbox
from takt.desk.buyers.models import Buyer, JoinSuggestion
from takt.desk.buyers.operations import know_buyer, suggest_join
from takt.desk.conversations.models import Conversation
from takt.desk.conversations.operations import begin_conversation, remember_thread
from takt.desk.conversations.queries import conversations_of_thread
from takt.desk.intake.incoming import IncomingMessage, Person
from takt.desk.intake.notices import buyer_of_order, notice_number, thread_of_notice
from takt.desk.intake.sales import order_numbers_of, sale_of_letter
from takt.desk.intake.threads import conversation_without_chain
from takt.desk.orders.models import Journey
from takt.desk.search.operations import index_buyer
from takt.letters.reading import Reading, find_order_numbers, read


@dataclass(frozen=True)
class Place:
    conversation: Conversation
    journey: Journey
    """The sale this letter is about; the conversation turns to it as well."""
    reading: Reading


def place_letter(inbox: Inbox, incoming: IncomingMessage, *, now: datetime) -> Place:
    """Find the letter's place, or make it; its thread is remembered either way."""
    if number := notice_number(incoming):
        thread = (thread_of_notice(incoming, number), *_thread(incoming))
        buyer, conversation = _place_notice(inbox, incoming, number, now=now)
    else:
        thread = _thread(incoming)
        buyer, conversation = _place_person(inbox, incoming, now=now)
    place = _in_sale(inbox, incoming, buyer, conversation)
    remember_thread(place.conversation, thread)
    return place


def _place_person(
    inbox: Inbox, incoming: IncomingMessage, *, now: datetime
) -> tuple[Buyer, Conversation | None]:
    """By every id of the chain *and* the person: an id known from somebody else is not enough."""
    buyer = know_buyer(inbox.shop, incoming.person, inbox=inbox, now=now)
    ids = incoming.thread_ids
    chain = conversations_of_thread(inbox.shop, ids) if ids else []
    for conversation in chain:
        if conversation.buyer_id == buyer.pk:
            return buyer, conversation
    for conversation in chain[:1]:
        suggest_join(conversation.buyer, buyer, why=JoinSuggestion.Why.THREAD, now=now)
    return buyer, None if chain else conversation_without_chain(inbox, buyer, incoming)


def _place_notice(
    inbox: Inbox, incoming: IncomingMessage, number: str, *, now: datetime
) -> tuple[Buyer, Conversation | None]:
    """By order number and person; the sender's address is everybody's, so it is not looked at."""
    known = buyer_of_order(inbox.shop, number, incoming.person)
    thread = conversations_of_thread(inbox.shop, [thread_of_notice(incoming, number)])
    for conversation in thread:
        if known is None or conversation.buyer_id == known.pk:
            return conversation.buyer, conversation
    person = Person(name=incoming.person.name, language=incoming.person.language)
    return known or know_buyer(inbox.shop, person, inbox=inbox, now=now), None


def _in_sale(
    inbox: Inbox, incoming: IncomingMessage, buyer: Buyer, conversation: Conversation | None
) -> Place:
    known = order_numbers_of(buyer)
    reading = read(incoming.text, known)
    numbers = {*find_order_numbers(incoming.subject, known), *reading.order_numbers}
    journey = sale_of_letter(
        buyer,
        numbers=numbers & known,
        talked_of=conversation.journey if conversation else None,
        happened_at=incoming.happened_at,
    )
    if conversation is None:
        conversation = begin_conversation(
            inbox,
            buyer=buyer,
            journey=journey,
            subject=incoming.subject,
            started_at=incoming.happened_at,
        )
        index_buyer(buyer)  # within a conversation nobody has a new address
    return Place(conversation, journey, reading)


def _thread(incoming: IncomingMessage) -> tuple[str, ...]:
    return (incoming.external_id, *incoming.thread_ids)
