"""Plays that pause: while a condition holds, what they ask for is not owed."""

from takt.journey import Playbook, load_playbook

from .playbook_text import SMALL
from .stories import told

HELD = SMALL.replace(
    'letter = "greeting"', 'letter = "greeting"\npaused_while = "money is held"', 1
)
STORY = """
2026-03-02 10:00  order placed  number=1 total="100.00 UAH"
2026-03-02 11:00  payment received  amount="50.00 UAH"
"""
REFUNDED = STORY + '2026-03-02 12:00  payment refunded  amount="50.00 UAH"\n'
GREETED = REFUNDED + "2026-03-02 12:30  message sent  letter=greeting\n"


def paused_while_money_is_held() -> Playbook:
    playbook, problems = load_playbook(HELD)
    assert playbook is not None, problems
    return playbook


def test_it_is_not_owed_while_the_condition_holds() -> None:
    assert told(STORY, paused_while_money_is_held()).of("greeting").startswith("greeting, paused")


def test_one_condition_of_several_is_enough() -> None:
    either = '["complaint is open", "money is held", "buyer is angry"]'
    playbook, problems = load_playbook(HELD.replace('"money is held"', either))
    assert playbook is not None, problems
    assert told(STORY, playbook).of("greeting").startswith("greeting, paused")
    assert told(REFUNDED, playbook).of("greeting") == "greeting, due 2026-03-02 13:00"
    angry = REFUNDED + "2026-03-02 12:10  incivility noted\n"
    assert told(angry, playbook).of("greeting").startswith("greeting, paused")


def test_afterwards_there_is_the_whole_time_again() -> None:
    story = told(REFUNDED, paused_while_money_is_held())
    assert story.of("greeting") == "greeting, due 2026-03-02 13:00"


def test_what_is_done_keeps_the_moment_at_which_it_went_on() -> None:
    (greeting,) = told(GREETED, paused_while_money_is_held()).derivation.settled
    assert greeting.resumed_at == greeting.reckoning.start
    assert (greeting.outcome, greeting.paused) == ("fulfilled", False)


def test_a_pause_may_be_the_shops_own_night() -> None:
    """Whether it is closed is not one of the sale's flags: it is looked up on the clock."""
    playbook, problems = load_playbook(HELD.replace("money is held", "shop is closed"))
    assert playbook is not None, problems
    night = '2026-03-02 23:00  order placed  number=1 total="100.00 UAH"\n'
    assert told(night, playbook).of("greeting").startswith("greeting, paused")
    morning = night + "2026-03-03 10:00  payment received\n"
    assert told(morning, playbook).of("greeting") == "greeting, due 2026-03-03 11:00"
