"""Filters for letters: their names, what was read and found in one: `{% load takt_letters %}`."""

from collections.abc import Iterable

from django import template
from django.utils.translation import get_language

from takt.desk.agenda.models import NextAction
from takt.desk.conversations.found import Found, found_in, found_in_words
from takt.desk.conversations.place_words import PLACE_WORDS
from takt.desk.saved_replies.queries import Card
from takt.desk.search.folding import fold
from takt.desk.ui import words
from takt.desk.ui.addresses import order_of
from takt.desk.ui.templatetags.takt_sales import conversation_of
from takt.journey.built_in import FIRST_REPLY
from takt.letters.checking import words as remark_words

register = template.Library()


@register.filter
def automatic_words(kind: str) -> str:
    """Why a letter is held to be automatic."""
    return str(words.AUTOMATIC_WORDS.get(kind, kind))


@register.filter
def letter_title(name: str) -> str:
    return str(words.LETTER_TITLES.get(name, name.replace("-", " ").capitalize()))


@register.filter
def by_title(names: Iterable[str]) -> list[str]:
    """Letters in the order of what they are called on this page."""
    return sorted(names, key=lambda name: fold(letter_title(name)))


def letter_choices(names: Iterable[str]) -> list[tuple[str, str]]:
    """The same to choose from in a form: each with what it is called."""
    return [(name, letter_title(name)) for name in by_title(names)]


@register.filter
def letters_owed(actions: Iterable[NextAction]) -> list[str]:
    """The ready letters that a person owes now, the most urgent first."""
    asked = (action.letter for action in actions if not action.automatic or action.hindrance)
    return list(dict.fromkeys(filter(None, asked)))


@register.filter
def reply_title(card: Card) -> str:
    """What a saved reply is called: by the shop, else by us."""
    return card.title or str(words.REPLY_TITLES.get(card.name, card.name))


@register.filter
def place_words(name: str) -> str:
    """What belongs in a place that a letter leaves open."""
    return str(PLACE_WORDS.get(name, name))


@register.filter
def mood_words(level: int) -> str:
    """How heated a letter is, 0 to 3."""
    return str(words.MOOD_WORDS.get(level, level))


@register.filter
def target_words(target: str) -> str:
    """At whom or what a letter is angry."""
    return str(words.TARGET_WORDS.get(target, target))


@register.filter
def demand_words(demand: str) -> str:
    """What a buyer wants."""
    return str(words.DEMAND_WORDS.get(demand, demand.replace("_", " ")))


@register.filter
def found(action: NextAction) -> Found:
    """What was found in the letter that waits for this answer, or in the words of the order."""
    conversation = conversation_of(action.journey)
    order = order_of(action.journey)
    if reading := getattr(conversation, "waiting_reading", None):
        return found_in(reading)
    if order and order.message and action.play == FIRST_REPLY.name:
        return found_in_words(order.message)
    return found_in(None)


@register.filter
def remark_title(kind: str) -> str:
    """What a check says; a kind that is checked no longer goes by its name."""
    try:
        return remark_words.title(kind, (get_language() or "en")[:2])
    except KeyError:
        return kind.replace("_", " ").capitalize()
