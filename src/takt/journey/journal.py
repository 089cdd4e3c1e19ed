"""A sale as plain text: the form of tests, bug reports and imports. `printing` is its exact
inverse.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import takewhile
from typing import cast
from zoneinfo import ZoneInfo

from .events import KINDS, Event, Item, WithItems
from .journal_pairs import pairs
from .moments import NoSuchMomentError, read_moment
from .problem import Problem, one_of, short
from .quoting import Word, scan
from .stored import event_from_fields, item_from_fields

_LINE = re.compile(
    r"(?P<when>(?:\d\S*T\S+|\S+[ \t]+\d\S*)(?:[ \t]+[+-]\d[\d:]*)?)(?:\s+(?P<rest>.*))?",
    re.DOTALL,
)
_A_LINE = "a line like: 2026-03-06 17:50  order placed  number=1001"
_A_TIME = "a date and time that exist, as in 2026-03-06 17:50"


@dataclass(frozen=True, slots=True)
class Journal:
    """What a journal says: events in the order of its lines, the moment it calls now, what is
    wrong.
    """

    events: tuple[Event, ...]
    now: datetime | None
    problems: tuple[Problem, ...]
    lines: tuple[int, ...] = field(default=(), compare=False)  # of each event


@dataclass
class _Reading:
    """What is gathered so far."""

    zone: ZoneInfo
    file: str | None
    events: list[Event] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    now: datetime | None = None
    problems: list[Problem] = field(default_factory=list)
    takes_items: bool = False  # may the next line be an item of the last event?
    lost_owner: bool = False  # was the line above unreadable, so that its items say nothing new?

    def problem(self, line: int, found: str, expected: str) -> None:
        self.problems.append(Problem(line, found, expected, self.file))

    def adopt(self, line: int, problems: tuple[Problem, ...]) -> None:
        self.problems += [replace(each, line=line, file=self.file) for each in problems]


def parse_journal(text: str, zone: ZoneInfo, file: str | None = None) -> Journal:
    """Read a journal; times without an offset are in `zone`.

    Every problem is reported, with its line; what can be read is kept.
    """
    reading = _Reading(zone, file)
    for number, line in enumerate(_lines(text), start=1):
        body = line.strip()
        if not body or body.startswith("#"):
            continue
        if line[0].isspace():
            _take_item(reading, number, body)
        else:
            _take_line(reading, number, body)
    events, lines = tuple(reading.events), tuple(reading.lines)
    return Journal(events, reading.now, tuple(reading.problems), lines)


def _lines(text: str) -> list[str]:
    """The lines of a file from any system; other characters that break lines are text."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _take_line(reading: _Reading, number: int, body: str) -> None:
    if body.startswith("item ") and not body.startswith("item unavailable"):
        reading.problem(number, "an item at the margin", "spaces before it, right under its order")
        return
    reading.takes_items, reading.lost_owner = False, True
    match = _LINE.fullmatch(body)
    if not match:
        reading.problem(number, f"“{short(body)}”", _A_LINE)
        return
    try:
        moment = read_moment(match["when"], reading.zone)
    except NoSuchMomentError as error:
        reading.problem(number, f"“{error}”", _A_TIME)
    except ValueError:
        reading.problem(number, f"“{short(match['when'])}”", _A_TIME)
    else:
        _take_fact(reading, number, moment, list(scan(match["rest"] or "")))


def _take_fact(reading: _Reading, number: int, moment: datetime, words: list[Word]) -> None:
    named = list(takewhile(lambda word: word.key is None and not word.quoted, words))
    kind = " ".join(word.value for word in named)
    if kind == "now":
        _take_now(reading, number, moment)
    elif not kind:
        reading.problem(number, "a time without an event", _A_LINE)
    elif kind not in KINDS:
        reading.problem(number, f"the event “{short(kind)}”", one_of(kind, KINDS))
    else:
        _take_event(reading, number, moment, kind, words[len(named) :])


def _take_now(reading: _Reading, number: int, moment: datetime) -> None:
    reading.lost_owner = False
    if reading.now is not None:
        reading.problem(number, "a second “now”", "one now in a journal")
    reading.now = reading.now or moment


def _take_event(
    reading: _Reading, number: int, moment: datetime, kind: str, words: list[Word]
) -> None:
    values, problems = pairs(words, KINDS[kind], kind)
    reading.adopt(number, problems)
    event, problems = event_from_fields(kind, moment.astimezone(reading.zone), values)
    reading.adopt(number, problems)
    if event is not None:
        reading.events.append(event)
        reading.lines.append(number)
        reading.takes_items, reading.lost_owner = isinstance(event, WithItems), False


def _take_item(reading: _Reading, number: int, body: str) -> None:
    words = list(scan(body))
    if words[0] != Word(None, "item"):
        reading.problem(
            number, f"an indented “{short(body)}”", "an item line, or no space before it"
        )
    elif reading.takes_items:
        _add_item(reading, number, words[1:])
    elif not reading.lost_owner:
        reading.problem(number, "an item without an order", "items right under “order placed”")


def _add_item(reading: _Reading, number: int, words: list[Word]) -> None:
    event = cast(WithItems, reading.events[-1])
    values, problems = pairs(words, Item, "item")
    reading.adopt(number, problems)
    item, problems = item_from_fields(values, event.happened_at)
    reading.adopt(number, problems)
    reading.events[-1] = replace(event, items=(*event.items, item))
