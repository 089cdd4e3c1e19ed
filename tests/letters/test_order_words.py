"""How far other orders are, in a letter that speaks of all of them; what was agreed for one."""

from datetime import date
from typing import get_args

import pytest

from takt.letters import LANGUAGES
from takt.letters.order_words import OrderUnderWay, Stage, agreed_terms, orders_list

TODAY = date(2026, 3, 2)
FRIDAY = date(2026, 3, 6)


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("uk", "№ 1001: у роботі, обіцяне до 6 березня", "№ 1002: чекаємо на оплату"),
        ("ru", "№ 1001: в работе, обещан до 6 марта", "№ 1002: ждём оплаты"),
        (
            "pl",
            "nr 1001: w trakcie realizacji, obiecane do 6 marca",
            "nr 1002: czekamy na płatność",
        ),
        (
            "en",
            "order 1001: in the making, promised for 6 March",
            "order 1002: waiting for payment",
        ),
    ],
)
def test_one_order_a_line(language: str, first: str, second: str) -> None:
    orders = [OrderUnderWay("1001", "begun", FRIDAY), OrderUnderWay("1002", "unpaid")]
    assert orders_list(orders, language, today=TODAY) == f"– {first}\n– {second}"


@pytest.mark.parametrize(
    "order",
    [OrderUnderWay("1001", "sent", FRIDAY), OrderUnderWay("1001", "begun", date(2026, 2, 27))],
)
def test_a_promise_that_is_kept_or_missed_is_not_repeated(order: OrderUnderWay) -> None:
    assert "promised" not in orders_list([order], "en", today=TODAY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stage_has_words(language: str) -> None:
    for stage in get_args(Stage):
        assert len(orders_list([OrderUnderWay("1", stage)], language, today=TODAY)) > len("– № 1: ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_differs_from_the_public_terms_has_words(language: str) -> None:
    for payment, delivery in [("on delivery", "pickup"), ("in person", "digital")]:
        agreed = agreed_terms(payment, delivery, language)
        assert set(agreed) == {"payment_terms", "delivery_terms"}
    assert set(agreed_terms("deferred", "courier", language)) == {"payment_terms"}
    assert agreed_terms("prepaid", "post", language) == {}
