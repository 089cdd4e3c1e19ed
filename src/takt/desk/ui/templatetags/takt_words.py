"""Filters that word the core's codes, and why something is owed: `{% load takt_words %}`."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import template
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from takt.desk.agenda.models import NextAction
from takt.desk.orders.words import LASTING_WORDS, REASON_WORDS
from takt.desk.phrases import phrase_words
from takt.desk.ui import times, words
from takt.desk.ui.templatetags.takt_letters import letter_title, place_words
from takt.desk.ui.templatetags.takt_values import choice_words, duration_words, field_label

register = template.Library()
register.filter(phrase_words)


@register.filter
def play_title(name: str) -> str:
    """What a play asks for; a shop's own play goes by its name."""
    return str(words.PLAY_TITLES.get(name, name.replace("-", " ").capitalize()))


@register.filter
def event_title(pattern: str) -> str:
    """A kind of event, or a pattern of one: "Call made (outcome: no answer, busy)"."""
    kind, _bracket, tests = pattern.rstrip(")").partition(" (")
    title = str(words.EVENT_TITLES.get(kind, kind))
    told = [_test_words(*test.split("=", 1)) for test in tests.split(", ") if "=" in test]
    said = ", ".join(text for text in told if text)
    return f"{title} ({said})" if said else title


def _test_words(name: str, values: str) -> str:
    """What a pattern asks of one field; nothing where it only leaves out automatic letters."""
    match name, values:
        case "automatic", "no":
            return ""
        case "letter", _letter if values != "*":
            return ", ".join(letter_title(letter) for letter in values.split("|"))
        case _, "yes" | "*":
            return field_label(name)
        case _, "no":
            return _("not: %(condition)s") % {"condition": field_label(name)}
    chosen = ", ".join(choice_words(value) for value in values.split("|"))
    return f"{field_label(name)}: {chosen}"


@register.filter
def lasting_words(kind: str) -> str:
    """Why a fact of this kind cannot be taken back, and what to do."""
    return str(LASTING_WORDS[kind])


@register.filter
def deed_title(event: str) -> str:
    """What must not be done yet."""
    return str(words.DEED_TITLES.get(event) or event_title(event))


@register.filter
def condition_words(text: str) -> str:
    """A condition, so that it reads after "if" and "until"."""
    name = text.removeprefix("not ")
    if name == text:
        return str(words.CONDITION_WORDS.get(name) or event_title(name))
    opposite = words.OPPOSITE_WORDS.get(name)
    return str(opposite or _("not yet: %(event)s") % {"event": event_title(name)})


@register.filter
def guard_words(guard: str, note: str = "") -> str:
    """Why a guard stands: our words for a shipped one, the shop's own for its own."""
    return str(words.GUARD_WORDS.get(guard) or note or guard)


@register.filter
def hindrance_words(action: NextAction) -> str:
    """Why the desk could not do this by itself, and what to do; empty where nothing hindered it."""
    if not action.automatic or action.hindrance not in words.HINDRANCE_WORDS:
        return ""
    places = ", ".join(_("“%(place)s”") % {"place": place_words(gap)} for gap in action.gaps)
    return str(words.HINDRANCE_WORDS[action.hindrance]) % {"places": places}


@register.filter
def state_title(state: str) -> str:
    return str(words.STATE_TITLES.get(state, state))


@register.filter
def reason_words(why: Mapping[str, Any], now: datetime) -> str:
    """Why something is owed, in one line: the event, its moment, the time allowed."""
    params = why.get("params", why)
    moment = parse_datetime(str(params.get("happened_at", "")))
    if moment is None:
        return str(params.get("note", ""))
    return _("%(event)s %(moment)s; within %(within)s") % {
        "event": event_title(params.get("event", "")),
        "moment": times.by_the_clock(moment, now),
        "within": duration_words(params.get("within", ""), params.get("clock", "")),
    }


@register.filter
def until_words(why: Mapping[str, Any]) -> str:
    """What has to come first."""
    params = why.get("params", why)
    wanted = (condition_words(text) for text in str(params.get("until", "")).split(" and "))
    return _(" and ").join(wanted)


@register.filter
def why_words(reason: str) -> str:
    """A reason or note in a story: the desk's own as the page words it, a person's as it is."""
    return str(REASON_WORDS.get(reason, reason))


@register.filter
def practice_words(practice: str) -> str:
    """What a practice says, in one sentence; nothing for one of the shop's own."""
    return str(words.PRACTICE_WORDS.get(practice, ""))


@register.filter
def chapter_title(letter: str) -> str:
    return str(words.CHAPTERS.get(letter, letter))
