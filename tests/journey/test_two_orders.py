"""B10: a new order from somebody still waiting on another one is one story: say both."""

import pytest

from takt.journey import READY_PLAYBOOKS

from .stories import Story, line, told

WAITING = "2026-03-02 09:00  order placed  number=2 open_orders=1\n"


@pytest.mark.parametrize("playbook", READY_PLAYBOOKS)
def test_who_still_waits_is_greeted_with_both_orders_and_by_one_letter(playbook: str) -> None:
    plays = told(WAITING, playbook).plays
    assert "new-order-while-waiting" in plays
    assert "greeting" not in plays


@pytest.mark.parametrize("playbook", READY_PLAYBOOKS)
def test_it_has_as_long_as_the_ordinary_greeting(playbook: str) -> None:
    alone = told("2026-03-02 09:00  order placed  number=2", playbook)
    due_at = alone.of("greeting").removeprefix("greeting")
    assert told(WAITING, playbook).of("new-order-while-waiting").endswith(due_at)


def test_the_letter_that_says_both_is_the_greeting(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=2 open_orders=1
    2026-03-02 09:20  message sent  letter=new-order-while-waiting
    """
    assert story.settled == ["new-order-while-waiting, fulfilled 2026-03-02 09:20"]
    assert story.owed[0] == "reminder, upcoming 2026-03-04 09:20"


def test_who_got_the_ordinary_greeting_is_not_greeted_twice(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=2 open_orders=1
    2026-03-02 09:20  message sent  letter=greeting
    """
    assert story.plays == ["reminder", "silence-call"]


def test_the_order_called_off_needs_no_greeting(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=2 open_orders=1
    2026-03-02 09:20  order cancelled  by=buyer
    """
    assert "new-order-while-waiting" not in story.plays


def test_a_journal_of_both_orders_shows_it_by_itself(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:20  message sent  letter=greeting
    2026-03-04 09:00  order placed  number=2
    """
    assert "new-order-while-waiting, due 2026-03-04 10:00" in story.owed
    assert "greeting" not in story.plays


@pytest.mark.parametrize("end", ["order delivered", "order cancelled", "service ended"])
def test_who_waits_on_nothing_is_greeted_as_ever(end: str) -> None:
    journal = f"""
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:20  message sent  letter=greeting
    2026-03-03 09:00  {end}
    2026-03-04 09:00  order placed  number=2
    """
    assert "greeting" in told(journal).plays


def test_of_three_orders_the_later_two_came_beside_another(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:30  order placed  number=2
    2026-03-02 09:50  order placed  number=3
    """
    assert story.plays.count("greeting") == 1
    assert story.plays.count("new-order-while-waiting") == 2


def test_the_letter_is_word_to_both_orders(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:10  message sent  letter=greeting
    2026-03-02 09:20  order confirmed
    2026-03-02 09:30  message sent  letter=order-accepted
    2026-03-02 09:40  payment received
    2026-03-04 09:00  order placed  number=2
    2026-03-04 09:20  message sent  letter=new-order-while-waiting
    """
    assert "keep-in-touch, fulfilled 2026-03-04 09:20" in story.settled


def test_the_guards_of_the_new_order_stand(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=2 open_orders=1
    """
    blocked = [line(each) for each in story.derivation.blocked]
    assert "parcel shipped by confirmed" in blocked
