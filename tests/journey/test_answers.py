"""The buyer's word on the order (B3): read by a person, whether or not it asks for an answer."""

from .stories import Story


def test_a_yes_that_asks_for_nothing_is_still_read(story: Story) -> None:
    """
    2026-03-02 10:00  order placed      number=1001
    2026-03-02 10:20  message sent      letter=greeting
    2026-03-02 11:00  message received  text="Все підходить, дякую!" needs_answer=no
    """
    assert story.owed == ["read-answer, due 2026-03-02 16:00"]


def test_once_the_buyer_is_known_to_agree_it_has_been_read(story: Story) -> None:
    """
    2026-03-02 10:00  order placed      number=1001
    2026-03-02 10:20  message sent      letter=greeting
    2026-03-02 11:00  message received  text="Все підходить, дякую!" needs_answer=no
    2026-03-02 11:10  order confirmed   by=letter
    """
    assert story.owed == ["acceptance, due 2026-03-02 16:10"]


def test_thanks_after_the_order_was_confirmed_ask_for_nothing(story: Story) -> None:
    """
    2026-03-02 10:00  order placed      number=1001
    2026-03-02 10:20  message sent      letter=greeting
    2026-03-02 11:00  order confirmed   by=letter
    2026-03-02 11:10  message received  text="Дякую!" needs_answer=no
    """
    assert story.owed == ["acceptance, due 2026-03-02 16:00"]
