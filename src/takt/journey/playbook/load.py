"""Loading a playbook from TOML, with every problem told at once."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, cast
from zoneinfo import ZoneInfo

from takt.journey.clocks import Clocks
from takt.journey.durations import Duration
from takt.journey.holidays import ClosedDays
from takt.journey.problem import Problem, one_of, shown
from takt.journey.quiet_hours import QuietHours
from takt.journey.working_time import WeekHours, WorkingTime

from . import read_times as times
from .keys import LANGUAGES, TOP
from .layers import days_named, over, with_single_days
from .model import Playbook
from .read_plays import read_guard, read_play
from .section import Section, Source
from .toml_source import Path, read_toml

READY_PLAYBOOKS = ("maker", "bookseller", "courier-shop")
A_DAY = Duration(1, "days")


def load_playbook(
    text: str, file: str | None = None
) -> tuple[Playbook | None, tuple[Problem, ...]]:
    """The playbook, or every problem that stands in its way, with line and fix."""
    table, lines, problems = read_toml(text, file)
    if problems:
        return None, problems
    source = Source(file, _single_day_lines(lines))
    whole = _on_its_base(source, with_single_days(table))
    playbook = _read(Section(source, (), whole))
    return (None if source.problems else playbook), tuple(source.problems)


@cache
def ready_playbook(name: str) -> Playbook:
    """One of READY_PLAYBOOKS; another name is a KeyError that says which there are."""
    return cast(Playbook, load_playbook(ready_text(name), f"{name}.toml")[0])


def ready_text(name: str) -> str:
    """The TOML of a ready playbook."""
    if name not in READY_PLAYBOOKS:
        raise KeyError(f"no ready playbook “{name}”; there is {one_of(name, READY_PLAYBOOKS)}")
    folder = resources.files("takt.journey") / "playbooks"
    return (folder / f"{name}.toml").read_text(encoding="utf-8")


def _on_its_base(source: Source, table: Mapping[str, Any]) -> Mapping[str, Any]:
    base = table.get("extends")
    if base is None:
        return table
    if base not in READY_PLAYBOOKS:
        source.problem(("extends",), f"extends = {shown(base)}", one_of(str(base), READY_PLAYBOOKS))
        return table
    below = with_single_days(tomllib.loads(ready_text(base)))
    return over(_on_its_base(source, below), table)


def _single_day_lines(lines: dict[Path, int]) -> dict[Path, int]:
    """Problems of Monday stand where `monday-friday` was written."""
    spelt = dict(lines)
    for path, line in lines.items():
        if len(path) == 2 and path[0] == "hours":
            spelt |= {("hours", day): line for day in days_named(path[1])}
    return spelt


def _read(section: Section) -> Playbook:
    section.allow(TOP)
    section.require("name", "zone", "hours", "reply_targets", "silence_limit")
    zone = times.read_zone(section)
    hours = times.read_hours(section.sub("hours"))
    quiet = times.read_quiet_hours(section, zone)
    days_off, holidays = times.read_days_off(section), times.read_holidays(section)
    plays, guards = section.sub("plays"), section.sub("guards")
    return Playbook(
        name=section.read("name", str, "a name", ""),
        title=section.read("title", str, "a title", ""),
        language=section.read("language", times.known(LANGUAGES), one_of("", LANGUAGES), "en"),
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
    section.problem("quiet_hours", "quiet hours over all opening hours", "shorter quiet hours")
    return Clocks(open_time)
