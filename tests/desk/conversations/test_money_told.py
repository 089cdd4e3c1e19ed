"""A letter tells of money what is so: what is paid, what is still to pay, what goes back."""

from datetime import UTC, datetime

import pytest

from takt.desk.conversations.ready import ready_letter
from takt.desk.playbooks.models import Term
from tests.desk.pages.conftest import Sale

LATER = datetime(2026, 3, 4, 10, tzinfo=UTC)
PLACED = '2026-03-02 09:00  order placed  number=1001 total="90.00 UAH" '
PREPAID, AT_THE_DOOR = PLACED + "payment=prepaid", PLACED + 'payment="on delivery" delivery=courier'
A_PART = '\n2026-03-02 10:00  payment received  amount="20.00 UAH"'
THE_REST = "\n2026-03-03 10:00  payment received"
CANCELLED = '\n2026-03-03 12:00  order cancelled  by=shop reason="no silver"'
BACK = "\n2026-03-03 13:00  payment refunded"


def letter(sale: Sale, facts: str, name: str) -> str:
    text = ready_letter(sale(facts), name, language="en", now=LATER).text
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_part_that_came_is_not_asked_for_again(sale: Sale) -> None:
    text = letter(sale, PREPAID + A_PART, "payment-reminder")
    assert "Paid so far: UAH 20\nTo pay: UAH 70\n" in text


def test_where_nothing_came_nothing_is_said_of_a_part(sale: Sale) -> None:
    text = letter(sale, PREPAID, "payment-reminder")
    assert "Paid so far" not in text
    assert "To pay: UAH 90\n" in text


def test_at_the_door_the_rest_is_paid(sale: Sale) -> None:
    assert "To pay: UAH 70" in letter(sale, AT_THE_DOOR + A_PART, "cash-on-delivery")


def test_who_pays_in_person_is_told_how_much(sale: Sale) -> None:
    in_person = PLACED + 'payment="in person" delivery=pickup'
    assert "To pay: UAH 90" in letter(sale, in_person, "ready-for-pickup")


def test_what_is_to_pay_at_the_door_is_told_when_it_is_sent(sale: Sale) -> None:
    sent = "\n2026-03-03 11:00  parcel shipped  tracking=20450"
    assert "To pay on delivery: UAH 90" in letter(sale, AT_THE_DOOR + sent, "shipped")
    assert "To pay" not in letter(sale, PREPAID.replace("1001", "2") + THE_REST + sent, "shipped")


def test_thanks_for_a_part_tell_the_rest_and_those_for_all_do_not(sale: Sale) -> None:
    assert "Amount: UAH 20. Still to pay: UAH 70." in letter(
        sale, PREPAID + A_PART, "payment-thanks"
    )
    paid = PREPAID.replace("1001", "1002") + A_PART + THE_REST
    assert "Amount: UAH 70.\n" in letter(sale, paid, "payment-thanks")


@pytest.mark.parametrize("payment", ["on delivery", "in person"])
def test_who_pays_hand_to_hand_is_given_no_account(sale: Sale, payment: str) -> None:
    journey = sale(f'{PLACED}payment="{payment}"')
    Term.objects.create(shop=journey.shop, language="en", name="payment_details", text="IBAN 1")
    text = ready_letter(journey, "order-accepted", language="en", now=LATER).text
    assert "IBAN" not in text


@pytest.mark.parametrize("name", ["order-cancelled", "service-ended", "return-received"])
def test_money_that_is_back_is_not_promised_once_more(sale: Sale, name: str) -> None:
    ended = PREPAID + THE_REST + CANCELLED
    assert "UAH 90" in letter(sale, ended, name)
    back = letter(sale, ended.replace("1001", "1002") + BACK, name)
    assert "UAH" not in back
    assert "money" not in back


def test_of_what_was_never_paid_nothing_goes_back(sale: Sale) -> None:
    unclaimed = AT_THE_DOOR + "\n2026-03-03 10:00  order returned"
    assert "refund" not in letter(sale, unclaimed, "return-received")


def test_a_part_that_went_back_is_told_as_that_part(sale: Sale) -> None:
    facts = PREPAID + THE_REST + '\n2026-03-03 13:00  payment refunded  amount="30.00 UAH"'
    assert "We have returned UAH 30 to you for order 1001." in letter(sale, facts, "refund-sent")


def test_after_a_part_went_back_the_rest_is_returned(sale: Sale) -> None:
    refunded = '\n2026-03-03 11:00  payment refunded  amount="30.00 UAH"'
    facts = PREPAID + THE_REST + refunded + CANCELLED
    assert "We will return: UAH 60." in letter(sale, facts, "order-cancelled")
