"""Several orders in one journal."""

from .stories import Story, told


def test_a_new_order_after_a_cancelled_one_is_a_new_sale(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:10  message sent  letter=greeting
    2026-03-02 09:20  order confirmed
    2026-03-02 10:00  order cancelled  by=buyer
    2026-03-02 10:10  message sent  letter=order-cancelled
    2026-03-03 10:00  order placed  number=2
    """
    assert story.owed == ["greeting, due 2026-03-03 11:00"]
    assert "parcel shipped by confirmed" in story.blocked


def test_what_names_no_order_concerns_all_that_are_open(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:30  order placed  number=2
    2026-03-02 09:40  message sent  letter=greeting
    """
    assert "greeting" not in story.plays


def test_a_delivery_concerns_the_order_that_was_sent(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:30  order placed  number=2
    2026-03-02 09:40  parcel shipped  order=1 tracking=20450
    2026-03-04 09:00  order delivered
    """
    assert "parcel shipped by confirmed" in story.blocked
    assert story.plays.count("thanks-after-receipt") == 1


def test_a_receipt_concerns_the_order_that_came(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-03 09:00  order delivered
    2026-03-04 09:00  order placed  number=2
    2026-03-04 10:00  receipt confirmed
    """
    assert "parcel shipped by confirmed" in story.blocked


def test_a_delivery_of_orders_not_known_to_be_sent_concerns_all(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:30  order placed  number=2
    2026-03-04 09:00  order delivered
    """
    assert "parcel shipped by confirmed" not in story.blocked
    assert "thanks-after-receipt" in story.plays


def test_a_payment_of_the_sum_of_one_order_pays_that_one(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 total="450.00 UAH"
    2026-03-02 09:30  order placed  number=2 total="450.00 UAH"
    2026-03-02 09:40  payment received  amount="450.00 UAH"
    """
    assert "parcel shipped by paid" in story.blocked
    assert story.plays.count("payment-thanks") == 1


def test_a_payment_of_both_sums_pays_both(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 total="450.00 UAH"
    2026-03-02 09:30  order placed  number=2 total="350.00 UAH"
    2026-03-02 09:40  payment received  amount="800.00 UAH"
    """
    assert "parcel shipped by paid" not in story.blocked


def test_what_names_its_order_concerns_that_one(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:30  order placed  number=2
    2026-03-02 09:40  message sent  letter=greeting order=1
    """
    assert "new-order-while-waiting, due 2026-03-02 10:30" in story.owed


def test_an_order_told_of_twice_is_one_order(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:10  message sent  letter=greeting
    2026-03-02 09:30  order placed  number=1 total="450.00 UAH"
    """
    assert "greeting" not in story.plays
    assert "greeting, fulfilled 2026-03-02 09:10" in story.settled


def test_the_same_play_of_two_orders_in_one_minute_has_two_ids(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 delivery=courier
    2026-03-02 09:00  order placed  number=2 delivery=courier
    """
    calls = [a.id for a in story.derivation.actions if a.play == "confirmation-call"]
    assert calls == ["confirmation-call@2026-03-02T09:00", "confirmation-call@2026-03-02T09:00.2"]


def test_an_id_is_the_same_whatever_became_of_the_other_order() -> None:
    orders = """
    2026-03-02 09:00  order placed  number=1 delivery=courier
    2026-03-02 09:00  order placed  number=2 delivery=courier
    """
    agreed = "2026-03-02 09:10  order confirmed  order={}"
    ids = [
        next(
            a.id
            for a in told(orders + agreed.format(number)).derivation.actions
            if a.play == "confirmation-call"
        )
        for number in (1, 2)
    ]
    assert ids == ["confirmation-call@2026-03-02T09:00.2", "confirmation-call@2026-03-02T09:00"]


def test_the_silence_of_two_orders_keeps_its_ids_when_one_is_broken() -> None:
    paid = """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:00  order placed  number=2
    2026-03-02 10:00  payment received  order=1
    2026-03-02 10:00  payment received  order=2
    """
    written = "2026-03-02 12:00  message sent  text=soon order={}"
    ids = [
        next(
            a.id
            for a in told(paid + written.format(number)).derivation.settled
            if a.play == "keep-in-touch"
        )
        for number in (1, 2)
    ]
    assert ids == ["keep-in-touch@2026-03-02T10:00", "keep-in-touch@2026-03-02T10:00.2"]


def test_one_letter_about_two_orders_owes_one_answer(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:30  order placed  number=2
    2026-03-02 09:40  message sent  letter=greeting
    2026-03-02 22:00  message received  text="When?"
    """
    assert story.plays == ["night-acknowledgement", "next-reply"]


def test_what_two_orders_share_is_owed_until_both_have_it(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:30  order placed  number=2
    2026-03-02 09:40  promise given  date=2026-03-06
    2026-03-04 10:00  parcel shipped  order=1 tracking=20450
    """
    assert story.of("promised-day") == "promised-day, upcoming 2026-03-06 18:00"
    assert not [line for line in story.settled if line.startswith("promised-day")]


def test_what_two_orders_share_is_kept_with_the_second(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:30  order placed  number=2
    2026-03-02 09:40  promise given  date=2026-03-06
    2026-03-04 10:00  parcel shipped  order=1 tracking=20450
    2026-03-05 10:00  parcel shipped  order=2 tracking=20451
    """
    promises = [line for line in story.settled if line.startswith("promised-day")]
    assert promises == ["promised-day, fulfilled 2026-03-05 10:00"]


def test_after_all_orders_are_done_a_fact_concerns_the_latest(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-03 09:00  order delivered
    2026-03-04 09:00  order placed  number=2
    2026-03-05 09:00  order delivered
    2026-03-06 09:00  complaint opened
    """
    assert story.plays.count("complaint-answer") == 1


def test_words_before_the_first_order_belong_to_it(story: Story) -> None:
    """
    2026-03-02 09:00  message received  text="Do you make it in silver?"
    2026-03-02 09:30  order placed  number=1
    2026-03-02 09:40  message sent  letter=greeting
    2026-03-02 10:30  order placed  number=2
    2026-03-02 10:40  message sent  letter=greeting order=2
    """
    assert "first-reply, fulfilled 2026-03-02 09:40" in story.settled
    assert "greeting" not in story.plays


def test_of_two_calls_within_a_minute_each_has_an_id_of_its_own() -> None:
    story = told("""
    2026-03-02 09:00:00  order placed  number=1 delivery=courier payment="on delivery"
    2026-03-02 09:00:20  call made     outcome=busy
    2026-03-02 09:00:50  order changed by=shop total="5.00 EUR"
    """)
    ids = [action.id for action in story.derivation.actions]
    assert "call-again@2026-03-02T09:00" in ids
    assert "confirmation-call@2026-03-02T09:00.2" in ids
