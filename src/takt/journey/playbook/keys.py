"""The keys of a playbook and what they mean: one table for reading, checking and the reference
page.
"""

from collections.abc import Mapping

TOP: Mapping[str, str] = {
    "name": "a short name",
    "title": "what kind of shop it is for",
    "extends": "the ready playbook that this one changes: maker, bookseller or courier-shop",
    "language": "the shop's own language: uk, ru, pl or en",
    "zone": "the shop's time zone, as in Europe/Kyiv",
    "silence_limit": "the longest time between the shop's own words on an open, paid order",
    "days_off": "a list of days on which the shop is closed, as in 2026-08-10",
    "holidays": "a list of countries whose public holidays the shop keeps; none unless named",
    "hours": "by weekday or days in a row (monday-friday), the opening intervals; [] for a day off",
    "quiet_hours": "from and to: when no buyer is written to or rung; false for none",
    "reply_targets": "how long a buyer may wait for an answer; a table inside serves one channel",
    "limits": "the shop's limits",
    "plays": "by name, what is owed after which event",
    "guards": "by name, what must not happen until when",
}

NEEDED = ("name", "zone", "hours", "reply_targets", "silence_limit")
"""Without these there is no playbook; one that changes a ready one has them from it."""

ABOVE_TABLES = (
    "extends",
    "language",
    "zone",
    "silence_limit",
    "days_off",
    "holidays",
    "quiet_hours",
)
"""In TOML these belong to the playbook only above the first [table]."""

PLAY: Mapping[str, str] = {
    "practice": "the id of the practice that it keeps, as in B1",
    "on": "the event, or a list of events, after which it is owed",
    "where": "conditions that must hold at that moment, all of them",
    "after": "how long after the event it becomes due; at once if not given",
    "within": "how long after the event it must be done",
    "clock": "the clock for hours: working (if not given), wall, wall without weekends",
    "anchor": "the field of the event (a day or moment) from which time is measured instead",
    "action": "what a person is asked to do",
    "letter": "the name of the letter to send",
    "fulfilled_by": "the events that fulfil it, any of them",
    "cancelled_by": "the events that make it needless; the order's end if not given",
    "paused_while": "conditions while any of which it is not owed; afterwards its time begins anew",
    "repeat": "each time (if not given), or once in a sale",
    "automatic": "true: the letter goes out by itself once it is due; it never answers anybody",
    "enabled": "false switches it off",
}

GUARD: Mapping[str, str] = {
    "practice": "the id of the practice that it keeps",
    "blocks": "the events that must not happen",
    "until": "conditions that must hold first, all of them",
    "where": "conditions under which it applies; always if not given",
    "why": "a word on why",
    "enabled": "false switches it off",
}

REPLY_TARGET: Mapping[str, str] = {
    "first": "until the shop's first own words to this buyer",
    "next": "after that",
    "clock": "the clock of this channel",
}

QUIET_HOURS: Mapping[str, str] = {"from": "when the quiet begins", "to": "when it ends"}

LIMITS: Mapping[str, str] = {
    "cooling_off": "how long an angry or rude letter waits for its answer, on the wall clock (F1)",
    "overnight_from": "an angry letter of this time of day or later waits for the next working day",
}

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LANGUAGES = ("uk", "ru", "pl", "en")
ENDINGS = ("order cancelled", "service ended", "order returned")
