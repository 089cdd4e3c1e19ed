"""A mood that a person corrected counts as if the letter had been read so at once."""

import inspect
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.journey import (
    Event,
    Journey,
    MessageReceived,
    MoodCorrected,
    Pause,
    corrected,
    derive,
    load_playbook,
    parse_journal,
    pause_of,
    print_journal,
    ready_playbook,
    unknown_names,
)

from .stories import Story, line, told
from .worlds import lives, moments

MAKER = ready_playbook("maker")
ANGRY = '2026-03-02 10:00  message received  mood=2 text="Скільки можна!"\n'
CALM = '2026-03-02 10:00  message received  mood=0 text="Дивна справа."\n'


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=MAKER.zone)


def pause(journal: str, now: str) -> Pause | None:
    return pause_of(told(journal).journey, MAKER, at(now))


def test_a_letter_found_calm_after_all_needs_no_pause() -> None:
    assert pause(ANGRY + "2026-03-02 10:20  mood corrected  mood=0\n", "2026-03-02 10:30") is None


def test_a_letter_found_angry_after_all_is_answered_after_a_pause_counted_from_the_letter() -> None:
    told_late = CALM + "2026-03-02 10:20  mood corrected  mood=2\n"
    assert pause(told_late, "2026-03-02 10:30") == (at("2026-03-02 13:00"), ("cooling-off",))
    assert pause(told_late, "2026-03-02 13:00") is None


def test_before_the_correction_it_stood_as_it_was_read() -> None:
    corrected_late = ANGRY + "2026-03-02 11:00  mood corrected  mood=0\n"
    assert pause(corrected_late, "2026-03-02 10:59") is not None
    assert pause(corrected_late, "2026-03-02 11:00") is None


def test_the_last_correction_counts() -> None:
    twice = ANGRY + (
        "2026-03-02 10:20  mood corrected  mood=0\n2026-03-02 10:30  mood corrected  mood=3\n"
    )
    assert pause(twice, "2026-03-02 10:40") == (at("2026-03-02 13:00"), ("cooling-off",))


def test_an_earlier_letter_is_named_by_its_moment() -> None:
    letters = ANGRY + '2026-03-02 10:10  message received  mood=0 text="Агов?"\n'
    assert pause(letters + "2026-03-02 10:20  mood corrected  mood=0\n", "2026-03-02 10:30")
    named = letters + "2026-03-02 10:20  mood corrected  mood=0 of=10:00\n"
    assert pause(named, "2026-03-02 10:30") is None


def test_another_angry_letter_keeps_its_own_pause() -> None:
    letters = ANGRY + '2026-03-02 11:00  message received  mood=2 text="!!!"\n'
    last = letters + "2026-03-02 11:20  mood corrected  mood=1\n"
    assert pause(last, "2026-03-02 11:30") == (at("2026-03-02 13:00"), ("cooling-off",))
    first = letters + "2026-03-02 11:20  mood corrected  mood=1 of=10:00\n"
    assert pause(first, "2026-03-02 11:30") == (at("2026-03-02 14:00"), ("cooling-off",))


def test_abuse_that_was_noted_keeps_its_pause() -> None:
    noted = ANGRY + "2026-03-02 10:05  incivility noted\n2026-03-02 10:20  mood corrected  mood=0\n"
    assert pause(noted, "2026-03-02 10:30") == (at("2026-03-02 14:00"), ("cooling-off",))


def test_who_cut_a_pause_short_did_not_cut_that_of_a_letter_found_angry_later() -> None:
    cut = ANGRY + '2026-03-02 10:10  guard overridden  guard=cooling-off reason="Ми винні"\n'
    later = cut + (
        '2026-03-02 10:30  message received  mood=0 text="Гаразд…"\n'
        "2026-03-02 10:40  mood corrected  mood=2\n"
    )
    assert pause(later, "2026-03-02 10:50") == (
        at("2026-03-02 14:00"),
        ("cooling-off",),
    )  # 13:30 is lunch
    same = cut + "2026-03-02 10:40  mood corrected  mood=3\n"
    assert pause(same, "2026-03-02 10:50") is None


def test_the_answer_is_owed_as_to_a_calm_letter(story: Story) -> None:
    """
    2026-03-02 15:00  message received  mood=2 text="Скільки можна!"
    2026-03-02 15:20  mood corrected  mood=0
    """
    (answer,) = story.derivation.actions
    assert story.local(answer.since) == "2026-03-02 15:00"
    assert not story.derivation.blocked


def test_the_answer_to_a_letter_found_angry_waits(story: Story) -> None:
    """
    2026-03-02 18:30  message received  mood=0 text="Дивна справа."
    2026-03-02 18:40  mood corrected  mood=2
    """
    answer = next(a for a in story.derivation.actions if a.play == "first-reply")
    assert story.local(answer.since) == "2026-03-03 09:00"
    blocked = [line(each) for each in story.derivation.blocked]
    assert "message sent (automatic=no) by cooling-off" in blocked


