"""Stories: journals told from now."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from takt.demo.story import read_story, stories, with_times
from takt.journey import MessageReceived
from takt.letters.reading import read

KYIV = ZoneInfo("Europe/Kyiv")
NOW = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
WHO = "# buyer: Олена Коваль <olena@buyers.example> uk +380671110101\n"


def test_days_ago_are_days_of_the_shops_calendar() -> None:
    assert with_times("-3d 17:50  order placed", NOW, KYIV) == "2026-03-06 17:50  order placed"


def test_minutes_ago_are_told_to_the_second() -> None:
    assert with_times("-25m  now", NOW, KYIV) == "2026-03-09 07:35:00+00:00  now"


def test_a_promised_day_may_have_passed() -> None:
    assert with_times("date=-2d", NOW, KYIV) == "date=2026-03-07"


def test_a_story_knows_its_buyer() -> None:
    story = read_story("s", WHO + '-1d 10:00  order placed  number=1 total="1 UAH"', NOW, KYIV)
    assert (story.buyer.name, story.buyer.language) == ("Олена Коваль", "uk")


def test_a_story_without_a_buyer_says_what_is_missing() -> None:
    with pytest.raises(ValueError, match="s: expected a line “# buyer:"):
        read_story("s", "-1d 10:00  order placed  number=1", NOW, KYIV)


def test_a_story_with_a_mistake_says_where() -> None:
    with pytest.raises(ValueError, match="s, line 2: found"):
        read_story("s", WHO + "-1d 10:00  order plced", NOW, KYIV)


@pytest.mark.parametrize("hours", range(0, 24 * 7, 5))
def test_the_stories_that_ship_can_be_told_at_any_hour_of_any_day(hours: int) -> None:
    now = datetime(2026, 3, 2, tzinfo=UTC) + timedelta(hours=hours)
    told = list(stories(now, KYIV))
    assert len(told) == 13
    assert all(event.happened_at <= now for story in told for event in story.events)


def test_the_last_letters_show_anger_and_two_questions_at_once() -> None:
    """What a newcomer sees of reading without writing a word: the angry buyer, the double ask."""
    told = [
        [e for e in story.events if isinstance(e, MessageReceived)] for story in stories(NOW, KYIV)
    ]
    last = [read(letters[-1].text or "") for letters in told if letters]
    assert any(reading.mood.level >= 2 for reading in last)
    assert any(reading.mood.level == 0 and len(reading.questions) == 2 for reading in last)
