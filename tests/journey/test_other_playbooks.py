"""What the bookseller and the courier shop do otherwise than the maker."""

from .stories import Story


def test_the_courier_shop_confirms_every_order_by_telephone_in_an_hour(
    courier_story: Story,
) -> None:
    """
    2026-03-02 10:00  order placed  number=1
    """
    assert courier_story.owed == [
        "greeting, due 2026-03-02 10:30",
        "confirmation-call, due 2026-03-02 11:00",
    ]


def test_the_courier_shop_tries_again_within_the_day(courier_story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1
    2026-03-02 10:05  message sent  letter=greeting automatic=yes
    2026-03-02 10:30  call made  outcome=busy
    """
    assert courier_story.of("call-again") == "call-again, upcoming 2026-03-02 13:30"


def test_a_courier_is_found_for_what_is_confirmed_and_paid_at_the_door(
    courier_story: Story,
) -> None:
    """
    2026-03-02 10:00  order placed  number=1 delivery=courier payment="on delivery"
    2026-03-02 10:05  message sent  letter=greeting automatic=yes
    2026-03-02 10:30  call made  outcome=reached
    2026-03-02 10:30  order confirmed  by=call
    2026-03-02 10:40  order accepted
    """
    assert courier_story.owed == [
        "gift, due 2026-03-02 14:40",
        "packing, due 2026-03-02 14:40",
        "dispatch, due 2026-03-03 10:40",
    ]


def test_the_bookseller_packs_and_ships_what_is_paid(book_story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1
    2026-03-02 10:05  message sent  letter=greeting
    2026-03-02 10:30  order confirmed
    2026-03-02 10:40  order accepted
    2026-03-02 12:00  payment received
    2026-03-02 12:05  message sent  letter=payment-thanks
    2026-03-02 12:06  review given
    """
    assert book_story.owed == [
        "gift, due 2026-03-03 12:00",
        "packing, due 2026-03-03 12:00",
        "dispatch, due 2026-03-04 12:00",
        "keep-in-touch, upcoming 2026-03-04 12:05",
    ]


def test_the_bookseller_asks_for_no_sizes(book_story: Story) -> None:
    """
    2026-03-02 10:00  order placed  number=1
        item title=A size=A4
        item title=B size=A5
    """
    assert book_story.plays == ["greeting"]


def test_the_bookseller_keeps_polish_holidays_and_works_on_saturdays(book_story: Story) -> None:
    """
    2026-04-04 12:30  order placed  number=1
    """
    assert book_story.owed == ["greeting, due 2026-04-07 09:30"]
