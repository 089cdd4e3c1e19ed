"""Moments as text: `2026-03-06 17:50`, with seconds and an offset where they are needed.

Inside the core every moment is kept in UTC: two aware moments in different zones may compare
unequal during a repeated hour (PEP 495), and a fact must not change because the clocks did.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from .phrase import Phrase

FIRST_YEAR, LAST_YEAR = 1970, 2999

_MOMENT = re.compile(
    r"(?P<date>\d{4}-\d{1,2}-\d{1,2})[ \tT]+(?P<time>\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)"
    r"[ \t]*(?P<offset>Z|[+-]\d{2}(?::?\d{2}(?::\d{2})?)?)?"
)
_TIME = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d{2})")
_DAY = timedelta(days=1)


class NoSuchMomentError(ValueError):
    """The text has the form of a moment, but there is no such date or time; `found` tells it."""

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


def to_utc(moment: datetime) -> datetime:
    """The same moment in UTC; a moment without a zone is a programmer's mistake."""
    if moment.tzinfo is UTC:
        return moment
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(UTC)


def read_moment(text: str, zone: tzinfo) -> datetime:
    """Read a moment; without an offset it is in `zone`.

    Raises ValueError when it has not the form of a moment, NoSuchMomentError when no clock shows
    it.
    """
    match = _MOMENT.fullmatch(text)
    if not match:
        raise ValueError(text)
    if match["offset"]:
        return to_utc(_built(match["date"], match["time"], match["offset"]))
    local = _built(match["date"], match["time"], "").replace(tzinfo=zone)
    if to_utc(local).astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise NoSuchMomentError(
            Phrase("{text}: the clocks go forward over it in {zone}", text=text, zone=zone)
        )
    return to_utc(local)


def _built(day: str, clock: str, offset: str) -> datetime:
    try:
        moment = datetime.combine(read_date(day), _padded(clock))
        if offset:
            moment = moment.replace(
                tzinfo=datetime.fromisoformat(f"2000-01-01T00:00{offset}").tzinfo
            )
    except NoSuchMomentError:
        raise
    except ValueError as error:
        raise NoSuchMomentError(f"{day} {clock}{offset}") from error
    return moment


def _padded(clock: str) -> time:
    hour, _, rest = clock.partition(":")
    seconds, dot, fraction = rest.partition(".")
    return time.fromisoformat(
        f"{hour:0>2}:{seconds}{dot}{fraction:0<6}" if dot else f"{hour:0>2}:{rest}"
    )


def read_date(text: str) -> date:
    """Read `2026-03-06`; ValueError for another form, NoSuchMomentError when no calendar has it."""
    match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    if not match:
        raise ValueError(text)
    year, month, day = map(int, match.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NoSuchMomentError(text)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NoSuchMomentError(text) from error


def read_moment_after(text: str, earlier: datetime) -> datetime:
    """Read a moment; a bare `10:00` is the next time the clock of `earlier` shows it."""
    clock = _read_clock(text)
    if clock is None:
        return read_moment(text, earlier.tzinfo or UTC)
    moment = _shown(clock, earlier)
    return to_utc(moment if moment >= earlier else _shown(clock, earlier + _DAY))


def read_moment_before(text: str, later: datetime) -> datetime:
    """Read a moment; a bare `10:00` is the last time the clock of `later` showed it."""
    clock = _read_clock(text)
    if clock is None:
        return read_moment(text, later.tzinfo or UTC)
    moment = _shown(clock, later)
    return to_utc(moment if moment <= later else _shown(clock, later - _DAY))


def _read_clock(text: str) -> time | None:
    match = _TIME.fullmatch(text)
    return None if match is None else time(int(match["hour"]), int(match["minute"]))


def _shown(clock: time, day: datetime) -> datetime:
    return datetime.combine(day.date(), clock, day.tzinfo or UTC)


def write_moment(moment: datetime, zone: tzinfo) -> str:
    """Write in `zone`, with an offset only where the clock alone would say another moment."""
    local = moment.astimezone(zone)
    text = f"{local:%Y-%m-%d} {_shortest(local)}"
    return text + _offset(local) if local.fold else text


def write_moment_with_offset(moment: datetime) -> str:
    """Write so that it needs no zone to be read again."""
    return f"{moment:%Y-%m-%d} {_shortest(moment)}{_offset(moment)}"


def _shortest(moment: datetime) -> str:
    if moment.microsecond:
        return f"{moment:%H:%M:%S.%f}"
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"


def _offset(moment: datetime) -> str:
    digits = moment.strftime("%z")
    return f"{digits[:3]}:{digits[3:5]}"
