"""Working time, quiet hours, holidays, durations and clocks."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from takt.journey import Clocks, Duration, QuietHours, WorkingTime, read_duration
from takt.journey.clocks import ClockName
from takt.journey.deadlines import Kind, reckon
from takt.journey.holidays import COUNTRIES, ClosedDays, holidays, orthodox_easter, western_easter

KYIV = ZoneInfo("Europe/Kyiv")
HOURS = dict.fromkeys(range(5), ((540, 780), (840, 1080)))
WORKING = WorkingTime(HOURS, KYIV)
QUIET = QuietHours(time(21), time(8), KYIV)
CLOCKS = Clocks(WORKING, QUIET)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=KYIV).astimezone(UTC)


def local(moment: datetime) -> str:
    return f"{moment.astimezone(KYIV):%Y-%m-%d %H:%M}"


def test_an_hour_over_the_weekend_counts_in_two_stretches() -> None:
    start = at("2026-03-06 17:50")
    end = WORKING.add(start, timedelta(hours=1))
    assert local(end) == "2026-03-09 09:50"
    assert [step.minutes for step in WORKING.cut(start, end)] == [10, 50]


def test_a_sum_may_end_at_the_closing() -> None:
    end = WORKING.add(at("2026-03-02 12:00"), timedelta(hours=1))
    assert local(end) == "2026-03-02 13:00"


def test_counting_back() -> None:
    reckoning = reckon(CLOCKS, at("2026-03-09 09:50"), read_duration("-1h"))
    assert local(reckoning.counted) == "2026-03-06 17:50"
    assert [step.minutes for step in reckoning.steps] == [50, 10]


def test_on_the_wall_clock_all_time_counts() -> None:
    reckoning = reckon(CLOCKS, at("2026-03-06 17:50"), read_duration("-1h"), "wall")
    assert [step.minutes for step in reckoning.steps] == [60]


def test_working_time_between_two_moments() -> None:
    friday, monday = at("2026-03-06 17:00"), at("2026-03-09 09:30")
    assert WORKING.between(friday, monday) == timedelta(hours=1, minutes=30)
    assert WORKING.between(monday, friday) == timedelta()


def test_open_from_the_opening_until_before_the_closing() -> None:
    assert WORKING.is_open(at("2026-03-02 09:00"))
    assert not WORKING.is_open(at("2026-03-02 13:00"))
    assert local(WORKING.next_open(at("2026-03-02 13:00"))) == "2026-03-02 14:00"
    assert local(WORKING.last_open(at("2026-03-02 13:30"))) == "2026-03-02 13:00"
    assert local(WORKING.last_open(at("2026-03-02 08:00"))) == "2026-02-27 18:00"


def test_a_shop_that_never_opens_has_no_working_time() -> None:
    with pytest.raises(ValueError, match="without an open hour"):
        WorkingTime({0: ()}, KYIV)


def test_opening_hours_that_the_spring_swallows_are_none() -> None:
    night = WorkingTime(dict.fromkeys(range(7), ((180, 240),)), KYIV)
    assert night.stretches[date(2026, 3, 29)] == ()
    assert len(night.stretches[date(2026, 3, 28)]) == 1


def test_midnight_belongs_to_the_day_before() -> None:
    late = WorkingTime({0: ((1200, 1440),)}, KYIV)
    assert late.may_be_due(at("2026-03-03 00:00"))
    assert not late.may_be_due(at("2026-03-03 00:01"))


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2026-03-02 10:30", 1, "2026-03-03 10:30"),
        ("2026-03-06 10:30", 2, "2026-03-10 10:30"),
        ("2026-03-02 13:30", 1, "2026-03-03 14:00"),  # a break is inside the day
        ("2026-03-02 19:00", 1, "2026-03-03 18:00"),
        ("2026-03-07 12:00", 2, "2026-03-10 18:00"),
        ("2026-03-03 10:30", -1, "2026-03-02 10:30"),
        ("2026-03-09 08:00", -1, "2026-03-06 09:00"),
        ("2026-03-09 08:00", -2, "2026-03-05 09:00"),
        ("2026-03-09 08:00", 0, "2026-03-09 08:00"),
    ],
)
def test_working_days(start: str, days: int, end: str) -> None:
    moment = CLOCKS.measure(at(start), Duration(days, "working days"), "working")
    assert local(moment) == end


def test_a_working_day_later_the_shop_may_be_closed_at_that_time() -> None:
    short_friday = Clocks(WorkingTime({3: ((540, 1080),), 4: ((540, 720),)}, KYIV))
    moment = short_friday.measure(at("2026-03-05 15:00"), Duration(1, "working days"), "working")
    assert local(moment) == "2026-03-12 09:00"


@pytest.mark.parametrize(
    ("start", "duration", "clock", "end"),
    [
        ("2026-03-28 10:00", "1d", "working", "2026-03-29 10:00"),  # 23 hours: the clocks change
        ("2026-03-28 10:00", "24h", "wall", "2026-03-29 11:00"),
        ("2026-03-06 23:00", "2h", "wall without weekends", "2026-03-09 01:00"),
        ("2026-03-06 10:00", "1d", "wall without weekends", "2026-03-09 10:00"),
        ("2026-03-02 10:00", "same day", "working", "2026-03-02 18:00"),
        ("2026-03-02 19:00", "same day", "working", "2026-03-03 18:00"),
        ("2026-03-02 19:00", "morning", "working", "2026-03-02 09:00"),
        ("2026-03-07 12:00", "morning", "working", "2026-03-09 09:00"),
        ("2026-03-02 10:00", "-30 min", "wall", "2026-03-02 09:30"),
        ("2026-03-02 10:00", "-2h", "working", "2026-02-27 17:00"),
    ],
)
def test_measuring(start: str, duration: str, clock: ClockName, end: str) -> None:
    moment = CLOCKS.measure(at(start), read_duration(duration), clock)
    assert local(moment) == end


@pytest.mark.parametrize(
    ("kind", "start", "duration", "due"),
    [
        ("target", "2026-03-05 12:00", "3d", "2026-03-09 09:00"),
        ("limit", "2026-03-05 12:00", "3d", "2026-03-06 18:00"),
        ("limit", "2026-03-07 12:00", "1d", "2026-03-09 09:00"),  # nothing to move back to
        ("appointment", "2026-03-03 15:00", "-2h", "2026-03-03 13:00"),
        ("appointment", "2026-03-03 15:30", "-2h", "2026-03-03 14:00"),
        ("appointment", "2026-03-03 08:30", "-2h", "2026-03-02 18:00"),
    ],
)
def test_a_deadline_for_contact_is_moved_to_a_time_for_it(
    kind: Kind, start: str, duration: str, due: str
) -> None:
    reckoning = reckon(
        CLOCKS,
        at(start),
        read_duration(duration),
        "wall",
        window=CLOCKS.windows["working"],
        kind=kind,
        not_before=at("2026-03-02 09:00") if kind == "appointment" else at(start),
    )
    assert local(reckoning.due_at) == due


def test_without_quiet_hours_the_working_time_is_the_time_for_contact() -> None:
    assert Clocks(WORKING).windows["working"] is WORKING
    assert Clocks(WORKING).can_contact


@pytest.mark.parametrize(
    ("moment", "end"),
    [
        ("2026-03-02 20:59", "2026-03-02 20:59"),
        ("2026-03-02 21:00", "2026-03-03 08:00"),
        ("2026-03-03 03:00", "2026-03-03 08:00"),
        ("2026-03-03 08:00", "2026-03-03 08:00"),
    ],
)
def test_quiet_hours_end(moment: str, end: str) -> None:
    assert local(QUIET.end_of_quiet(at(moment))) == end


def test_quiet_hours_within_a_day() -> None:
    siesta = QuietHours(time(13), time(15), KYIV)
    assert local(siesta.end_of_quiet(at("2026-03-02 14:00"))) == "2026-03-02 15:00"
    assert siesta.outside(((540, 1080),)) == ((540, 780), (900, 1080))
    assert siesta.outside(((780, 900),)) == ()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1h", "1h"),
        ("90 minutes", "1h 30 min"),
        ("1h 30 min", "1h 30 min"),
        ("3 days", "3d"),
        ("1 working day", "1 working day"),
        ("2 working days", "2 working days"),
        ("-2h", "-2h"),
        ("Same Day", "same day"),
        ("morning", "morning"),
        ("0 min", "0 min"),
    ],
)
def test_durations(text: str, written: str) -> None:
    assert str(read_duration(text)) == written
    assert read_duration(written) == read_duration(text)


@pytest.mark.parametrize(
    "text", ["", "soon", "3", "1d 2h", "1 working day 1 working day", "h", "3651d", "99999h"]
)
def test_no_durations(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_duration(text)


@pytest.mark.parametrize(
    ("year", "western", "orthodox"),
    [
        (2024, "2024-03-31", "2024-05-05"),
        (2025, "2025-04-20", "2025-04-20"),
        (2026, "2026-04-05", "2026-04-12"),
        (2027, "2027-03-28", "2027-05-02"),
        (2038, "2038-04-25", "2038-04-25"),
    ],
)
def test_easter(year: int, western: str, orthodox: str) -> None:
    assert western_easter(year).isoformat() == western
    assert orthodox_easter(year).isoformat() == orthodox


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("UA", "2026-08-24"),
        ("UA", "2026-04-12"),
        ("PL", "2026-06-04"),  # Corpus Christi
        ("PL", "2026-12-24"),
        ("GB", "2026-08-31"),
        ("GB", "2026-05-04"),
        ("DE", "2026-05-14"),
        ("CZ", "2026-07-06"),
        ("LT", "2026-02-16"),
        ("US", "2026-11-26"),
        ("US", "2026-05-25"),
    ],
)
def test_holidays(country: str, day: str) -> None:
    assert date.fromisoformat(day) in holidays(country, 2026)


def test_a_shop_keeps_the_holidays_it_names_and_its_own_days() -> None:
    closed = ClosedDays(frozenset({date(2026, 8, 10)}), frozenset({"PL"}))
    assert closed.include(date(2026, 8, 10))
    assert closed.include(date(2026, 11, 11))
    assert not closed.include(date(2026, 8, 24))
    assert set(COUNTRIES) >= {"UA", "PL"}
    off = WorkingTime(HOURS, KYIV, closed.include)
    end = off.add(at("2026-11-10 17:30"), timedelta(hours=1))
    assert local(end) == "2026-11-12 09:30"
