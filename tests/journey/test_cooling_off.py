"""F1: an angry letter is answered after a pause, of some hours or of a night."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.journey import (
    Journey,
    Pause,
    Playbook,
    cooled_at,
    load_playbook,
    parse_journal,
    pause_of,
    ready_playbook,
)

MAKER = ready_playbook("maker")
KYIV = MAKER.zone
OPEN_LATE = """
extends = "maker"
name = "late"
[hours]
monday-friday = ["09:00-22:00"]
[quiet_hours]
from = "23:00"
to = "08:00"
"""


def late(**limits: str) -> Playbook:
    text = OPEN_LATE + "".join(f'[limits]\n{key} = "{value}"\n' for key, value in limits.items())
    playbook, problems = load_playbook(text)
    assert playbook is not None, problems
    return playbook


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=KYIV)


@pytest.mark.parametrize(
    ("came", "cooled"),
    [
        ("2026-03-02 10:00", "2026-03-02 13:00"),
        ("2026-03-02 10:30", "2026-03-02 14:00"),  # 13:30 is lunch: after it
        ("2026-03-02 14:30", "2026-03-02 17:30"),
        ("2026-03-02 16:00", "2026-03-03 09:00"),  # 19:00 is closed
        ("2026-03-06 18:30", "2026-03-09 09:00"),  # Friday evening: Monday
        ("2026-03-03 02:00", "2026-03-03 09:00"),  # the night was there already
    ],
)
def test_three_hours_and_then_a_time_for_contact(came: str, cooled: str) -> None:
    assert cooled_at(MAKER, at(came)) == at(cooled)


@pytest.mark.parametrize(
    ("came", "cooled"),
    [
        ("2026-03-02 17:59", "2026-03-02 20:59"),
        ("2026-03-02 18:00", "2026-03-03 09:00"),
        ("2026-03-06 21:00", "2026-03-09 09:00"),
    ],
)
def test_what_comes_from_six_on_is_slept_over_though_the_shop_is_open_late(
    came: str, cooled: str
) -> None:
    assert cooled_at(late(), at(came)) == at(cooled)


def test_the_shop_says_from_when_on_it_is_slept_over_and_how_long_it_takes() -> None:
    assert cooled_at(late(overnight_from="20:00"), at("2026-03-02 18:30")) == at("2026-03-02 21:30")
    assert cooled_at(late(cooling_off="1h"), at("2026-03-02 17:00")) == at("2026-03-02 18:00")


def test_a_time_of_day_that_is_none_is_told() -> None:
    _, problems = load_playbook(OPEN_LATE + '[limits]\novernight_from = "evening"\n')
    assert [(p.found, p.expected) for p in problems] == [
        ("overnight_from = 'evening'", "a time, as in 21:00")
    ]


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC)))
def test_a_pause_is_never_short_and_ends_in_working_time(came: datetime) -> None:
    end = cooled_at(MAKER, came)
    assert end - came >= timedelta(hours=3) or came.astimezone(KYIV).hour >= 18
    assert end > came
    assert MAKER.clocks.working.may_be_due(end)
    assert MAKER.quiet_hours is not None
    assert not MAKER.quiet_hours.is_quiet(end)


def pause(journal: str, now: str) -> Pause | None:
    told = parse_journal(journal, KYIV)
    assert not told.problems
    return pause_of(Journey.of(told.events), MAKER, at(now))


ANGRY = '2026-03-02 10:00  message received  mood=2 text="Скільки можна!"\n'


def test_an_answer_rests_until_heads_have_cooled() -> None:
    assert pause(ANGRY, "2026-03-02 10:30") == (at("2026-03-02 13:00"), ("cooling-off",))
    assert pause(ANGRY, "2026-03-02 13:00") is None


def test_a_calm_letter_asks_for_no_pause() -> None:
    assert pause(ANGRY.replace("mood=2", "mood=1"), "2026-03-02 10:30") is None


def test_a_person_may_cut_the_pause_short_with_a_reason() -> None:
    cut = ANGRY + '2026-03-02 10:10  guard overridden  guard=cooling-off reason="Ми винні"\n'
    assert pause(cut, "2026-03-02 10:30") is None


def test_who_cut_one_pause_short_has_not_cut_the_next() -> None:
    cut = ANGRY + '2026-03-02 10:10  guard overridden  guard=cooling-off reason="Ми винні"\n'
    again = cut + '2026-03-02 11:00  message received  mood=3 text="!!!"\n'
    assert pause(again, "2026-03-02 11:05") == (at("2026-03-02 14:00"), ("cooling-off",))


def test_what_the_desk_sends_by_itself_needs_no_pause_and_ends_none() -> None:
    quiet = ANGRY + "2026-03-02 10:05  message sent  letter=acknowledgement automatic=yes\n"
    assert pause(quiet, "2026-03-02 10:30") == (at("2026-03-02 13:00"), ("cooling-off",))
