"""C3: a letter promises no day that has passed, and tells a day that slips as it is."""

from datetime import UTC, datetime

import pytest

from takt.desk.conversations.ready import ReadyLetter, ready_letter
from tests.desk.pages.conftest import Sale

WEDNESDAY = datetime(2026, 3, 4, 10, tzinfo=UTC)
SATURDAY = datetime(2026, 3, 7, 10, tzinfo=UTC)
PROMISED = """
    2026-03-02 09:00  order placed  number=1001
    2026-03-02 10:00  promise given  date=2026-03-06
"""
SLIPS = PROMISED + "    2026-03-03 10:00  promise given  date=2026-03-10\n"
TOLD = SLIPS + "    2026-03-03 11:00  message sent  letter=delay\n"


def letter(sale: Sale, facts: str, name: str, now: datetime = WEDNESDAY) -> ReadyLetter:
    return ready_letter(sale(facts), name, language="en", now=now)


def test_a_day_ahead_is_told(sale: Sale) -> None:
    text = letter(sale, PROMISED, "progress").text
    assert "We plan to send your order by 6 March." in text
    assert "sorry" not in text


def test_a_day_that_has_passed_is_not_promised_again(sale: Sale) -> None:
    text = letter(sale, PROMISED, "progress", SATURDAY).text
    assert "We plan" not in text
    assert "We promised it by 6 March and are late: we are sorry." in text


def test_one_that_was_kept_is_not_regretted(sale: Sale) -> None:
    sent = PROMISED + "    2026-03-06 11:00  parcel shipped  tracking=20450\n"
    text = letter(sale, sent, "four-steps-late", SATURDAY).text
    assert "We promised" not in text


@pytest.mark.parametrize("facts", [PROMISED, TOLD])
def test_the_old_day_is_no_new_one(sale: Sale, facts: str) -> None:
    delay = letter(sale, facts, "delay")
    assert "The new day you can count on: [the new day]." in delay.text
    assert delay.missing == ("new_day",)


def test_the_new_day_is_told_once_it_is_given(sale: Sale) -> None:
    assert "The new day you can count on: 10 March." in letter(sale, SLIPS, "delay").text


@pytest.mark.parametrize("word", ["message sent", "call made  outcome=reached"])
def test_a_day_that_may_be_told_already_is_not_told_as_new(sale: Sale, word: str) -> None:
    told = f"{SLIPS}    2026-03-03 11:00  {word}\n"
    assert letter(sale, told, "delay").missing == ("new_day",)


def test_a_new_day_that_has_passed_as_well_is_asked_for(sale: Sale) -> None:
    late = datetime(2026, 3, 11, 10, tzinfo=UTC)
    assert letter(sale, SLIPS, "delay", late).missing == ("new_day",)


PICKUP = PROMISED.replace("number=1001", "number=1001 delivery=pickup")
MADE = "    2026-03-03 10:00  work finished\n"


def test_what_is_fetched_is_not_said_to_be_sent(sale: Sale) -> None:
    text = letter(sale, PICKUP, "progress").text
    assert "Your order will be ready to collect by 6 March." in text
    assert "send" not in text


@pytest.mark.parametrize("now", [WEDNESDAY, SATURDAY])
def test_of_what_lies_ready_no_day_is_promised_or_missed(sale: Sale, now: datetime) -> None:
    assert "March" not in letter(sale, PICKUP + MADE, "progress", now).text


def test_what_has_left_is_not_planned_to_be_sent(sale: Sale) -> None:
    gone = PROMISED + "    2026-03-04 09:00  parcel shipped  tracking=20450\n"
    assert "We plan" not in letter(sale, gone, "payment-thanks").text
