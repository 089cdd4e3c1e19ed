"""A batch of letters: each placed in the order they came, then all written at once."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from takt.desk.accounts.models import Inbox
from takt.desk.buyers.models import Buyer
from takt.desk.buyers.operations import suggest_join
from takt.desk.conversations.models import Message
from takt.desk.conversations.operations import NOTED, remember_threads, take_note
from takt.desk.intake.bounces import report_on
from takt.desk.intake.incoming import Incoming, IncomingMessage
from takt.desk.intake.letters import NewLetter, attachment_row, buyers_letter, readable
from takt.desk.intake.models import Delivery
from takt.desk.intake.own_letters import is_from_shop, is_ours, shops_letter, turned_round
from takt.desk.intake.surroundings import Surroundings
from takt.desk.record import Fact, record_many
from takt.desk.rows import create_rows, update_rows
from takt.desk.search.operations import index_buyers, index_messages

Letter = tuple[Delivery, IncomingMessage]


def store_letters(inbox: Inbox, letters: Sequence[Letter], *, now: datetime) -> None:
    """Make rows and facts of letters, in the order they came. The caller holds the transaction.

    Later letters see what earlier ones have begun, just as if each had been taken in alone. Each
    delivery is given its message; none where there is nothing to add (the desk's own letter).
    """
    letters = [(delivery, readable(incoming)) for delivery, incoming in letters]
    around = Surroundings(inbox, [_as_placed(inbox, incoming) for _, incoming in letters])
    placed = [(delivery, _place(around, incoming, now=now)) for delivery, incoming in letters]
    new = [(delivery, letter) for delivery, letter in placed if letter]
    _write(around, [letter for _, letter in new], now=now)
    for delivery, letter in new:
        delivery.message, delivery.journey = letter.message, letter.message.journey
    facts = [
        (
            letter.message.journey,
            Fact(letter.event, f"{inbox.channel}:{inbox.pk}:{delivery.digest}"),
        )
        for delivery, letter in new
        if letter.event
    ]
    record_many(facts, now=now, begun=around.history.begun_sales)


def goes_with_others(incoming: Incoming) -> bool:
    """Whether it may be one of a batch: a letter whose person cannot join two buyers.

    A join moves rows that others of the batch may be about; it takes several addresses.
    """
    if not isinstance(incoming, IncomingMessage):
        return False
    return not (incoming.person.phone or incoming.person.customer_id)


def _as_placed(inbox: Inbox, incoming: IncomingMessage) -> IncomingMessage:
    return turned_round(incoming) if is_from_shop(inbox, incoming) else incoming


def _place(around: Surroundings, incoming: IncomingMessage, *, now: datetime) -> NewLetter | None:
    letter = _in_its_place(around, incoming, now=now)
    if letter is not None:
        _note(around, letter)
    return letter


def _in_its_place(
    around: Surroundings, incoming: IncomingMessage, *, now: datetime
) -> NewLetter | None:
    twin = around.messages.twin(incoming.external_id)
    if is_ours(around, incoming, twin):
        return None
    about = around.messages.sent(incoming.bounce.message_ids) if incoming.bounce else None
    if incoming.bounce and about:
        return report_on(around, incoming, incoming.bounce, about)
    if is_from_shop(around.inbox, incoming):
        return shops_letter(around, incoming, now=now)
    return buyers_letter(around, incoming, twin, now=now)


def _note(around: Surroundings, letter: NewLetter) -> None:
    """Bring the conversation and the sale up to date for the letters that follow."""
    message, conversation = letter.message, letter.message.conversation
    around.add(message, letter.thread)
    conversation.journey = message.journey
    take_note(conversation, message, said=lambda: around.what_counts(conversation))
    if letter.event:
        around.history.tell(message.journey, message.happened_at)


def _write(around: Surroundings, letters: Sequence[NewLetter], *, now: datetime) -> None:
    """Everything new, each kind of row after those it points to."""
    history = around.history
    begun = {id(talk) for talk in history.begun}
    talks = {id(each.message.conversation): each.message.conversation for each in letters}
    around.people.save()
    for one, other, why in around.suggested:
        suggest_join(one, other, why=why, now=now)
    create_rows(history.begun_sales)
    create_rows(history.begun)
    _write_messages(letters)
    touched = [talk for key, talk in talks.items() if key not in begun]
    update_rows(touched, NOTED)
    remember_threads((each.message.conversation, each.thread) for each in letters)
    Message.objects.bulk_update(around.bounced, ["bounced_at", "bounce_reason"])
    index_messages([each.message for each in letters])
    index_buyers(_distinct(talk.buyer for talk in history.begun))


def _write_messages(letters: Sequence[NewLetter]) -> None:
    """The messages with their files; a twin of the same batch is named once it is there."""
    create_rows(letter.message for letter in letters)
    twins = [letter for letter in letters if letter.twin]
    for letter in twins:
        letter.message.possible_duplicate_of = letter.twin
    Message.objects.bulk_update([each.message for each in twins], ["possible_duplicate_of"])
    create_rows(
        attachment_row(letter.message, file) for letter in letters for file in letter.attachments
    )


def _distinct(buyers: Iterable[Buyer]) -> list[Buyer]:
    """Within a conversation nobody has a new address, so a buyer is indexed when one begins."""
    return list({buyer.pk: buyer for buyer in buyers}.values())
