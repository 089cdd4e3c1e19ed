"""Stretches of time as owners type them, in their own language."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from takt.desk.playbooks.time_fields import ClockField, DaysField, DurationField, HoursField
from takt.desk.playbooks.typed_durations import as_typed, read_typed
from takt.journey import Duration
from takt.journey.durations import Unit
from takt.letters import LANGUAGES


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("4h", "4h"),
        ("4 год", "4h"),
        ("4 години", "4h"),
        ("1 ч 30 мин", "1h 30 min"),
        ("90 хв", "1h 30 min"),
        ("4 godz.", "4h"),
        ("3 дні", "3d"),
        ("3 dni", "3d"),
        ("2 тижні", "14d"),
        ("1 tydzień", "7d"),
        ("2 робочі дні", "2 working days"),
        ("2 раб. дн.", "2 working days"),
        ("2 dni robocze", "2 working days"),
        ("1 business day", "1 working day"),
        ("-1 робочий день", "-1 working day"),
        ("той самий день", "same day"),
    ],
)
def test_a_stretch_of_time_in_four_languages(typed: str, meant: str) -> None:
    assert str(read_typed(typed)) == meant


@pytest.mark.parametrize(
    "typed", ["", "-", "4", "soon", "3 місяці", "2 hors", "2 робочі години", "4h later", "0x3h"]
)
def test_what_is_none(typed: str) -> None:
    with pytest.raises(ValidationError):
        DurationField().clean(typed)


@given(
    st.integers(-400, 400),
    st.sampled_from(["minutes", "days", "working days"]),
    st.sampled_from(LANGUAGES),
)
def test_what_the_page_shows_is_read_as_what_it_was(amount: int, unit: Unit, language: str) -> None:
    duration = Duration(amount, unit)
    with translation.override(language):
        assert read_typed(as_typed(duration)) == duration


@pytest.mark.parametrize("unit", ["same day", "morning"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_day_and_the_morning_too(unit: Unit, language: str) -> None:
    with translation.override(language):
        assert read_typed(as_typed(Duration(0, unit))) == Duration(0, unit)


def test_hours_clocks_and_days_are_written_as_the_playbook_has_them() -> None:
    assert HoursField().clean("9-13, 14.00 – 18:00") == "09:00-13:00, 14:00-18:00"
    assert ClockField().clean("21") == "21:00"
    assert DaysField().clean("10.08.2026, 2026-08-11") == "2026-08-10, 2026-08-11"
