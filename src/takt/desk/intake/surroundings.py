"""What the desk knows around a batch of letters, asked for once and kept up with the batch."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from takt.desk.accounts.models import Inbox
from takt.desk.buyers.acquaintances import Acquaintances
from takt.desk.buyers.models import Buyer, JoinSuggestion
from takt.desk.buyers.person import Address, Person, addresses_of
from takt.desk.conversations.models import Conversation, Message, ThreadId
from takt.desk.conversations.operations import keepable
from takt.desk.conversations.queries import what_counts
from takt.desk.intake.chunks import in_chunks
from takt.desk.intake.history import SAME_SUBJECT_WITHIN, History
from takt.desk.intake.incoming import IncomingMessage
from takt.desk.intake.known_messages import KnownMessages
from takt.desk.intake.notices import notice_number, thread_of_notice
from takt.desk.orders.models import Order


class Surroundings:
    """Everything that decides where the letters belong. Nothing here is written to the database.

    `letters` are as they are to be placed: the shop's own by whom they went to.
    """

    def __init__(self, inbox: Inbox, letters: Sequence[IncomingMessage]) -> None:
        self.inbox = inbox
        self._letters = letters
        self.people = Acquaintances(
            inbox.shop, [a for letter in letters for a in self.addresses(letter.person)]
        )
        self.messages = KnownMessages(inbox.shop_id, letters)
        self.suggested: list[tuple[Buyer, Buyer, JoinSuggestion.Why]] = []
        """Who may be one person, to be noted once both are written."""
        self.bounced: list[Message] = []
        self._added: dict[int, list[Message]] = defaultdict(list)
        self._stored: dict[int, list[Message]] = {}

    def addresses(self, person: Person) -> Sequence[Address]:
        return addresses_of(person, self.inbox.shop, self.inbox.pk)

    @cached_property
    def history(self) -> History:
        """Loaded when first needed: by then one letter alone may have joined two buyers."""
        reports = (
            self.messages.sent(each.bounce.message_ids) for each in self._letters if each.bounce
        )
        talks = {message.conversation_id for message in reports if message}
        talks |= {pk for pks in self._thread_rows.values() for pk in pks}
        others = {pk for pks in self._buyers_by_number.values() for pk in pks}
        since = min(letter.happened_at for letter in self._letters) - SAME_SUBJECT_WITHIN
        return History(self.inbox, self.people.buyers, others, talks, since)

    @cached_property
    def _thread_rows(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        wanted = [i for letter in self._letters for i in letter.thread_ids]
        wanted += [
            thread_of_notice(each, n) for each in self._letters if (n := notice_number(each))
        ]
        for ids in in_chunks(wanted):
            rows = ThreadId.objects.filter(shop_id=self.inbox.shop_id, value__in=ids)
            for value, conversation in rows.values_list("value", "conversation_id"):
                found[value].append(conversation)
        return found

    @cached_property
    def _buyers_by_number(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for numbers in in_chunks([n for each in self._letters if (n := notice_number(each))]):
            rows = Order.objects.filter(shop_id=self.inbox.shop_id, number__in=numbers)
            for number, buyer in rows.values_list("number", "journey__buyer_id"):
                found[number].add(buyer)
        return found

    @cached_property
    def _threads(self) -> dict[str, list[Conversation]]:
        """By Message-ID, the newest conversation last."""
        threads = {v: sorted(pks) for v, pks in self._thread_rows.items()}
        stored = self.history.stored
        return defaultdict(list, {v: [stored[pk] for pk in pks] for v, pks in threads.items()})

    def conversations_of_thread(self, ids: Collection[str]) -> list[Conversation]:
        """Conversations whose thread holds any of these Message-IDs, the nearest id's first."""
        found = (talk for value in ids for talk in reversed(self._threads.get(value, [])))
        return list({id(talk): talk for talk in found}.values())

    def buyers_of_order(self, number: str) -> list[Buyer]:
        """Who has an order of this number; it may be one number in several outside shops."""
        return [self.history.buyer(pk) for pk in sorted(self._buyers_by_number.get(number, ()))]

    def add(self, message: Message, thread: Iterable[str]) -> None:
        """Take up a letter that has found its place, for those that follow it."""
        conversation = message.conversation
        self.messages.add(message)
        self._added[id(conversation)].append(message)
        for value in keepable(thread):
            talks = self._threads[value]
            if not any(talk is conversation for talk in talks):
                talks.append(conversation)
                talks.sort(key=self.history.age)

    def what_counts(self, conversation: Conversation) -> list[Message]:
        """The conversation's messages that say who waits for whom, the batch's own among them."""
        key = id(conversation)
        if key not in self._stored:
            self._stored[key] = list(what_counts([conversation])) if conversation.pk else []
        return self._stored[key] + self._added[key]
