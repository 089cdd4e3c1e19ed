"""Playing the stories through the desk, each step at its own moment, as if the desk had been there.

Orders, letters in and letters out take the ways of the real ones; nothing is written past them.
"""

from collections.abc import Iterable, Iterator

from takt.channels.email.inbound import take_mail
from takt.demo.story import Story
from takt.demo.writing import buyer_mail
from takt.desk.accounts.models import Inbox, Shop, Teammate
from takt.desk.conversations.models import Message
from takt.desk.conversations.opening import open_conversation
from takt.desk.conversations.ready import ready_letter
from takt.desk.intake.incoming import IncomingOrder, Person
from takt.desk.intake.operations import take_order
from takt.desk.orders.models import Journey
from takt.desk.outbox.delivery import deliver
from takt.desk.outbox.operations import queue_letter
from takt.desk.record import Fact, record
from takt.journey import Event, MessageReceived, MessageSent, OrderPlaced


def replay(shop: Shop, stories: Iterable[Story]) -> None:
    """Let all of it happen, in the order of time."""
    told = [Telling(shop, story) for story in stories]
    steps = [(event.happened_at, place, event) for place, one in enumerate(told) for event in one]
    for _, place, event in sorted(steps, key=lambda step: step[:2]):
        told[place].tell(event)


class Telling:
    """One story, as far as it has been told."""

    def __init__(self, shop: Shop, story: Story) -> None:
        self.story = story
        self.mailbox = Inbox.objects.get(shop=shop, channel="email")
        self.webshop = Inbox.objects.get(shop=shop, channel="woocommerce")
        self.seller = Teammate.objects.get(shop=shop, role=Teammate.Role.OWNER)
        self.journey: Journey | None = None

    def __iter__(self) -> Iterator[Event]:
        return iter(self.story.events)

    def tell(self, event: Event) -> None:
        """Make one step happen."""
        if isinstance(event, OrderPlaced):
            self._order(event)
        elif isinstance(event, MessageReceived):
            self._letter_in(event)
        elif isinstance(event, MessageSent):
            self._letter_out(event)
        else:
            self._fact(event)

    def _order(self, event: OrderPlaced) -> None:
        buyer = self.story.buyer
        person = Person(
            name=buyer.name, email=buyer.email, phone=buyer.phone, language=buyer.language
        )
        fact = Fact(event, f"woo:{self.webshop.pk}:order:{event.number}:placed")
        order = IncomingOrder(event.number, event.number, person, [fact])
        self.journey = take_order(self.webshop, order, now=event.happened_at)

    def _letter_in(self, event: MessageReceived) -> None:
        last = self._last_letter()
        mail = buyer_mail(
            name=self.story.buyer.name,
            address=self.story.buyer.email,
            subject=f"Re: {last.subject}" if last else self.story.subject,
            text=event.text or "",
            sent_at=event.happened_at,
            answers=last.external_id if last else "",
        )
        message = take_mail(self.mailbox, mail.as_bytes(), now=event.happened_at)
        if message is None:
            raise ValueError(f"{self.story.name}: the letter was not taken in")
        self.journey = message.journey

    def _letter_out(self, event: MessageSent) -> None:
        conversation = open_conversation(self._sale(), now=event.happened_at)
        filled = ready_letter(
            self._sale(),
            event.letter or "",
            language=self.story.buyer.language,
            now=event.happened_at,
        )
        letter = queue_letter(
            conversation,
            text=event.text or filled.text,
            subject=filled.subject,
            letter=event.letter or "",
            author=self.seller,
            now=event.happened_at,
        )
        deliver(letter.pk, now=letter.send_at, worker="demo")

    def _fact(self, event: Event) -> None:
        key = f"demo:{self.story.name}:{event.kind}:{event.happened_at.isoformat()}"
        record(self._sale(), [Fact(event, key)], now=event.happened_at, by=self.seller)

    def _sale(self) -> Journey:
        if self.journey is None:
            raise ValueError(f"{self.story.name}: begins neither by an order nor by a letter")
        return self.journey

    def _last_letter(self) -> Message | None:
        out = Message.objects.filter(journey=self.journey, direction=Message.Direction.OUTGOING)
        return out.order_by("-happened_at").first() if self.journey else None
