"""A story of the demo: a journal whose times are told from now, and who it is about.

`-4d 17:50` is 17:50 four days ago, `-25m` is 25 minutes ago, `date=-6d` the day six days ago, so
that the shop is in full swing whenever the demo is started. The rest is the journal's own format.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import resources
from zoneinfo import ZoneInfo

from takt.journey import Event, parse_journal

_BUYER = re.compile(r"# buyer: (?P<name>.+) <(?P<email>\S+)> (?P<language>\w\w) (?P<phone>\+\d+)")
_SUBJECT = re.compile(r"# subject: (?P<subject>.+)")
_DAYS_AGO = re.compile(r"^-(?P<days>\d+)d (?P<clock>\d\d:\d\d)", re.MULTILINE)
_MINUTES_AGO = re.compile(r"^-(?P<minutes>\d+)m", re.MULTILINE)
_DAY = re.compile(r"\bdate=-(?P<days>\d+)d")


@dataclass(frozen=True)
class StoryBuyer:
    name: str
    email: str
    language: str
    phone: str


@dataclass(frozen=True)
class Story:
    """One sale of the demo, its times fixed."""

    name: str
    buyer: StoryBuyer
    subject: str
    events: tuple[Event, ...]


def stories(now: datetime, zone: ZoneInfo) -> Iterator[Story]:
    """All stories that ship, as they look at `now`."""
    folder = resources.files("takt.demo") / "stories"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        yield read_story(file.name, file.read_text(encoding="utf-8"), now, zone)


def read_story(name: str, text: str, now: datetime, zone: ZoneInfo) -> Story:
    """Fix the times and read the journal; raises ValueError with every problem it has."""
    who = _BUYER.search(text)
    if who is None:
        raise ValueError(f"{name}: expected a line “# buyer: Name <e-mail> language phone”")
    journal = parse_journal(with_times(text, now, zone), zone, name)
    if journal.problems:
        raise ValueError("\n".join(map(str, journal.problems)))
    subject = _SUBJECT.search(text)
    events = tuple(sorted(journal.events, key=lambda event: event.happened_at))
    return Story(name, StoryBuyer(**who.groupdict()), subject["subject"] if subject else "", events)


def with_times(text: str, now: datetime, zone: ZoneInfo) -> str:
    """The journal with moments in place of distances from now."""
    local = now.astimezone(zone)

    def day(days: str) -> str:
        return f"{local.date() - timedelta(days=int(days))}"

    text = _DAYS_AGO.sub(lambda m: f"{day(m['days'])} {m['clock']}", text)
    text = _DAY.sub(lambda m: f"date={day(m['days'])}", text)
    return _MINUTES_AGO.sub(
        lambda m: f"{now - timedelta(minutes=int(m['minutes'])):%Y-%m-%d %H:%M:%S+00:00}", text
    )
