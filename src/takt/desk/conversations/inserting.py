"""Saved replies put into a letter, filled from the sale."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from takt.desk.conversations.letter_values import letter_values
from takt.desk.conversations.open_places import open_places
from takt.desk.conversations.ready import signature_of
from takt.desk.orders.models import Journey
from takt.desk.saved_replies.models import ReplyFile
from takt.desk.saved_replies.queries import Card, Face, cards
from takt.letters.templates import parse


@dataclass(frozen=True)
class Offered:
    """A card as the composer offers it."""

    card: Card
    face: Face
    is_foreign: bool
    """It says nothing yet in the letter's language."""


@dataclass(frozen=True)
class Inserted:
    """What goes into the letter; `missing` are the placeholders that the seller must still give."""

    card: Card
    text: str
    language: str
    missing: Sequence[str]
    files: Sequence[ReplyFile]


def offered_replies(journey: Journey, language: str) -> list[Offered]:
    """The shop's cards, with their faces for a letter in that language. One query."""
    own = journey.shop.language
    found = [(card, card.face(language, own)) for card in cards(journey.shop)]
    return [Offered(card, face, face.language != language) for card, face in found]


def filled_reply(
    journey: Journey,
    card: Card,
    *,
    language: str,
    about: Mapping[str, str] | None = None,
    now: datetime,
) -> Inserted:
    """The card for this sale; `about` gives values of the one item that is asked about.

    Where it has no face in that language, another stands in, its values in its own language.
    """
    face = card.face(language, journey.shop.language)
    values = {**letter_values(journey, language=face.language, now=now), **(about or {})}
    template, _ = parse(face.text)
    missing = template.missing(values)
    shown = values | open_places(missing, face.language)
    files = card.row.files.defer("content").order_by("id") if card.row else ()
    return Inserted(card, template.fill(shown), face.language, missing, list(files))


def with_plain_lines(text: str) -> str:
    """As the desk has it: a browser ends lines in its own way; blanks at the end say nothing."""
    return text.replace("\r\n", "\n").rstrip()


def put_into(draft: str, text: str, journey: Journey) -> str:
    """The draft with `text` before its signature: where a page has no cursor to tell the place.

    What the draft has already, a greeting, a signature or the text itself, is not put in a second
    time.
    """
    draft = with_plain_lines(draft)
    signature = signature_of(journey).strip()
    head = draft.removesuffix(signature).rstrip() if signature else draft
    tail = signature if len(head) < len(draft) else ""
    greeting, _, rest = text.partition("\n")
    if greeting == head.partition("\n")[0]:
        text = rest.strip()
    if tail:
        text = text.removesuffix(tail).rstrip()
    if text.strip() and with_plain_lines(text).strip() in head:
        return draft
    return "\n\n".join(filter(None, (head, text, tail)))
