"""Reading the playbook's times: zone, hours, quiet hours, days off, reply targets, limits."""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date, time
from itertools import pairwise
from typing import cast
from zoneinfo import ZoneInfo

from takt.journey.clocks import CLOCKS, ClockName
from takt.journey.durations import Duration, read_duration
from takt.journey.holidays import COUNTRIES
from takt.journey.moments import read_date
from takt.journey.phrase import Phrase
from takt.journey.problem import one_of
from takt.journey.quiet_hours import QuietHours
from takt.journey.working_time import Interval, WeekHours

from .keys import LIMITS, QUIET_HOURS, REPLY_TARGET, WEEKDAYS
from .model import Limits, ReplyTarget
from .section import Section

A_DURATION = Phrase("a duration, as in 1h, 30 min, 3d, 2 working days")
A_CLOCK = Phrase("a time, as in 21:00")
HOURS = Phrase("hours, as in 09:00-13:00, or [] for a day off")
_INTERVAL = re.compile(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")


def positive(text: str) -> Duration:
    """A duration of more than nothing, in hours, days or working days."""
    duration = read_duration(text)
    if duration.amount <= 0:
        raise ValueError(text)
    return duration


def known(words: Collection[str]) -> Callable[[str], str]:
    """A reader of one of the words."""

    def reader(text: str) -> str:
        if text not in words:
            raise ValueError(text)
        return text

    return reader


def read_zone(section: Section) -> ZoneInfo:
    """The shop's time zone."""

    def reader(text: str) -> ZoneInfo:
        try:
            return ZoneInfo(text)
        except (OSError, ValueError, LookupError) as error:
            raise ValueError(text) from error

    return section.read("zone", reader, Phrase("a time zone, as in Europe/Kyiv"), ZoneInfo("UTC"))


def read_hours(section: Section) -> WeekHours:
    """The opening intervals by weekday, Monday 0."""
    before = len(section.source.problems)
    section.allow(WEEKDAYS)
    hours = {
        number: _in_order(section, day, section.read_each(day, _interval, HOURS))
        for number, day in enumerate(WEEKDAYS)
    }
    if any(hours.values()):
        return hours
    if section.is_there and len(section.source.problems) == before:
        expected = 'monday-friday = ["09:00-18:00"]'
        section.source.problem(section.path, Phrase("no opening hours in the week"), expected)
    return dict.fromkeys(range(7), ((0, 1440),))


def _interval(text: str) -> Interval:
    match = _INTERVAL.fullmatch(text.strip())
    if not match:
        raise ValueError(text)
    hours = [int(part) for part in match.groups()]
    start, end = hours[0] * 60 + hours[1], hours[2] * 60 + hours[3]
    if hours[1] > 59 or hours[3] > 59 or not start < end <= 1440:
        raise ValueError(text)
    return start, end


def _in_order(section: Section, day: str, intervals: tuple[Interval, ...]) -> tuple[Interval, ...]:
    ordered = tuple(sorted(intervals))
    if any(later[0] < earlier[1] for earlier, later in pairwise(ordered)):
        written = section.source.key((*section.path, day))
        found = Phrase("hours of {day} that overlap", day=written)
        section.problem(day, found, Phrase("intervals one after another"))
        return ordered[:1]
    return ordered


def read_quiet_hours(section: Section, zone: ZoneInfo) -> QuietHours | None:
    """The quiet hours, None where they are switched off."""
    if section.table.get("quiet_hours") in (None, False):
        return None
    quiet = section.sub("quiet_hours")
    quiet.allow(QUIET_HOURS)
    if not quiet.require("from", "to"):
        return None
    start = quiet.read("from", _clock, A_CLOCK, time(0))
    end = quiet.read("to", _clock, Phrase("a time, as in 08:00"), time(0))
    return QuietHours(start, end, zone) if start != end else None


def _clock(text: str) -> time:
    match = re.fullmatch(r"(\d{1,2}):(\d{2})", text.strip())
    if not match:
        raise ValueError(text)
    return time(int(match[1]), int(match[2]))


def read_days_off(section: Section) -> frozenset[date]:
    """The shop's own days off, written as strings or as TOML dates."""
    value = section.table.get("days_off", [])
    dates = [each.isoformat() if isinstance(each, date) else each for each in _listed(value)]
    spelt = Section(section.source, section.path, {"days_off": dates})
    return frozenset(spelt.read_each("days_off", read_date, Phrase("a date, as in 2026-08-10")))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def read_holidays(section: Section) -> frozenset[str]:
    """The countries whose public holidays are kept."""
    expected = Phrase("a country code, {codes}", codes=one_of("", COUNTRIES))
    return frozenset(section.read_each("holidays", known(COUNTRIES), expected))


def read_reply_targets(section: Section) -> Mapping[str, ReplyTarget]:
    """The targets by channel; what a channel does not say is as in the table around it."""
    table = section.table
    channels = [key for key, value in table.items() if isinstance(value, Mapping)]
    section.allow([*REPLY_TARGET, *channels])
    section.require("first", "next")
    default = _target(section, ReplyTarget(Duration(240, "minutes"), Duration(480, "minutes")))
    targets = {"default": default}
    for channel in channels:
        of_channel = section.sub(channel)
        of_channel.allow(REPLY_TARGET)
        targets[channel] = _target(of_channel, default)
    return targets


def _target(section: Section, default: ReplyTarget) -> ReplyTarget:
    return ReplyTarget(
        section.read("first", positive, A_DURATION, default.first),
        section.read("next", positive, A_DURATION, default.next),
        read_clock(section, default.clock),
    )


def read_clock(section: Section, default: ClockName) -> ClockName:
    """The name of a clock."""
    return cast(ClockName, section.choose("clock", CLOCKS, default))


def read_limits(section: Section) -> Limits:
    """The shop's limits."""
    section.allow(LIMITS)
    pause = section.read("cooling_off", positive, A_DURATION, Duration(180, "minutes"))
    return Limits(pause, section.read("overnight_from", _clock, A_CLOCK, time(18)))
