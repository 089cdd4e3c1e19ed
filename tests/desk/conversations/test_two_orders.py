"""B10: the letter to somebody who still waits on another order says how both stand."""

from datetime import UTC, datetime
from textwrap import dedent

import pytest

from takt.desk.conversations.checks import check_draft
from takt.desk.conversations.ready import ready_letter
from takt.desk.orders.models import Journey
from tests.desk.pages.conftest import Mail, Sale

LATER = datetime(2026, 3, 4, 10, tzinfo=UTC)
IN_THE_MAKING = """
    2026-03-02 09:00  order placed  number=1001 total="450.00 UAH"
    2026-03-02 09:10  message sent  letter=greeting
    2026-03-02 09:20  order confirmed
    2026-03-02 09:30  message sent  letter=order-accepted
    2026-03-02 09:30  order accepted
    2026-03-02 09:40  payment received
    2026-03-03 09:00  work started
    2026-03-03 09:10  promise given  date=2026-03-12
"""
SECOND = '2026-03-04 11:00  order placed  number=1002 total="90.00 UAH" open_orders=1'
SENT = IN_THE_MAKING + "    2026-03-04 09:00  parcel shipped  tracking=20450\n"


def letter(journey: Journey, language: str = "en") -> str:
    return ready_letter(journey, "new-order-while-waiting", language=language, now=LATER).text


def test_it_says_how_far_the_other_one_is(sale: Sale) -> None:
    sale(IN_THE_MAKING)
    assert "– order 1001: in the making, promised for 12 March" in letter(sale(SECOND))


def test_it_says_nothing_of_an_order_that_has_come(sale: Sale) -> None:
    sale(IN_THE_MAKING + "    2026-03-04 09:00  order delivered\n")
    text = letter(sale(SECOND))
    assert "1001" not in text
    assert "This is how it stands" not in text


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ("", "waiting for your word"),
        ("order confirmed", "confirmed"),
        ("order confirmed|order accepted", "waiting for payment"),
        ("order accepted|payment received", "being prepared"),
        ("order accepted|payment received|parcel packed", "packed"),
        ("order accepted|payment received|parcel shipped", "on its way"),
    ],
)
def test_each_stage_is_told_from_the_facts(sale: Sale, facts: str, said: str) -> None:
    lines = [
        f"2026-03-02 10:{n:02}  {kind}" for n, kind in enumerate(filter(None, facts.split("|")))
    ]
    sale("\n".join(["2026-03-02 09:00  order placed  number=1001", *lines]))
    assert f"– order 1001: {said}\n" in letter(sale(SECOND))


def test_what_can_be_fetched_is_not_in_the_making(sale: Sale) -> None:
    fetched = IN_THE_MAKING.replace("number=1001", "number=1001 delivery=pickup")
    sale(fetched + "    2026-03-04 09:00  work finished\n")
    assert "– order 1001: ready to collect\n" in letter(sale(SECOND))


def test_a_part_of_the_money_is_waited_for_as_well(sale: Sale) -> None:
    part = '    2026-03-02 09:40  payment received  amount="50.00 UAH"'
    sale("\n".join([*IN_THE_MAKING.splitlines()[:6], part]))
    assert "– order 1001: waiting for payment\n" in letter(sale(SECOND))


@pytest.mark.parametrize(
    ("first", "second", "offered"),
    [
        (IN_THE_MAKING, SECOND, True),
        (SENT, SECOND, False),
        (IN_THE_MAKING, f"{SECOND} delivery=digital", False),
        (IN_THE_MAKING.replace("1001", "1001 delivery=pickup"), SECOND, False),
    ],
)
def test_one_parcel_is_offered_where_two_are_still_to_be_sent(
    sale: Sale, first: str, second: str, offered: bool
) -> None:
    sale(first)
    assert ("in one parcel" in letter(sale(second))) == offered


def test_a_journal_of_two_orders_keeps_their_money_apart(sale: Sale) -> None:
    unpaid = dedent(IN_THE_MAKING).split("2026-03-02 09:40")[0]
    journey = sale(f"{unpaid}{SECOND}\n2026-03-04 11:30  payment received  order=1002")
    text = ready_letter(journey, "payment-reminder", language="en", now=LATER).text
    assert "To pay: UAH\N{NO-BREAK SPACE}450" in text


@pytest.mark.parametrize("first", [IN_THE_MAKING, SENT])
@pytest.mark.parametrize("language", ["uk", "ru", "pl", "en"])
def test_the_letter_as_it_stands_gets_no_remark(
    sale: Sale, mail: Mail, first: str, language: str
) -> None:
    talk = mail("Ще одне, будь ласка!")
    sale(first)
    second = sale(SECOND)
    second.buyer.language = language
    talk.journey, talk.buyer = second, second.buyer
    checked = check_draft(talk, letter(second, language), now=LATER)
    assert [(remark.kind, remark.words) for remark in checked.remarks] == []
