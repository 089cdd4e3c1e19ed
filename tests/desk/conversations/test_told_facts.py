"""A letter repeats of a sale's facts what is so now, and of what it is about."""

from datetime import UTC, datetime, timedelta

import pytest

from takt.desk.conversations.ready import ReadyLetter, ready_letter
from tests.desk.pages.conftest import Mail, Sale

LATER = datetime(2026, 3, 4, 10, tzinfo=UTC)
PLACED = """
    2026-03-02 09:00  order placed  number=1001 delivery=courier
      item sku=R2 title="Ring Reef" size=17
"""
CAST = '    2026-03-02 10:00  work progressed  stage="the silver is cast"\n'
FAILED = '    2026-03-03 10:00  delivery failed  reason="nobody was at home"\n'
VISIT = 'from="2026-03-0{day} 14:00" to="2026-03-0{day} 16:00"'
COURIER = f"    2026-03-03 11:00  courier assigned  {VISIT}\n"


def letter(sale: Sale, facts: str, name: str, language: str = "en") -> ReadyLetter:
    return ready_letter(sale(facts), name, language=language, now=LATER)


def test_the_stage_is_told_while_it_lasts(sale: Sale) -> None:
    assert "Right now: the silver is cast." in letter(sale, PLACED + CAST, "progress").text


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ("2026-03-03 10:00  work finished", "everything is ready"),
        ("2026-03-03 10:00  parcel packed", "packed and ready to go"),
    ],
)
def test_a_stage_that_is_past_is_not(sale: Sale, facts: str, said: str) -> None:
    text = letter(sale, PLACED + CAST + f"    {facts}\n", "progress").text
    assert f"Right now: {said}." in text


def test_the_reason_of_a_failed_delivery_is_told(sale: Sale) -> None:
    assert "Reason: nobody was at home." in letter(sale, PLACED + FAILED, "delivery-failed").text


@pytest.mark.parametrize(
    "since", [COURIER.format(day=5), "    2026-03-03 12:00  order delivered\n"]
)
def test_it_is_not_the_reason_of_what_comes_after(sale: Sale, since: str) -> None:
    assert "reason" in letter(sale, PLACED + FAILED + since, "four-steps-broken").missing


def test_the_reason_of_a_refund_is_not_that_of_a_delay(sale: Sale) -> None:
    refund = '    2026-03-03 10:00  payment refunded  amount="5.00 UAH" reason="no ring"\n'
    assert "no ring" not in letter(sale, PLACED + refund, "delay").text


def test_buyers_are_not_told_why_they_called_it_off(sale: Sale) -> None:
    off = '    2026-03-03 10:00  order cancelled  by={by} reason="no silver"\n'
    assert "no silver" not in letter(sale, PLACED + off.format(by="buyer"), "order-cancelled").text
    by_shop = PLACED.replace("1001", "1002") + off.format(by="shop")
    assert "The reason: no silver. We are sorry" in letter(sale, by_shop, "order-cancelled").text


def test_what_the_desk_noted_by_itself_is_nobodys_reason(sale: Sale) -> None:
    off = '    2026-03-03 10:00  order cancelled  reason="cancelled in WooCommerce"\n'
    sold = sale(PLACED + off)
    for language, reason in (("en", "The reason"), ("uk", "Причина")):
        text = ready_letter(sold, "order-cancelled", language=language, now=LATER).text
        assert reason not in text
        assert "WooCommerce" not in text


def test_an_item_is_called_as_the_order_calls_it(sale: Sale) -> None:
    gone = "    2026-03-02 10:00  item unavailable  sku=R2\n"
    assert "It is this: Ring Reef." in letter(sale, PLACED + gone, "item-unavailable").text


def test_all_that_is_missing_is_told_at_once(sale: Sale) -> None:
    gone = """
    2026-03-02 10:00  item unavailable  sku=R2 alternative="Ring Cape"
    2026-03-02 10:10  item unavailable  title="Bracelet Wave"
"""
    text = letter(sale, PLACED.rstrip() + gone, "item-unavailable").text
    assert "It is this: Ring Reef, Bracelet Wave." in text
    assert "instead: Ring Cape." in text


def test_what_was_told_of_one_item_is_not_told_of_the_next(sale: Sale) -> None:
    gone = """
    2026-03-02 10:00  item unavailable  sku=R2
    2026-03-02 10:10  message sent  letter=item-unavailable
    2026-03-02 11:00  item unavailable  title="Bracelet Wave"
"""
    text = letter(sale, PLACED.rstrip() + gone, "item-unavailable").text
    assert "It is this: Bracelet Wave." in text


@pytest.mark.parametrize(("day", "said"), [(4, "today"), (5, "on 5 March")])
def test_the_courier_comes_on_the_day_that_was_set(sale: Sale, day: int, said: str) -> None:
    found = letter(sale, PLACED + COURIER.format(day=day), "courier-today")
    assert f"Our courier is coming to you {said} with order 1001." in found.text
    assert found.subject.endswith(said)


@pytest.mark.parametrize(
    ("until", "said"), [(' to="2026-03-04 16:00"', "between 14:00 and 16:00"), ("", "from 14:00")]
)
def test_the_hours_are_told_as_far_as_they_are_known(sale: Sale, until: str, said: str) -> None:
    visit = f'    2026-03-03 11:00  courier assigned  from="2026-03-04 14:00"{until}\n'
    assert f"Time: {said}\n" in letter(sale, PLACED + visit, "courier-today").text


def test_a_visit_that_is_over_is_not_announced_again(sale: Sale) -> None:
    past = PLACED + COURIER.format(day=3)
    assert letter(sale, past, "courier-today").missing == ("courier_day",)


def test_notes_in_another_language_are_left_for_the_seller_to_word(sale: Sale) -> None:
    noted = PLACED + '    2026-03-02 10:00  work progressed  stage="срібло відлите"\n'
    assert "Зараз: срібло відлите." in letter(sale, noted, "progress", "uk").text
    found = letter(sale, noted.replace("1001", "1002"), "progress", "pl")
    assert "Teraz: [co się teraz dzieje]." in found.text
    assert found.missing == ("stage",)


@pytest.mark.parametrize(("days", "promises"), [(0, True), (9, False)])
def test_no_answer_is_promised_by_a_moment_gone_by(
    mail: Mail, now: datetime, days: int, promises: bool
) -> None:
    journey = mail("Where is my parcel?").journey
    at = now + timedelta(days=days)
    text = ready_letter(journey, "acknowledgement", language="en", now=at).text
    assert ("You will have our answer by" in text) == promises
