"""The order by the maker's playbook: B1 to B8 and the silent buyer (A9)."""

from .stories import Story


def test_an_order_is_owed_a_greeting_within_a_working_hour(story: Story) -> None:
    """
    2026-03-06 17:50  order placed  number=1001 total="450.00 UAH"
    """
    assert story.owed == ["greeting, due 2026-03-09 09:50"]


def test_an_order_at_night_is_greeted_in_the_first_working_hour(story: Story) -> None:
    """
    2026-03-06 23:40  order placed  number=1001
    """
    assert story.owed == ["greeting, due 2026-03-09 10:00"]


def test_a_greeting_that_is_late_is_overdue(story: Story) -> None:
    """
    2026-03-02 12:30  order placed  number=1001
    2026-03-02 14:31  now
    """
    assert story.owed == ["greeting, overdue 2026-03-02 14:30"]


def test_an_automatic_greeting_is_a_greeting(story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1001
    2026-03-02 10:01  message sent  letter=greeting automatic=yes
    """
    assert story.settled == ["greeting, fulfilled 2026-03-02 10:01"]


def test_a_silent_buyer_is_reminded_once_then_rung(story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1001
    2026-03-02 10:30  message sent  letter=greeting
    """
    assert story.owed == [
        "reminder, upcoming 2026-03-04 10:30",
        "silence-call, upcoming 2026-03-06 10:30",
    ]


def test_who_does_not_answer_the_call_either_is_left_to_the_seller(story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1001
    2026-03-02 10:30  message sent  letter=greeting
    2026-03-04 10:00  message sent  letter=reminder
    2026-03-06 10:00  call made  outcome=declined
    """
    assert story.owed == ["silent-buyer, due 2026-03-09 10:00"]


def test_after_the_reminder_a_call_not_answered_is_not_tried_again(story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1001
    2026-03-02 10:30  message sent  letter=greeting
    2026-03-04 10:00  message sent  letter=reminder
    2026-03-06 10:00  call made  outcome="no answer"
    """
    assert story.owed == ["silent-buyer, due 2026-03-09 10:00"]


def test_a_buyer_who_writes_is_not_chased(story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1001
    2026-03-02 10:30  message sent  letter=greeting
    2026-03-02 11:00  message received  text="I shall think it over" needs_answer=no
    """
    assert story.owed == ["read-answer, due 2026-03-02 16:00"]


def test_a_confirmed_order_is_accepted_before_payment(story: Story) -> None:
    """
    2026-03-06 17:50  order placed  number=1001
    2026-03-06 17:55  message sent  letter=greeting
    2026-03-09 10:05  order confirmed  by=letter
    """
    assert story.owed == ["acceptance, due 2026-03-09 15:05"]


def test_the_letter_of_acceptance_accepts(story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1001
    2026-03-02 10:30  message sent  letter=greeting
    2026-03-02 11:00  order confirmed
    2026-03-02 12:00  message sent  letter=order-accepted
    2026-03-02 12:01  order accepted
    """
    assert story.owed == ["payment-reminder, upcoming 2026-03-05 12:00"]
    assert "message sent (letter=payment-reminder) by accepted-before-payment" not in story.blocked


def test_an_accepted_order_waits_for_payment_and_is_reminded_once(story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1001
    2026-03-02 10:30  message sent  letter=greeting
    2026-03-02 11:00  order confirmed
    2026-03-02 12:00  order accepted
    """
    assert story.owed == ["payment-reminder, upcoming 2026-03-05 12:00"]


def test_a_courier_order_is_confirmed_by_telephone(story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1001 delivery=courier
    """
    assert story.owed == [
        "greeting, due 2026-03-02 11:00",
        "confirmation-call, due 2026-03-02 15:00",
    ]


def test_a_call_not_answered_is_tried_again_at_another_time(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=courier
    2026-03-02 09:20  message sent  letter=greeting automatic=yes
    2026-03-02 09:30  call made  outcome="no answer"
    """
    assert story.of("call-again") == "call-again, upcoming 2026-03-02 16:30"


def test_two_calls_not_answered_are_followed_by_a_letter(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 delivery=courier
    2026-03-02 09:20  message sent  letter=greeting automatic=yes
    2026-03-02 09:30  call made  outcome="no answer"
    2026-03-02 15:00  call made  outcome=busy
    """
    assert story.of("write-instead") == "write-instead, due 2026-03-02 16:00"


def test_several_sizes_call_for_the_question(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 earlier_orders=4
        item title=ring size=16
        item title=ring size=18
    """
    assert story.of("size-question") == "size-question, due 2026-03-02 13:00"


def test_something_missing_is_said_at_once(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 09:05  message sent  letter=greeting
    2026-03-02 09:10  item unavailable  title=ring alternative="ring with onyx"
    """
    assert story.of("item-unavailable") == "item-unavailable, due 2026-03-02 10:10"


def test_an_item_asked_for_before_any_order_may_be_unavailable(story: Story) -> None:
    """
    2026-03-02 09:00  message received  text="Do you have it in blue?" questions=1
    2026-03-02 09:10  item unavailable  title=blue
    """
    assert story.plays == ["item-unavailable", "first-reply"]


def test_a_change_that_the_shop_made_needs_a_new_agreement(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 09:05  message sent  letter=greeting
    2026-03-02 10:00  order confirmed
    2026-03-02 10:05  order accepted
    2026-03-02 11:00  order changed  by=shop total="400.00 UAH"
    """
    assert story.of("change-confirmation") == "change-confirmation, due 2026-03-02 16:00"
    assert "parcel shipped by confirmed" in story.blocked


def test_a_change_that_the_buyer_asked_for_does_not(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 10:00  order confirmed
    2026-03-02 11:00  order changed  by=buyer total="400.00 UAH"
    """
    assert "parcel shipped by confirmed" not in story.blocked


def test_a_cancelled_order_owes_a_word_and_the_money(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 total="400.00 UAH"
    2026-03-02 10:00  payment received
    2026-03-02 11:00  order cancelled  by=buyer
    """
    assert story.owed == [
        "cancellation-note, due 2026-03-02 16:00",
        "refund, due 2026-03-04 11:00",
    ]


def test_a_cancelled_order_that_was_never_paid_owes_a_word_only(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 11:00  order cancelled  by=shop
    2026-03-02 11:20  message sent  letter=order-cancelled
    """
    assert story.owed == []
    assert story.settled == [
        "greeting, cancelled 2026-03-02 11:00",
        "cancellation-note, fulfilled 2026-03-02 11:20",
    ]


def test_money_that_comes_after_the_end_goes_back(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 total="400.00 UAH"
    2026-03-02 11:00  order cancelled  by=buyer
    2026-03-02 11:20  message sent  letter=order-cancelled
    2026-03-03 10:00  payment received  amount="400.00 UAH"
    """
    assert story.owed == ["refund, due 2026-03-05 10:00"]


def test_a_part_given_back_leaves_the_rest_owed(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001 total="400.00 UAH"
    2026-03-02 10:00  payment received  amount="400.00 UAH"
    2026-03-02 11:00  order cancelled  by=buyer
    2026-03-03 10:00  payment refunded  amount="100.00 UAH"
    """
    assert story.of("refund") == "refund, due 2026-03-05 10:00"
    assert "refund, fulfilled 2026-03-03 10:00" in story.settled


def test_a_waived_action_is_settled_with_its_reason(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 09:30  action waived  play=greeting reason="greeted at the fair"
    """
    assert story.settled == ["greeting, waived 2026-03-02 09:30"]


def test_what_became_of_an_action_is_dated(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 09:30  message sent  letter=greeting
    2026-03-02 10:00  action waived  play=reminder reason="an old friend"
    2026-03-02 11:00  order confirmed
    """
    fates = {
        action.play: [
            story.local(each)
            for each in (action.fulfilled_at, action.cancelled_at, action.waived_at)
        ]
        for action in story.derivation.settled
    }
    assert fates == {
        "greeting": ["2026-03-02 09:30", None, None],
        "reminder": [None, None, "2026-03-02 10:00"],
        "silence-call": [None, "2026-03-02 11:00", None],
    }
