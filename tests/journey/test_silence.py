"""No silent gaps: C2, and the look again when nothing else is owed."""

from .stories import Story


def test_the_limit_runs_from_the_shops_own_words(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  payment received
    2026-03-02 10:10  message sent  letter=begun
    """
    assert story.of("keep-in-touch") == "keep-in-touch, upcoming 2026-03-05 10:10"


def test_it_runs_whether_or_not_the_buyer_wrote(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  payment received
    2026-03-02 10:10  message sent  letter=begun
    2026-03-04 10:10  message received  text="Thanks!" needs_answer=no
    """
    assert story.of("keep-in-touch") == "keep-in-touch, due 2026-03-05 10:10"


def test_an_automatic_note_does_not_keep_in_touch(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  payment received
    2026-03-02 10:10  message sent  letter=begun
    2026-03-04 10:10  message sent  letter=progress automatic=yes
    """
    assert story.of("keep-in-touch") == "keep-in-touch, due 2026-03-05 10:10"


def test_a_limit_that_ends_at_night_ends_before_it(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-03 20:00  payment received
    """
    assert story.of("keep-in-touch") == "keep-in-touch, upcoming 2026-03-06 18:00"


def test_a_short_limit_is_not_due_from_its_first_moment(courier_story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  payment received
    2026-03-02 12:00  message sent  letter=payment-thanks
    """
    assert courier_story.of("keep-in-touch") == "keep-in-touch, upcoming 2026-03-03 12:00"


def letter_owed(story: Story) -> str | None:
    return next(a.letter for a in story.derivation.actions if a.play == "keep-in-touch")


def test_while_it_is_made_the_word_is_about_the_work(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  payment received
    """
    assert letter_owed(story) == "progress"


def test_it_goes_on_while_the_parcel_is_on_its_way(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  payment received
    2026-03-03 10:00  parcel shipped  tracking=20450
    2026-03-03 10:10  message sent  letter=shipped
    """
    assert story.of("keep-in-touch") == "keep-in-touch, upcoming 2026-03-06 10:10"
    assert letter_owed(story) == "in-transit"


def test_once_it_has_left_nobody_is_told_of_the_work(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  payment received
    2026-03-03 10:00  parcel shipped  tracking=20450
    """
    assert story.of("keep-in-touch") == "keep-in-touch, upcoming 2026-03-05 10:00"
    assert letter_owed(story) == "in-transit"


def test_what_could_not_be_handed_over_is_not_on_its_way(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  payment received
    2026-03-03 10:00  parcel shipped  tracking=20450
    2026-03-05 10:00  delivery failed
    """
    assert letter_owed(story) == "progress"


def test_until_it_sets_out_again(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 delivery=courier
    2026-03-02 10:00  payment received
    2026-03-03 10:00  out for delivery
    2026-03-03 12:00  delivery failed
    2026-03-05 10:00  out for delivery
    """
    assert letter_owed(story) == "in-transit"


def test_it_ends_when_the_buyer_has_it(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  payment received
    2026-03-03 10:00  parcel shipped  tracking=20450
    2026-03-04 12:00  order delivered
    """
    assert "keep-in-touch, cancelled 2026-03-04 12:00" in story.settled


def test_the_buyers_own_word_of_receipt_ends_it_too(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  payment received
    2026-03-03 10:00  parcel shipped  tracking=20450
    2026-03-04 12:00  receipt confirmed
    """
    assert "keep-in-touch, cancelled 2026-03-04 12:00" in story.settled


def test_a_complaint_on_the_way_ends_no_silence_limit(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  payment received
    2026-03-03 10:00  parcel shipped  tracking=20450
    2026-03-04 12:00  complaint opened
    """
    assert story.of("keep-in-touch") == "keep-in-touch, due 2026-03-05 10:00"


def test_what_is_paid_at_the_door_is_not_paid_on_its_way(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 payment="on delivery"
    2026-03-02 09:10  message sent  letter=greeting
    2026-03-03 10:00  parcel shipped  tracking=20450
    """
    assert "keep-in-touch" not in story.plays


def test_what_is_ready_to_be_picked_up_waits_for_the_buyer(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1 delivery=pickup
    2026-03-02 10:00  payment received
    2026-03-03 10:00  work finished
    """
    assert "keep-in-touch, cancelled 2026-03-03 10:00" in story.settled


def test_it_does_not_run_before_payment(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:10  message sent  letter=greeting
    """
    assert "keep-in-touch" not in story.plays


def test_waived_it_begins_anew(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 10:00  payment received
    2026-03-03 10:00  action waived  play=keep-in-touch reason="spoke at the market"
    """
    assert "keep-in-touch, waived 2026-03-03 10:00" in story.settled
    assert story.of("keep-in-touch") == "keep-in-touch, upcoming 2026-03-06 10:00"


def test_an_open_sale_with_nothing_owed_is_looked_at_again(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:10  action waived  play=greeting reason="at the market"
    """
    assert story.owed == ["look-again, upcoming 2026-03-05 09:10"]


def test_the_look_again_comes_due(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-02 09:10  action waived  play=greeting reason="at the market"
    2026-03-04 09:10  now
    """
    assert story.owed == ["look-again, due 2026-03-05 09:10"]


def test_a_complaint_left_open_after_everything_is_looked_at_again(story: Story) -> None:
    """
    2026-03-02 09:00  order placed  number=1
    2026-03-04 09:00  receipt confirmed
    2026-03-05 09:00  complaint opened
    2026-03-05 13:00  action waived  play=complaint-answer reason="spoke at the market"
    2026-03-05 13:00  action waived  play=complaint-put-right reason="waits for photographs"
    2026-03-05 13:00  action waived  play=review-for-buyer reason="not there"
    """
    assert story.plays == ["look-again", "thanks-after-receipt", "review-request"]
