"""Ready letters filled from the sale: the shop's own wording where it has one, else the shipped."""

from dataclasses import dataclass
from datetime import datetime

from takt.desk.buyers.greeting import greeting_line
from takt.desk.buyers.models import Buyer
from takt.desk.conversations.letter_values import letter_values
from takt.desk.conversations.models import Message
from takt.desk.conversations.open_places import open_places
from takt.desk.orders.models import Journey, Order
from takt.desk.playbooks.letters import letter_names, terms_of, wording_of
from takt.letters import LANGUAGES
from takt.letters.reading.languages import language_of
from takt.letters.templates import parse

FIRST_TERMS = ("payment_terms", "delivery_terms", "return_terms")
"""What a buyer should not have to ask about (A6, B1)."""


@dataclass(frozen=True)
class ReadyLetter:
    """A letter filled in; `missing` are the placeholders that the seller must still give, `unsaid`
    the terms it would write out if the shop had written them down.
    """

    subject: str
    text: str
    missing: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()


def ready_letter(journey: Journey, name: str, *, language: str, now: datetime) -> ReadyLetter:
    """The letter `name` for this sale in that language; raises `KeyError` for an unknown name."""
    values = letter_values(journey, language=language, now=now, as_agreed=True)
    wording = wording_of(journey.shop, name, language)
    subject, body = parse(wording.subject)[0], parse(wording.body)[0]
    places = open_places(values, language)
    left_open = sorted(
        name for name in body.names() & places.keys() if values[name] == places[name]
    )
    missing = dict.fromkeys((*subject.missing(values), *body.missing(values), *left_open))
    shown = dict(values) | open_places(missing, language)
    unsaid = [name for name in FIRST_TERMS if name in body.names() and name not in values]
    if unsaid:  # some are left out for what was agreed or paid, though they are written down
        told = terms_of(journey.shop, language)
        unsaid = [name for name in unsaid if name not in told]
    return ReadyLetter(subject.fill(shown), body.fill(shown), tuple(missing), tuple(unsaid))


def offered_letter(journey: Journey, name: str, *, language: str, now: datetime) -> ReadyLetter:
    """The ready letter of that name; where there is none, a blank one."""
    if name in letter_names(journey.shop):
        return ready_letter(journey, name, language=language, now=now)
    return blank_letter(journey, language=language)


def blank_letter(journey: Journey, *, language: str) -> ReadyLetter:
    """Greeting and signature with room for the answer between them."""
    hello = greeting_line(journey.buyer, language)
    return ReadyLetter("", f"{hello}\n\n\n\n{signature_of(journey)}")


def language_for(journey: Journey) -> str:
    """The buyer's, as we know it, else of their newest letter or order, else the shop's."""
    buyer, shop = journey.buyer, journey.shop
    language = buyer.language or _written_in(buyer) or _ordered_in(buyer) or shop.language
    return language if language in LANGUAGES else "en"


def _written_in(buyer: Buyer) -> str:
    """The language of the buyer's newest letter in which reading was sure of one; "" for none."""
    letters = Message.objects.filter(shop_id=buyer.shop_id, conversation__buyer=buyer, automatic="")
    told = letters.filter(direction=Message.Direction.INCOMING, reading__language__gt="")
    newest = told.order_by("-happened_at").values_list("reading__language", flat=True)
    return newest.first() or ""


def _ordered_in(buyer: Buyer) -> str:
    """The language of the words in the buyer's newest order that has any; "" for none."""
    told = Order.objects.filter(journey__buyer=buyer, message__gt="").order_by("-placed_at")
    words = told.values_list("message", flat=True).first()
    return (words and language_of(words)) or ""


def signature_of(journey: Journey) -> str:
    return journey.shop.signature or journey.shop.name
