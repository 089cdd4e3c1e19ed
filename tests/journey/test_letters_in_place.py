"""A letter is asked for only where what it says is so."""

from decimal import Decimal

import pytest

from takt.journey import Money
from takt.journey.payments import Payments

from .stories import Story, told

TOTAL = Money(Decimal(90), "UAH")


def test_what_can_be_fetched_keeps_its_promise(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 delivery=pickup payment="in person"
    2026-03-02 10:00  order confirmed
    2026-03-02 10:00  order accepted
    2026-03-02 10:00  promise given  date=2026-03-06
    2026-03-04 10:00  work finished
    2026-03-04 10:30  message sent  letter=ready-for-pickup
    """
    assert "promised-day, fulfilled 2026-03-04 10:30" in story.settled


def test_what_lay_ready_on_the_shelf_waits_for_the_buyer_and_not_for_words(
    book_story: Story,
) -> None:
    """
    2026-03-02 09:00  order placed  number=1 delivery=pickup
    2026-03-02 10:00  order confirmed
    2026-03-02 10:00  order accepted
    2026-03-02 11:00  payment received
    2026-03-02 11:30  message sent  letter=ready-for-pickup
    """
    assert "keep-in-touch" not in book_story.plays
    assert book_story.derivation.waiting_for_buyer_since is not None


def test_a_file_that_is_sent_is_thanks_enough(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 delivery=digital
    2026-03-02 10:00  payment received
    2026-03-02 10:30  message sent  letter=digital-sent
    """
    assert "payment-thanks, fulfilled 2026-03-02 10:30" in story.settled


def test_a_file_that_is_sent_is_neither_late_nor_in_the_making(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 delivery=digital
    2026-03-02 10:00  payment received
    2026-03-02 10:00  promise given  date=2026-03-06
    2026-03-02 10:30  message sent  letter=digital-sent
    """
    assert not {"keep-in-touch", "promised-day"} & set(story.plays)


def test_of_what_is_made_it_is_not_said_that_work_began(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  payment received
    2026-03-02 12:00  work finished
    """
    assert "begun, cancelled 2026-03-02 12:00" in story.settled


def test_who_has_paid_is_not_told_what_to_pay_at_the_door(courier_story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1 delivery=courier payment="on delivery"
    2026-03-02 10:30  order confirmed  by=call
    2026-03-02 11:00  payment received
    2026-03-02 12:00  courier assigned  from="2026-03-05 14:00"
    """
    assert "courier-today" in courier_story.plays
    assert "cash-on-delivery" not in courier_story.plays


def test_who_complained_is_not_asked_to_pay_before_it_is_put_right(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 payment=deferred
    2026-03-09 12:00  order delivered
    2026-03-10 12:00  complaint opened
    """
    assert story.of("deferred-payment").startswith("deferred-payment, paused")


def test_who_sends_it_back_is_not_asked_to_pay(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 payment=deferred
    2026-03-09 12:00  order delivered
    2026-03-10 12:00  return requested
    """
    assert "deferred-payment" not in story.plays


def test_nobody_asks_whether_it_has_come_while_something_is_wrong(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-03 12:00  parcel shipped  tracking=20450
    2026-03-06 12:00  complaint opened  reason="the box is crushed"
    """
    assert story.of("receipt-question").startswith("receipt-question, paused")


def test_is_all_well_is_asked_once(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-09 12:00  order delivered
    2026-03-09 13:00  complaint opened
    2026-03-10 12:00  complaint closed
    2026-03-10 13:00  message sent  letter=complaint-closed
    """
    assert "thanks-after-receipt, fulfilled 2026-03-10 13:00" in story.settled


@pytest.mark.parametrize("said", ["return requested", "review received  rating=5"])
def test_nobody_is_asked_what_they_have_said(said: str) -> None:
    sale = f"""
        2026-03-02 09:00  order placed  number=1
        2026-03-09 12:00  order delivered
        2026-03-09 13:00  {said}
    """
    assert "thanks-after-receipt" not in told(sale).plays


@pytest.mark.parametrize(
    ("received", "refunded", "left"),
    [
        ([], [], 0),
        ([20], [], 20),
        ([20, None], [], 90),
        ([90], [30], 60),
        ([None], [30], 60),
    ],
)
def test_what_the_shop_holds(received: list[int | None], refunded: list[int], left: int) -> None:
    money = Payments()
    for came in received:
        money.receive(Money(Decimal(came), "UAH") if came else None, TOTAL)
    for went in refunded:
        money.give_back(Money(Decimal(went), "UAH"))
    assert money.balance(TOTAL) == Money(Decimal(left), "UAH")


def test_of_a_sum_that_nobody_named_it_is_not_known() -> None:
    money = Payments()
    money.receive(None, None)
    assert money.balance(None) is None
