"""The cards a shop has: the ready ones, in its own words where it has any, and its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from takt.desk.accounts.models import Shop
from takt.desk.saved_replies.models import SavedReply
from takt.letters import LANGUAGES, replies

_PLACE, _MARKS = re.compile(r"\{\w+\}"), re.compile(r"\[\[|\]\]")


@dataclass(frozen=True)
class Face:
    """What a card says, in `language`; that is another than asked for where it has none in it."""

    text: str
    language: str

    @property
    def preview(self) -> str:
        """The text as one reads it: its open places as gaps."""
        return _MARKS.sub("", _PLACE.sub("…", self.text))


@dataclass(frozen=True)
class Card:
    """One saved reply; `row` is what the shop has kept of it, None for a ready card as shipped."""

    name: str
    title: str
    faces: Mapping[str, str]
    is_ready: bool
    row: SavedReply | None = None

    @property
    def missing(self) -> list[str]:
        """The languages in which it says nothing yet."""
        return [language for language in LANGUAGES if language not in self.faces]

    def is_own(self, language: str) -> bool:
        """Whether these are the shop's words."""
        return bool(self.row and language in self.row.faces)

    def face(self, language: str, shop_language: str) -> Face:
        """The face in that language, else in the shop's, else in any."""
        order = (language, shop_language, "en", *LANGUAGES)
        found = next(each for each in order if each in self.faces)
        return Face(self.faces[found], found)


def cards(shop: Shop, *, with_hidden: bool = False) -> list[Card]:
    """Every card, the shop's own first. One query."""
    rows = {row.name: row for row in SavedReply.objects.filter(shop=shop).order_by("title", "name")}
    own = [name for name in rows if name not in replies.names()]
    found = [_card(name, rows.get(name)) for name in (*own, *replies.names())]
    return [card for card in found if with_hidden or not (card.row and card.row.hidden)]


def card(shop: Shop, name: str) -> Card | None:
    """The card of that name, hidden or not; None where there is none."""
    row = SavedReply.objects.filter(shop=shop, name=name).first()
    return _card(name, row) if row or name in replies.names() else None


def _card(name: str, row: SavedReply | None) -> Card:
    is_ready = name in replies.names()
    shipped = {each: replies.reply(name, each) for each in LANGUAGES} if is_ready else {}
    own = row.faces if row else {}
    return Card(name, row.title if row else "", {**shipped, **own}, is_ready, row)
