"""Reading plays and guards, and checking that each makes sense."""

import re
from collections.abc import Callable
from typing import cast, get_args

from takt.journey.conditions import Condition, read_condition
from takt.journey.durations import Duration, read_duration
from takt.journey.events import KINDS, specs_of
from takt.journey.fields import DATE, MOMENT
from takt.journey.patterns import Pattern, read_pattern
from takt.journey.phrase import Phrase
from takt.journey.problem import closest, one_of, quoted

from .keys import ENDINGS, GUARD, PLAY
from .parts import ACTIONS, Guard, Play, Repeat
from .read_times import A_DURATION, read_clock
from .section import Section

AN_EVENT = Phrase("an event, as in order placed, or message sent (letter=greeting)")
A_CONDITION = Phrase("a condition, as in order paid, or not order paid")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
REPEATS = get_args(Repeat)
_PRACTICE = re.compile(r"[A-G]\d{1,2}")
_ENDINGS = tuple(map(read_pattern, ENDINGS))


def read_play(section: Section, name: str) -> Play:
    """One play; what is wrong with it is noted, and stands in the way of the whole playbook."""
    section.allow(PLAY)
    _look_over(section, name, "practice", "on", "within", "action", "fulfilled_by")
    play = Play(
        name=name,
        practice=section.read("practice", _matching(_PRACTICE), Phrase("a practice, as in B1"), ""),
        on=section.read_each("on", read_pattern, AN_EVENT),
        where=_conditions(section, "where"),
        after=section.read("after", _optional_duration, A_DURATION, None),
        within=section.read("within", read_duration, A_DURATION, Duration(1, "working days")),
        clock=read_clock(section, "working"),
        anchor=section.read("anchor", _optional, Phrase("a field of the event"), None),
        action=section.choose("action", ACTIONS, "decide"),
        letter=section.read("letter", _letter, Phrase("a name, as in payment-thanks"), None),
        fulfilled_by=section.read_each("fulfilled_by", read_pattern, AN_EVENT),
        cancelled_by=_endings(section),
        paused_while=_conditions(section, "paused_while"),
        repeat=cast(Repeat, section.choose("repeat", REPEATS, REPEATS[0])),
        automatic=section.flag("automatic", False),
        enabled=section.flag("enabled", True),
    )
    _check_letter(section, play)
    _check_times(section, play)
    return play


def read_guard(section: Section, name: str) -> Guard:
    """One guard."""
    section.allow(GUARD)
    _look_over(section, name, "practice", "blocks", "until", "why")
    return Guard(
        name=name,
        practice=section.read("practice", _matching(_PRACTICE), Phrase("a practice, as in B8"), ""),
        blocks=section.read_each("blocks", read_pattern, AN_EVENT),
        until=_conditions(section, "until"),
        where=_conditions(section, "where"),
        why=section.read("why", str, Phrase("a word on why"), ""),
        enabled=section.flag("enabled", True),
    )


def _conditions(section: Section, key: str) -> tuple[Condition, ...]:
    return section.read_each(key, read_condition, A_CONDITION)


def _endings(section: Section) -> tuple[Pattern, ...]:
    if "cancelled_by" not in section.table:
        return _ENDINGS
    return section.read_each("cancelled_by", read_pattern, AN_EVENT)


def _look_over(section: Section, name: str, *needed: str) -> None:
    """One that says less than a new one must is likely to be one below, its name misspelt."""
    source = section.source
    meant = closest(name, source.names_below(section.path[0])) or source.table_below(name)
    if _NAME.fullmatch(name):
        section.require(*needed, meant=meant)
        return
    expected = Phrase("small letters, digits and hyphens, as in thanks-2")
    found = Phrase("the name “{name}”", name=name)
    source.problem(section.path, found, quoted(meant) if meant else expected)
    if meant is None:
        section.require(*needed)


def _check_letter(section: Section, play: Play) -> None:
    if play.action == "send letter":
        section.require("letter")


def _check_times(section: Section, play: Play) -> None:
    if play.anchor is not None:
        _check_anchor(section, play, play.anchor)
        return
    for key, duration in (("within", play.within), ("after", play.after)):
        if duration is not None and duration.amount < 0:
            expected = Phrase("an anchor to count back from, or no minus")
            section.wrong(key, str(duration), expected)


def _check_anchor(section: Section, play: Play, anchor: str) -> None:
    for pattern in play.on:
        specs = specs_of(KINDS[pattern.kind])
        times = [name for name, spec in specs.items() if spec.type in (DATE, MOMENT)]
        if anchor not in times:
            none = Phrase("no anchor: it has neither day nor moment")
            found = Phrase("anchor = {anchor} of “{kind}”", anchor=repr(anchor), kind=pattern.kind)
            section.problem("anchor", found, one_of(anchor, times) if times else none)


def _matching(form: re.Pattern[str]) -> Callable[[str], str]:
    def reader(text: str) -> str:
        if not form.fullmatch(text):
            raise ValueError(text)
        return text

    return reader


def _optional(text: str) -> str | None:
    return text


def _letter(text: str) -> str | None:
    return _matching(_NAME)(text)


def _optional_duration(text: str) -> Duration | None:
    return read_duration(text)
