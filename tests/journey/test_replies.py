"""Reply targets: A1, and the pause before an angry letter is answered (F1)."""

from takt.journey import load_playbook

from .stories import Story, told


def test_a_first_question_is_answered_in_four_working_hours(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Do you make it in silver?"
    """
    assert story.owed == ["first-reply, due 2026-03-02 15:00"]
    assert story.local(story.derivation.waiting_since) == "2026-03-02 10:00"


def test_the_run_counts_from_its_first_message(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Do you make it in silver?"
    2026-03-02 12:00  message received  text="Hello?"
    """
    assert story.owed == ["first-reply, due 2026-03-02 15:00"]


def test_an_automatic_message_answers_nobody(story: Story) -> None:
    """
    2026-03-02 22:00  message received  text="Do you make it in silver?"
    2026-03-02 22:00  message sent  letter=night-acknowledgement automatic=yes
    """
    assert story.owed == ["first-reply, due 2026-03-03 13:00"]


def test_at_night_an_honest_word_says_when_the_answer_will_come(story: Story) -> None:
    """
    2026-03-02 22:00  message received  text="Do you make it in silver?"
    """
    word = story.derivation.actions[0]
    assert (word.play, word.automatic) == ("night-acknowledgement", True)
    assert word.state(story.now) == "due"
    assert story.of("first-reply") == "first-reply, due 2026-03-03 13:00"


def test_a_lunch_break_is_no_night(story: Story) -> None:
    """
    2026-03-02 13:05  message received  text="Do you make it in silver?"
    """
    assert story.plays == ["first-reply"]


def test_after_the_shops_own_words_the_next_reply_has_eight_hours(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Do you make it in silver?"
    2026-03-02 11:00  message sent  text="Yes, gladly."
    2026-03-02 12:00  message received  text="And in gold?"
    """
    assert story.owed == ["next-reply, due 2026-03-03 12:00"]
    assert story.settled == ["first-reply, fulfilled 2026-03-02 11:00"]


def test_words_of_the_very_same_moment_answer_nothing(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Do you make it in silver?"
    2026-03-02 10:00  message sent  text="Good morning!"
    """
    assert story.owed == ["first-reply, due 2026-03-02 15:00"]


def test_they_answer_what_came_before_and_leave_the_rest_waiting(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Do you make it in silver?"
    2026-03-02 11:00  message received  text="AND IN GOLD?!" mood=2
    2026-03-02 11:00  message sent  text="In silver, gladly."
    """
    assert story.settled == ["first-reply, fulfilled 2026-03-02 11:00"]
    (reply,) = (a for a in story.derivation.actions if a.play == "next-reply")
    assert story.local(reply.since) == "2026-03-02 14:00"


def test_a_call_that_reached_the_buyer_answers(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Do you make it in silver?"
    2026-03-02 11:00  call made  outcome="no answer"
    2026-03-02 12:00  call made  outcome=reached
    """
    assert story.settled == ["first-reply, fulfilled 2026-03-02 12:00"]


def test_thanks_need_no_answer_and_clear_no_question(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Do you make it in silver?"
    2026-03-02 10:05  message received  text="Thanks in advance!" needs_answer=no
    """
    assert story.owed == ["first-reply, due 2026-03-02 15:00"]


def test_thanks_alone_owe_nothing(story: Story) -> None:
    """
    2026-03-02 10:05  message received  text="Thank you!" needs_answer=no
    """
    assert story.owed == []
    assert story.derivation.waiting_since is None


def test_needs_no_answer_ends_the_wait(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Fine then"
    2026-03-02 10:30  action waived  play=first-reply reason="needs no answer"
    """
    assert story.owed == []
    assert story.settled == ["first-reply, waived 2026-03-02 10:30"]


def test_waiving_something_else_does_not(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Fine then"
    2026-03-02 10:30  action waived  play=next-reply reason="needs no answer"
    """
    assert story.plays == ["first-reply"]


def test_a_question_in_the_order_is_a_question(story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1 message="Could you wrap it as a gift?"
    2026-03-02 10:10  message sent  letter=greeting automatic=yes
    """
    assert "first-reply" in story.plays


def test_a_wish_in_the_order_is_answered_by_the_greeting(story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1 message="Wrapped as a gift, please."
    """
    assert story.plays == ["greeting"]


def test_the_buyers_turn_is_dated(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Do you make it in silver?"
    2026-03-02 11:00  message sent  text="Yes, gladly."
    """
    assert story.local(story.derivation.waiting_for_buyer_since) == "2026-03-02 11:00"
    assert story.owed == []


def test_an_automatic_greeting_makes_it_the_buyers_turn(story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1
    2026-03-02 10:01  message sent  letter=greeting automatic=yes
    """
    assert story.local(story.derivation.waiting_for_buyer_since) == "2026-03-02 10:01"


def test_an_accepted_order_waits_for_the_money(story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1
    2026-03-02 10:10  message sent  letter=greeting
    2026-03-02 11:00  order confirmed
    2026-03-02 11:30  order accepted
    """
    assert story.local(story.derivation.waiting_for_buyer_since) == "2026-03-02 11:30"


def test_what_lies_ready_waits_to_be_fetched(story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1 delivery=pickup payment="in person"
    2026-03-02 11:00  order confirmed
    2026-03-02 11:30  order accepted
    2026-03-04 11:30  work finished
    2026-03-04 12:00  message sent  letter=ready-for-pickup
    """
    assert story.local(story.derivation.waiting_for_buyer_since) == "2026-03-04 12:00"


def test_nobody_waits_once_the_buyer_thanked(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Do you make it in silver?"
    2026-03-02 11:00  message sent  text="Yes, gladly."
    2026-03-02 11:30  message received  text="Thanks!" needs_answer=no
    """
    assert story.derivation.waiting_for_buyer_since is None


def test_an_angry_letter_is_answered_after_a_pause(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Where is it!!!" mood=2
    """
    action = story.derivation.actions[0]
    assert story.owed == ["first-reply, upcoming 2026-03-02 15:00"]
    assert story.local(action.since) == "2026-03-02 13:00"
    assert story.blocked == [
        "message sent (automatic=no) by cooling-off",
        "warning given by cooling-off",
    ]


def test_an_angry_letter_in_the_evening_waits_overnight(story: Story) -> None:
    """
    2026-03-02 17:00  message received  text="Where is it!!!" mood=3
    """
    assert story.local(story.derivation.actions[0].since) == "2026-03-03 09:00"


def test_abuse_noted_afterwards_gives_the_pause_as_well(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="You …"
    2026-03-02 10:30  incivility noted  text="You …"
    """
    reply = next(a for a in story.derivation.actions if a.action == "answer")
    assert story.local(reply.since) == "2026-03-02 14:00"


def test_the_pause_ends(story: Story) -> None:
    """
    2026-03-02 10:00  message received  text="Where is it!!!" mood=2
    2026-03-02 14:00  now
    """
    assert story.blocked == []
    assert story.owed == ["first-reply, due 2026-03-02 15:00"]


CHANNELS = """
extends = "maker"
name = "with channels"
[reply_targets.telegram]
first = "30 min"
clock = "wall"
[reply_targets.allegro]
clock = "wall without weekends"
next = "1d"
"""


def by_channels(text: str) -> Story:
    playbook, problems = load_playbook(CHANNELS)
    assert playbook is not None, problems
    return told(text, playbook)


def test_a_channel_may_run_by_the_wall_clock() -> None:
    story = by_channels("2026-03-07 20:00  message received  channel=telegram text=?")
    assert story.of("first-reply") == "first-reply, due 2026-03-07 20:30"


def test_the_wall_clock_keeps_quiet_hours() -> None:
    story = by_channels("2026-03-07 20:45  message received  channel=telegram text=?")
    assert story.of("first-reply") == "first-reply, due 2026-03-08 08:00"


def test_a_channel_may_rest_at_weekends() -> None:
    story = by_channels("2026-03-06 20:00  message received  channel=allegro text=?")
    assert story.of("first-reply") == "first-reply, due 2026-03-09 08:00"


def test_days_of_a_channel_that_rests_are_weekdays() -> None:
    story = by_channels("""
        2026-03-06 10:00  message sent  text="Hello"
        2026-03-06 15:00  message received  channel=allegro text=?
    """)
    assert story.owed == ["next-reply, due 2026-03-09 15:00"]