def test_plays_and_conditions_go_by_the_corrected_mood() -> None:
    playbook, problems = load_playbook(
        inspect.cleandoc("""
        extends = "maker"
        [plays.ring-at-once]
        practice = "F1"
        on = "message received (mood=3)"
        within = "1h"
        action = "call"
        fulfilled_by = "call made"
        [plays.make-up]
        practice = "F2"
        on = "order delivered"
        where = "message received (mood=2|3)"
        within = "1h"
        action = "decide"
        fulfilled_by = "note added"
        """)
    )
    assert playbook is not None, problems
    journal = """
    2026-03-02 10:00  message received  mood={} text="Скільки можна!"
    2026-03-02 10:10  mood corrected  mood={}
    2026-03-02 10:20  order delivered
    """
    assert {"ring-at-once", "make-up"} <= {*told(journal.format(0, 3), playbook).plays}
    assert not {"ring-at-once", "make-up"} & {*told(journal.format(3, 0), playbook).plays}


def test_it_is_nobodys_word_and_answers_nothing(story: Story) -> None:
    """
    2026-03-02 10:00  message received  mood=2 text="Де посилка?"
    2026-03-02 10:20  mood corrected  mood=0
    """
    assert story.plays == ["first-reply"]
    assert story.derivation.waiting_since == at("2026-03-02 10:00")


def test_the_sale_as_one_story_knows_the_corrected_mood() -> None:
    facts = told(ANGRY + "2026-03-02 10:20  mood corrected  mood=0\n").journey.facts
    assert not facts.buyer_is_angry


@pytest.mark.parametrize(
    ("journal", "found"),
    [
        (
            ANGRY + "2026-03-02 10:20  mood corrected  mood=0 of=10:05\n",
            "“mood corrected” of a moment without a letter, 2026-03-02 10:05",
        ),
        (
            "2026-03-02 09:00  mood corrected  mood=0\n" + ANGRY,
            "“mood corrected” before any letter",
        ),
    ],
)
def test_a_correction_of_no_letter_is_told(journal: str, found: str) -> None:
    events = parse_journal(journal, MAKER.zone).events
    assert [problem.found for _, problem in unknown_names(events, MAKER)] == [found]
    assert [
        p.found for p in derive(Journey.of(events), MAKER, at("2026-03-03 09:00")).problems
    ] == [found]


def test_a_correction_needs_its_mood() -> None:
    journal = parse_journal(ANGRY + "2026-03-02 10:20  mood corrected\n", MAKER.zone)
    assert [(p.line, p.found) for p in journal.problems] == [(2, "“mood corrected” without mood")]


@pytest.mark.parametrize(
    ("told_at", "of", "moment"),
    [
        ("2026-03-02 10:20", "10:00", "2026-03-02 10:00"),
        ("2026-03-02 10:20", "10:20", "2026-03-02 10:20"),
        ("2026-03-02 09:20", "21:00", "2026-03-01 21:00"),
        ("2026-03-02 10:20", '"2026-02-20 10:00"', "2026-02-20 10:00"),
    ],
)
def test_a_bare_time_of_a_letter_is_the_last_time_the_clock_showed_it(
    told_at: str, of: str, moment: str
) -> None:
    (event,) = parse_journal(f"{told_at}  mood corrected  mood=0 of={of}", MAKER.zone).events
    assert isinstance(event, MoodCorrected)
    assert event.of == at(moment)
    assert parse_journal(print_journal([event], MAKER.zone), MAKER.zone).events == (event,)


@given(lives, moments, st.integers(0, 3))
def test_a_correction_gives_what_reading_it_rightly_had_given(
    events: list[Event], now: datetime, mood: int
) -> None:
    """But for the correction itself, which is a fact of its own."""
    letters = [event for event in events if isinstance(event, MessageReceived)]
    events = [event for event in events if not isinstance(event, MoodCorrected)]
    told = [
        MoodCorrected(happened_at=letter.happened_at, mood=mood, of=letter.happened_at)
        for letter in letters
    ]
    happened = corrected(Journey.of([*events, *told]).events)
    assert all(e.mood == mood for e in happened if isinstance(e, MessageReceived))
    rest = tuple(event for event in happened if not isinstance(event, MoodCorrected))
    ledger = derive(Journey.of([*events, *told]), MAKER, now)
    anew = derive(Journey(rest), MAKER, now)
    assert ledger.waiting_since == anew.waiting_since
    assert {(a.play, a.due_at) for a in ledger.actions if a.play != "look-again"} == {
        (a.play, a.due_at) for a in anew.actions if a.play != "look-again"
    }
