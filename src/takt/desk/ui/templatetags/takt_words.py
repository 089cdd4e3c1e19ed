"""Filters that word the core's codes: `{% load takt_words %}`."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django import template
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from takt.desk.agenda.models import NextAction
from takt.desk.conversations.found import Found, found_in
from takt.desk.conversations.place_words import PLACE_WORDS
from takt.desk.orders.words import CHOICE_WORDS, FIELD_LABELS, REASON_WORDS
from takt.desk.saved_replies.queries import Card
from takt.desk.search.folding import fold
from takt.desk.ui import times, words
from takt.journey import Duration, read_duration
from takt.letters import wording
from takt.letters.checking import words as remark_words

register = template.Library()

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?[+-]\d\d:\d\d")
_SUM = re.compile(r"(\d+(?:\.\d+)?) ([A-Z]{3})")


@register.filter
def automatic_words(kind: str) -> str:
    """Why a letter is held to be automatic."""
    return str(words.AUTOMATIC_WORDS.get(kind, kind))


@register.filter
def play_title(name: str) -> str:
    """What a play asks for; a shop's own play goes by its name."""
    return str(words.PLAY_TITLES.get(name, name.replace("-", " ").capitalize()))


@register.filter
def letter_title(name: str) -> str:
    return str(words.LETTER_TITLES.get(name, name.replace("-", " ").capitalize()))


@register.filter
def by_title(names: Iterable[str]) -> list[str]:
    """Letters in the order of what they are called on this page."""
    return sorted(names, key=lambda name: fold(letter_title(name)))


@register.filter
def numbered(number: str) -> str:
    """An order by its number, as within a sentence: "№1001", "nr 1001"."""
    return _("№%(number)s") % {"number": number}


@register.filter
def reply_title(card: Card) -> str:
    """What a saved reply is called: by the shop, else by us."""
    return card.title or str(words.REPLY_TITLES.get(card.name, card.name))


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
def found(conversation: Any) -> Found:
    """What was found in the letter of a conversation that waits; nothing where none does."""
    return found_in(getattr(conversation, "waiting_reading", None))


@register.filter
def remark_title(kind: str) -> str:
    """What a check says; a kind that is checked no longer goes by its name."""
    try:
        return remark_words.title(kind, (get_language() or "en")[:2])
    except KeyError:
        return kind.replace("_", " ").capitalize()


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
def duration_words(duration: Duration | str, clock: str = "working") -> str:
    """A time allowed: "4 working hours", "2 working days", "by the end of the day"."""
    try:
        value = read_duration(duration) if isinstance(duration, str) else duration
    except ValueError:
        return str(duration)
    count = abs(value.amount)
    match value.unit:
        case "same day":
            return _("the same day")
        case "morning":
            return _("the morning")
        case "working days":
            text = ngettext("%(count)d working day", "%(count)d working days", count)
        case "days":
            text = ngettext("%(count)d day", "%(count)d days", count)
        case _minutes if count % 60 == 0 and clock == "working":
            count //= 60
            text = ngettext("%(count)d working hour", "%(count)d working hours", count)
        case _minutes:
            return minutes_words(count)
    said = text % {"count": count}
    return _("%(span)s before") % {"span": said} if value.amount < 0 else said


@register.filter
def minutes_words(minutes: int) -> str:
    """A counted stretch: "50 min", "3 h", "3 h 20 min"."""
    hours, rest = divmod(int(minutes), 60)
    parts = [times.span(timedelta(hours=hours))] if hours and hours < 24 else []
    if hours >= 24:
        parts = [_("%(count)d h") % {"count": hours}]
    if rest or not hours:
        parts.append(times.span(timedelta(minutes=rest)))
    return " ".join(parts)


@register.filter
def field_label(name: str) -> str:
    return str(FIELD_LABELS.get(name, name.replace("_", " ")))


@register.filter
def choice_words(value: str) -> str:
    """The core's word for a choice, as the page words it; any other text as it is."""
    return str(CHOICE_WORDS.get(value, value))


@register.filter
def said_words(value: str) -> str:
    """What an event says: a day, moment or sum as people write them, else a choice's word."""
    if day := _day(value):
        return times.day(day)
    if _MOMENT.fullmatch(value) and (moment := parse_datetime(value)):
        return times.day_and_clock(moment)
    if money := _SUM.fullmatch(value):
        return wording.money(Decimal(money[1]), money[2], (get_language() or "en")[:2])
    return choice_words(value)


def _day(value: str) -> date | None:
    try:
        return parse_date(value) if _DAY.fullmatch(value) else None
    except ValueError:  # the month 13
        return None


@register.filter
def why_words(reason: str) -> str:
    """A reason in a sale's story: the desk's own as the page words it, a person's as it is."""
    return str(REASON_WORDS.get(reason, reason))


@register.filter
def practice_words(practice: str) -> str:
    """What a practice says, in one sentence; nothing for one of the shop's own."""
    return str(words.PRACTICE_WORDS.get(practice, ""))


@register.filter
def chapter_title(letter: str) -> str:
    return str(words.CHAPTERS.get(letter, letter))
