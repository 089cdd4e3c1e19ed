"""Why something is owed, in words for the command line."""

import pytest

from takt.journey import NoSuchActionError, explain, load_playbook

from .stories import Story, told


def explained(story: Story, action: str) -> tuple[str, ...]:
    return explain(story.journey, story.playbook, story.now, action).lines()


def test_the_clock_sum_of_a_greeting(story: Story) -> None:
    """
    2026-03-06 17:50  order placed  number=1001
    2026-03-06 17:55  message sent  letter=greeting
    """
    explanation = explain(story.journey, story.playbook, story.now, "greeting@2026-03-06T17:50")
    assert explanation.lines() == (
        "greeting@2026-03-06T17:50: send letter “greeting”",
        "event     order placed, Friday 6 March 2026, 17:50",
        "play      greeting: within 1h of “order placed”",
        "practice  B1",
        "clock     Friday 17:50 + 1 working hour: 10 minutes on Friday, 50 on Monday",
        "due       Monday 9 March 2026, 09:50",
        "state     fulfilled by message sent, Friday 6 March 2026, 17:55",
    )
    assert [step.minutes for step in explanation.steps] == [10, 50]
    assert explanation.play is story.playbook.plays["greeting"]


def test_hours_are_told_where_there_are_some(story: Story) -> None:
    """
    2026-03-06 16:30  message received  text="Do you make it in silver?"
    """
    lines = explained(story, "first-reply")
    assert lines[0] == "first-reply@2026-03-06T16:30: answer"
    assert lines[2] == (
        "play      first-reply: the buyer has waited for an answer since “message received”;"
        " target 4h"
    )
    assert lines[4] == (
        "clock     Friday 16:30 + 4 working hours: 1h 30 min on Friday, 2h 30 min on Monday"
    )


def test_a_deadline_that_was_moved_says_why(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-05 12:00  payment received
    2026-03-05 13:00  order delivered
    """
    lines = explained(story, "review-request")
    assert "clock     Thursday 13:00 + 3 days = Sunday 8 March 2026, 13:00" in lines
    assert (
        "moved     not at Sunday 13:00 but at the next right time: Monday 9 March 2026, 09:00"
        in lines
    )


def test_a_limit_that_was_moved_back_says_why(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-05 12:00  payment received
    """
    assert (
        "moved     nobody is written to or rung then, and it must not be later:"
        " Friday 6 March 2026, 18:00" in explained(story, "keep-in-touch")
    )


def test_a_pause_is_told(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-03 09:00  order delivered
    2026-03-04 09:00  complaint opened
    2026-03-05 10:00  complaint closed
    """
    assert "resumed   Thursday 5 March 2026, 10:00" in explained(story, "thanks-after-receipt")


def test_the_end_of_a_day_and_time_counted_back(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 delivery=courier
    2026-03-02 10:00  delivery failed
    2026-03-02 11:00  courier assigned  from="2026-03-03 17:00"
    """
    assert (
        "clock     Monday 10:00 → the end of that working day = Monday 2 March 2026, 18:00"
        in explained(story, "delivery-failed")
    )
    assert "clock     Tuesday 17:00 − 2 hours = Tuesday 3 March 2026, 15:00" in explained(
        story, "courier-soon"
    )


def test_every_unit_has_its_words() -> None:
    playbook, problems = load_playbook("""
        extends = "maker"
        name = "odd"
        [plays.greeting]
        within = "1h 30 min"
        clock = "wall without weekends"
    """)
    assert playbook is not None, problems
    story = told("2026-03-06 17:50  order placed  number=1", playbook)
    assert explained(story, "greeting")[4] == (
        "clock     Friday 17:50 + 1 weekday hour 30 weekday minutes: 1h 30 min on Friday"
    )


def test_the_latest_of_a_play_is_meant_by_its_name(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="?"
    2026-03-02 11:00  message sent  text="Yes"
    2026-03-02 12:00  message received  text="?"
    2026-03-02 13:00  message sent  text="Yes"
    2026-03-03 12:00  message received  text="?"
    """
    explanation = explain(story.journey, story.playbook, story.now, "next-reply")
    assert explanation.action.id == "next-reply@2026-03-03T12:00"
    assert explanation.play is None


def test_what_is_not_there_is_told_with_what_is(story: Story) -> None:
    """
    2026-03-06 17:50  order placed  number=1001
    """
    with pytest.raises(NoSuchActionError, match="there is “greeting@2026-03-06T17:50”"):
        explained(story, "greting@2026-03-06T17:50")


def test_a_play_misspelt_is_told_by_its_name(story: Story) -> None:
    """
    2026-03-06 17:50  order placed  number=1001
    """
    with pytest.raises(NoSuchActionError, match="there is “greeting”"):
        explained(story, "greting")


def test_the_pause_before_an_angry_letter_is_told(story: Story) -> None:
    """
    2026-03-05 16:20  message received  text="!!!" mood=2
    """
    pause = (
        "pause     until Friday 6 March 2026, 09:00: an angry letter is answered after a pause (F1)"
    )
    assert pause in explained(story, "first-reply")


def test_a_time_counted_back_is_before(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=courier
    2026-03-02 10:00  courier assigned  from="2026-03-03 15:00"
    """
    told = "play      courier-soon: 2h before the time that “courier assigned” names"
    assert told in explained(story, "courier-soon")


def test_where_nothing_was_ever_owed_that_is_told(story: Story) -> None:
    """
    2026-03-06 17:50  note added  text=hello
    """
    with pytest.raises(NoSuchActionError, match="no action was ever owed here"):
        explained(story, "greeting")
