"""Paid, made, packed by the maker's playbook: C1 to C6."""

import pytest

from .stories import Story, told


def test_a_payment_is_owed_thanks_a_review_and_a_word_that_work_began(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 total="450.00 UAH" payment=prepaid
    2026-03-02 09:10  message sent  letter=greeting
    2026-03-02 10:00  order confirmed
    2026-03-02 10:30  order accepted
    2026-03-05 16:00  payment received  amount="450.00 UAH"
    """
    assert story.owed == [
        "payment-thanks, due 2026-03-06 11:00",
        "begun, due 2026-03-06 16:00",
        "review-for-buyer, due 2026-03-06 16:00",
        "keep-in-touch, upcoming 2026-03-06 18:00",
    ]


def test_a_part_payment_is_thanked_for_and_not_more(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 total="450.00 UAH"
    2026-03-02 09:10  message sent  letter=greeting
    2026-03-02 10:00  order confirmed
    2026-03-02 10:30  order accepted
    2026-03-03 10:00  payment received  amount="200.00 UAH"
    """
    assert story.owed == ["payment-thanks, due 2026-03-03 15:00"]


def test_money_that_came_before_the_order_was_told_of_pays_it(story: Story) -> None:
    """
    2026-03-02 08:59  payment received
    2026-03-02 09:00  order placed  number=1001 total="450.00 UAH"
    """
    assert "parcel shipped by paid" not in story.blocked


def test_the_second_part_makes_it_paid(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 total="450.00 UAH"
    2026-03-02 09:10  message sent  letter=greeting
    2026-03-02 10:00  order confirmed
    2026-03-02 10:30  order accepted
    2026-03-03 10:00  payment received  amount="200.00 UAH"
    2026-03-03 10:10  message sent  letter=payment-thanks
    2026-03-04 10:00  payment received  amount="250.00 UAH"
    """
    assert sorted(story.plays) == ["begun", "keep-in-touch", "payment-thanks", "review-for-buyer"]


def test_money_of_another_currency_does_not_pay(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 total="450.00 UAH"
    2026-03-02 10:00  payment received  amount="450.00 PLN"
    """
    assert "parcel shipped by paid" in story.blocked


def test_what_costs_nothing_is_paid(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 total="0.00 UAH"
    2026-03-02 10:00  order confirmed
    2026-03-02 10:30  order accepted
    """
    assert story.of("begun") == "begun, due 2026-03-03 10:30"
    assert "parcel shipped by paid" not in story.blocked


def test_a_payment_without_a_sum_does_not_pay_what_is_added_later(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 total="450.00 UAH"
    2026-03-02 10:00  payment received
    2026-03-02 11:00  order changed  by=buyer total="500.00 UAH"
    """
    assert "parcel shipped by paid" in story.blocked


def test_the_rest_is_paid_without_naming_it(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 total="450.00 UAH"
    2026-03-02 10:00  payment received  amount="200.00 UAH"
    2026-03-02 11:00  payment received
    2026-03-02 12:00  order cancelled
    2026-03-02 12:10  payment refunded  amount="450.00 UAH"
    """
    assert "refund" not in story.plays


def test_what_was_given_back_whole_can_be_paid_again(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 total="450.00 UAH"
    2026-03-02 10:00  payment received
    2026-03-02 10:10  payment refunded
    2026-03-02 11:00  payment received
    """
    assert "parcel shipped by paid" not in story.blocked


def test_cash_on_delivery_is_begun_once_accepted_and_reviewed_after_handover(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 payment="on delivery"
    2026-03-02 09:10  message sent  letter=greeting
    2026-03-02 10:00  order confirmed
    2026-03-02 10:30  order accepted
    """
    assert story.owed == ["begun, due 2026-03-03 10:30"]


def test_the_buyers_review_is_due_after_handover_of_cash_on_delivery(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 payment="on delivery"
    2026-03-05 10:00  order delivered
    2026-03-05 10:00  payment received
    """
    assert story.of("review-for-buyer") == "review-for-buyer, due 2026-03-06 10:00"


def test_each_stage_is_told(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 10:00  payment received
    2026-03-03 10:00  work progressed  stage=engraving
    """
    assert story.of("stage-note") == "stage-note, due 2026-03-04 10:00"


def test_what_is_finished_is_packed_and_shipped(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 10:00  payment received
    2026-03-03 10:00  work finished
    2026-03-03 12:00  gift packed  gift=pen
    2026-03-03 12:00  parcel packed
    """
    assert story.of("dispatch") == "dispatch, due 2026-03-05 10:00"
    assert "packing, fulfilled 2026-03-03 12:00" in story.settled
    assert "gift, fulfilled 2026-03-03 12:00" in story.settled


def test_a_promised_day_is_kept_or_moved_in_time(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 10:00  promise given  date=2026-03-13
    """
    assert story.of("promised-day") == "promised-day, upcoming 2026-03-13 18:00"


def test_a_promise_for_a_day_off_is_kept_by_the_working_day_before(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 10:00  promise given  date=2026-03-15
    """
    assert story.of("promised-day") == "promised-day, upcoming 2026-03-13 18:00"


def test_a_promised_day_comes_due_a_working_day_ahead(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 10:00  promise given  date=2026-03-16
    2026-03-13 09:00  now
    """
    assert story.of("promised-day") == "promised-day, due 2026-03-16 18:00"


def test_a_new_promise_takes_the_place_of_the_old(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 10:00  promise given  date=2026-03-13
    2026-03-12 10:00  promise given  date=2026-03-20
    """
    assert story.of("promised-day") == "promised-day, upcoming 2026-03-20 18:00"
    assert "promised-day, cancelled 2026-03-12 10:00" in story.settled


def test_a_parcel_with_its_number_is_written_about(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 09:30  order confirmed
    2026-03-02 10:00  payment received
    2026-03-03 10:00  parcel shipped  carrier="Nova Poshta" tracking=20450
    """
    assert story.of("shipped") == "shipped, due 2026-03-03 15:00"
    assert story.of("receipt-question") == "receipt-question, upcoming 2026-03-10 10:00"


def test_a_parcel_without_a_number_calls_for_one(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-03 10:00  parcel shipped  carrier="Nova Poshta"
    """
    assert story.of("tracking") == "tracking, due 2026-03-03 15:00"
    assert "message sent (letter=shipped) by really-sent" in story.blocked


def test_a_pickup_is_neither_packed_nor_shipped(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=pickup payment="in person"
    2026-03-02 09:10  message sent  letter=greeting
    2026-03-02 10:00  order confirmed
    2026-03-02 10:00  order accepted
    2026-03-02 10:05  message sent  letter=begun
    2026-03-03 10:00  work finished
    """
    assert story.plays == ["pickup-ready", "stage-note"]
    assert "parcel shipped by confirmed" not in story.blocked


def test_who_pays_at_the_door_is_thanked_once_for_it_all(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 payment="on delivery" delivery=courier
    2026-03-02 09:10  message sent  letter=greeting
    2026-03-02 10:00  order confirmed
    2026-03-02 10:30  message sent  letter=order-accepted
    2026-03-04 10:00  order delivered
    2026-03-04 10:05  payment received
    """
    assert "payment-thanks" not in story.plays
    assert "thanks-after-receipt" in story.plays


@pytest.mark.parametrize(
    ("received", "over"),
    [
        ('amount="450.00 UAH"', None),
        ("", None),
        ('amount="452.00 UAH"', "2.00 UAH"),
        ('amount="10.00 PLN"', None),
    ],
)
def test_what_came_beyond_the_price_is_known(received: str, over: str | None) -> None:
    sale = '2026-03-02 09:00  order placed  number=1001 total="450.00 UAH"\n'
    facts = told(f"{sale}2026-03-02 10:00  payment received  {received}").journey.facts
    assert (facts.overpaid and str(facts.overpaid)) == over
