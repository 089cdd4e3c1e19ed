"""Loading a playbook from TOML, with every problem told at once."""

from functools import cache
from typing import cast
from zoneinfo import ZoneInfo

from takt.journey.clocks import Clocks
from takt.journey.durations import Duration
from takt.journey.holidays import ClosedDays
from takt.journey.phrase import Phrase
from takt.journey.problem import Problem
from takt.journey.quiet_hours import QuietHours
from takt.journey.working_time import WeekHours, WorkingTime

from . import read_times as times
from .base import base_of, ready_text
from .keys import LANGUAGES, NEEDED, TOP
from .layers import over, single_days, with_single_days
from .model import Playbook
from .read_plays import read_guard, read_play
from .section import Section
from .source import Source
from .toml_source import read_toml

A_DAY = Duration(1, "days")


def load_playbook(
    text: str, file: str | None = None
) -> tuple[Playbook | None, tuple[Problem, ...]]:
    """The playbook, or every problem that stands in its way, with line and fix."""
    table, lines, problems = read_toml(text, file)
    if problems:
        return None, problems
    source = Source(file, lines, single_days(lines))
    source.below = base_of(source, table)
    playbook = _read(Section(source, (), over(source.below, with_single_days(table))))
    problems = tuple(sorted(source.problems, key=lambda problem: problem.line or 0))
    return (None if problems else playbook), problems


@cache
def ready_playbook(name: str) -> Playbook:
    """One of READY_PLAYBOOKS; another name is a KeyError that says which there are."""
    return cast(Playbook, load_playbook(ready_text(name), f"{name}.toml")[0])


def _read(section: Section) -> Playbook:
    section.allow(TOP)
    section.require(*NEEDED)
    zone = times.read_zone(section)
    hours = times.read_hours(section.sub("hours"))
    quiet = times.read_quiet_hours(section, zone)
    days_off, holidays = times.read_days_off(section), times.read_holidays(section)
    plays, guards = section.sub("plays"), section.sub("guards")
    return Playbook(
        name=section.read("name", str, Phrase("a name"), ""),
        title=section.read("title", str, Phrase("a title"), ""),
        language=section.choose("language", LANGUAGES, "en"),
        zone=zone,
        hours=hours,
        quiet_hours=quiet,
        days_off=days_off,
        holidays=holidays,
        silence_limit=section.read("silence_limit", times.positive, times.A_DURATION, A_DAY),
        reply_targets=times.read_reply_targets(section.sub("reply_targets")),
        limits=times.read_limits(section.sub("limits")),
        plays={name: read_play(plays.sub(name), name) for name in plays.table},
        guards={name: read_guard(guards.sub(name), name) for name in guards.table},
        clocks=_clocks(section, hours, quiet, ClosedDays(days_off, holidays), zone),
    )


def _clocks(
    section: Section, hours: WeekHours, quiet: QuietHours | None, closed: ClosedDays, zone: ZoneInfo
) -> Clocks:
    open_time = WorkingTime(hours, zone, closed.include)
    clocks = Clocks(open_time, quiet)
    if clocks.can_contact:
        return clocks
    found = Phrase("quiet hours over all opening hours")
    section.problem("quiet_hours", found, Phrase("shorter quiet hours"))
    return Clocks(open_time)
