"""The local clock looked up once a day says what the time zone says."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.journey.local_time import LocalTime

from .worlds import moments

# Lord Howe changes its clocks by half an hour, Beirut at midnight.
ZONES = ["Europe/Kyiv", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Asia/Beirut"]
local_times = {name: LocalTime(ZoneInfo(name)) for name in ZONES}
around_the_change = st.datetimes(
    datetime.fromisoformat("2026-03-27"),
    datetime.fromisoformat("2026-04-06"),
    timezones=st.just(UTC),
)


@pytest.mark.parametrize("name", ZONES)
@given(moments | around_the_change)
def test_the_clock_shows_what_the_zone_says(name: str, moment: datetime) -> None:
    local = moment.astimezone(ZoneInfo(name))
    assert local_times[name].shown(moment).replace(tzinfo=None) == local.replace(tzinfo=None)


@pytest.mark.parametrize("name", ZONES)
@given(moments | around_the_change)
def test_what_it_shows_is_a_moment_by_the_same_rules(name: str, shown: datetime) -> None:
    day, clock = shown.date(), shown.time()
    expected = datetime.combine(day, clock, ZoneInfo(name)).astimezone(UTC)
    assert local_times[name].moment(day, clock) == expected
