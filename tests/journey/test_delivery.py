"""Delivery and afterwards by the maker's playbook: D1 to E5."""

from takt.journey import explain

from .stories import Story, told


def test_a_courier_is_announced_in_the_morning_and_two_hours_before(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=courier
    2026-03-02 09:05  message sent  letter=greeting
    2026-03-02 09:30  call made  outcome=reached
    2026-03-02 09:30  order confirmed  by=call
    2026-03-02 09:40  order accepted
    2026-03-02 17:00  courier assigned  name=Ivan from="2026-03-03 15:00" to="2026-03-03 17:00"
    """
    assert story.owed == [
        "courier-soon, upcoming 2026-03-03 13:00",
        "courier-today, upcoming 2026-03-03 13:00",
        "payment-reminder, upcoming 2026-03-05 09:40",
    ]


def test_a_courier_who_comes_early_is_announced_when_the_shop_opens(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=courier
    2026-03-02 17:00  courier assigned  name=Ivan from=10:00
    """
    assert story.of("courier-soon") == "courier-soon, upcoming 2026-03-03 09:00"


def test_a_courier_at_opening_is_announced_the_evening_before(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=courier
    2026-03-02 17:00  courier assigned  name=Ivan from=09:00
    """
    assert story.of("courier-soon") == "courier-soon, upcoming 2026-03-02 18:00"


def test_amount_and_change_are_known_the_day_before(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=courier payment="on delivery"
    2026-03-02 17:00  courier assigned  name=Ivan from="2026-03-04 15:00"
    """
    assert story.of("cash-on-delivery") == "cash-on-delivery, due 2026-03-03 15:00"


def test_what_comes_up_too_late_has_time_until_the_courier_comes(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=courier payment="on delivery"
    2026-03-02 09:10  message sent  letter=greeting
    2026-03-02 09:20  order confirmed  by=letter
    2026-03-02 09:30  message sent  letter=order-accepted
    2026-03-02 14:10  courier assigned  name=Ivan from="2026-03-02 15:00"
    """
    assert story.owed[:3] == [
        "cash-on-delivery, due 2026-03-02 15:00",
        "courier-soon, due 2026-03-02 15:00",
        "courier-today, due 2026-03-02 15:00",
    ]
    found = explain(story.journey, story.playbook, story.now, "courier-soon").lines()
    assert "clock     Monday 15:00 − 2 hours = Monday 2 March 2026, 13:00" in found
    assert (
        "moved     Monday 13:00 was over by then, so there is until Monday 2 March 2026, 15:00"
        in found
    )


def test_who_is_already_there_was_to_be_announced_at_once(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=courier
    2026-03-02 15:30  courier assigned  name=Ivan from="2026-03-02 15:00"
    """
    assert story.of("courier-soon") == "courier-soon, due 2026-03-02 15:30"


def test_on_the_day_itself_the_letter_that_names_the_courier_tells_the_sum_too() -> None:
    assigned = """
    2026-03-02 09:00  order placed  number=1001 delivery=courier payment="on delivery"
    2026-03-02 11:00  courier assigned  name=Ivan from="2026-03-02 15:00"
    """
    assert "cash-on-delivery" in told(assigned).plays
    announced = assigned + "2026-03-02 11:10  message sent  letter=courier-today"
    assert "cash-on-delivery" not in told(announced).plays
    failed = assigned + '2026-03-02 15:30  delivery failed  reason="nobody at home"'
    assert "cash-on-delivery" not in told(failed).plays


def test_a_courier_without_a_time_is_not_announced(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=courier
    2026-03-02 17:00  courier assigned  name=Ivan
    """
    assert "courier-today" not in story.plays


def test_after_a_failed_delivery_a_new_time_is_asked_for_the_same_day(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-05 11:00  delivery failed  reason="nobody at home"
    """
    assert story.of("delivery-failed") == "delivery-failed, due 2026-03-05 18:00"


def test_the_second_failure_calls_for_a_call(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-05 11:00  delivery failed  reason="nobody at home"
    2026-03-05 12:00  message sent  letter=delivery-failed
    2026-03-06 19:00  delivery failed  reason="nobody at home"
    """
    assert story.of("delivery-failed-again") == "delivery-failed-again, due 2026-03-09 18:00"


def test_what_a_courier_could_not_hand_over_is_to_be_sent_out_again(courier_story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=courier payment="on delivery"
    2026-03-02 09:05  message sent  letter=greeting
    2026-03-02 09:20  call made  outcome=reached
    2026-03-02 09:20  order confirmed  by=call
    2026-03-02 09:30  message sent  letter=order-accepted
    2026-03-02 10:00  gift packed
    2026-03-02 10:00  parcel packed
    2026-03-02 11:00  courier assigned  name=Ivan
    2026-03-03 11:30  delivery failed  reason="nobody at home"
    2026-03-03 12:00  message sent  letter=delivery-failed
    2026-03-03 14:00  courier assigned  name=Ivan
    2026-03-04 11:30  delivery failed  reason="nobody at home"
    2026-03-04 12:00  call made  outcome=reached
    """
    assert courier_story.owed == ["next-attempt, due 2026-03-05 11:30"]
    assert "next-attempt, fulfilled 2026-03-03 14:00" in courier_story.settled


def test_what_the_buyer_will_now_fetch_needs_no_other_courier(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=courier
    2026-03-05 11:00  delivery failed  reason="nobody at home"
    2026-03-05 12:00  order changed  by=buyer delivery=pickup
    """
    assert "next-attempt" not in story.plays


def test_a_parcel_that_waits_at_the_post_office_needs_no_other_attempt(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=post
    2026-03-05 11:00  delivery failed  reason="nobody at home"
    """
    assert "delivery-failed" in story.plays
    assert "next-attempt" not in story.plays


def test_receipt_is_owed_thanks_and_later_a_request_for_a_review(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 10:00  payment received
    2026-03-02 10:01  review given
    2026-03-09 12:00  order delivered
    """
    assert story.owed == [
        "thanks-after-receipt, due 2026-03-10 12:00",
        "review-request, upcoming 2026-03-12 12:00",
    ]


def test_delivered_and_received_are_thanked_for_once(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-09 12:00  order delivered
    2026-03-09 13:00  message sent  letter=thanks-after-receipt
    2026-03-09 15:00  receipt confirmed
    2026-03-11 12:00  message sent  letter=review-request
    """
    assert story.owed == []


def test_no_review_is_asked_for_while_a_complaint_is_open(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-09 12:00  order delivered
    2026-03-09 13:00  message sent  letter=thanks-after-receipt
    2026-03-10 10:00  complaint opened  reason=scratch
    """
    assert story.of("review-request").startswith("review-request, paused")
    assert "message sent (letter=review-request) by review-request" in story.blocked


def test_after_the_complaint_the_request_has_its_whole_time_again(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-09 12:00  order delivered
    2026-03-09 13:00  message sent  letter=thanks-after-receipt
    2026-03-10 10:00  complaint opened  reason=scratch
    2026-03-16 10:00  complaint closed  outcome="sent a new one"
    """
    assert story.of("review-request") == "review-request, upcoming 2026-03-19 10:00"
    assert story.of("complaint-closing") == "complaint-closing, due 2026-03-17 10:00"


def test_an_angry_buyer_is_asked_for_a_review_only_after_a_calm_word() -> None:
    received = """
    2026-03-02 09:00  order placed  number=1001
    2026-03-09 12:00  order delivered
    2026-03-09 13:00  message sent  letter=thanks-after-receipt
    2026-03-10 10:00  message received  mood=2 text="Коробка пом'ята!!!"
    2026-03-11 09:00  message sent
    """
    assert told(received).of("review-request").startswith("review-request, paused")
    calmed = received + '2026-03-11 10:00  message received  mood=0 text="Дякую, все добре"'
    assert told(calmed).of("review-request") == "review-request, upcoming 2026-03-16 09:00"


def test_who_was_abusive_is_asked_for_no_favour(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-09 12:00  order delivered
    2026-03-09 13:00  incivility noted  text="…"
    2026-03-10 10:00  warning given
    2026-03-10 12:00  message received  mood=0 text="Гаразд."
    2026-03-11 10:00  receipt confirmed
    """
    assert "review-request" not in story.plays


def test_an_annoyed_letter_is_answered_before_the_shop_thanks_or_praises(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 10:00  payment received
    2026-03-09 12:00  order delivered
    2026-03-09 15:00  message received  mood=1 text="А де ж стрічка?"
    """
    for play in ("review-for-buyer", "thanks-after-receipt", "review-request"):
        assert story.of(play).startswith(f"{play}, paused")
    assert "first-reply" in story.plays


def test_once_it_is_answered_or_needs_no_answer_the_shop_thanks() -> None:
    received = """
    2026-03-02 09:00  order placed  number=1001
    2026-03-09 12:00  order delivered
    2026-03-09 15:00  message received  mood=1 text="А де ж стрічка?"
    """
    for word in (
        "message sent",
        "call made  outcome=reached",
        'action waived  play=first-reply reason="the courier answered"',
    ):
        answered = told(received + f"2026-03-09 16:00  {word}")
        assert answered.of("thanks-after-receipt") == "thanks-after-receipt, due 2026-03-10 16:00"


def test_a_good_review_is_thanked_for(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-09 12:00  receipt confirmed
    2026-03-09 13:00  message sent  letter=thanks-after-receipt
    2026-03-10 09:00  review received  rating=5
    """
    assert story.owed == ["review-thanks, due 2026-03-11 09:00"]


def test_a_bad_review_is_answered_after_a_pause_and_put_right(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-09 12:00  receipt confirmed
    2026-03-09 13:00  message sent  letter=thanks-after-receipt
    2026-03-10 09:00  review received  rating=2
    """
    assert story.owed == [
        "bad-review, upcoming 2026-03-11 09:00",
        "bad-review-put-right, due 2026-03-13 09:00",
    ]
    assert "message sent (letter=review-revision) by review-revision" in story.blocked


def test_a_review_in_words_alone_is_neither_good_nor_bad() -> None:
    """Whatever was derived before it: what one rating means is remembered, not guessed from."""
    sale = "2026-03-02 09:00  order placed  number=1001\n2026-03-10 09:00  review received"
    for rating in ("  rating=1", "  rating=5"):
        assert {"bad-review", "review-thanks"} & set(told(sale + rating).plays)
    assert not {"bad-review", "review-thanks"} & set(told(sale).plays)


def test_a_return_is_answered_then_refunded(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 total="450.00 UAH"
    2026-03-02 10:00  payment received
    2026-03-02 10:01  review given
    2026-03-09 12:00  order delivered
    2026-03-10 09:00  return requested  reason="too small"
    2026-03-10 10:00  message sent  letter=return-answer
    2026-03-16 10:00  order returned
    """
    assert story.owed == [
        "return-received, due 2026-03-17 10:00",
        "refund, due 2026-03-18 10:00",
    ]


def test_a_refund_is_told(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 total="450.00 UAH"
    2026-03-02 10:00  payment received
    2026-03-02 12:00  order cancelled  by=buyer
    2026-03-02 12:10  message sent  letter=order-cancelled
    2026-03-02 15:00  payment refunded  amount="450.00 UAH"
    """
    assert story.owed == ["refund-note, due 2026-03-03 10:00"]


def test_a_file_is_not_sent_before_it_is_paid(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=digital
    """
    assert "message sent (letter=digital-sent) by digital-paid" in story.blocked


def test_a_file_needs_no_word_that_work_began(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=digital
    2026-03-02 10:00  payment received
    """
    assert "begun" not in story.plays


def test_a_file_is_sent_once_it_is_paid(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=digital
    2026-03-02 10:00  payment received
    """
    assert story.of("digital-goods") == "digital-goods, due 2026-03-02 15:00"


def test_the_end_of_service_is_told_and_the_money_given_back(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 10:00  payment received
    2026-03-03 10:00  service ended  reason=abuse
    """
    assert story.plays == ["service-end-note", "refund"]


def test_deferred_payment_is_asked_for_a_week_after(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 payment=deferred
    2026-03-09 12:00  order delivered
    """
    assert story.of("deferred-payment") == "deferred-payment, upcoming 2026-03-16 12:00"
