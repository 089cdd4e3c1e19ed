"""Values as a letter words them."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from takt.letters import wording
from takt.letters.plurals import category
from takt.letters.reading.order_numbers import find_order_numbers
from takt.letters.wording import NO_BREAK, Line, unbroken


@pytest.mark.parametrize(
    ("amount", "currency", "language", "text"),
    [
        ("450.00", "UAH", "uk", "450 грн"),
        ("1250.50", "UAH", "ru", "1 250,50 грн"),
        ("499.50", "PLN", "pl", "499,50 zł"),
        ("499.50", "PLN", "uk", "499,50 зл"),
        ("45", "GBP", "en", "£45"),
        ("1250.5", "USD", "en", "$1,250.50"),
        ("-45", "GBP", "en", "-£45"),
        ("450", "UAH", "en", "UAH 450"),
        ("450", "UAH", "pl", "450 UAH"),
        ("450", "CZK", "uk", "450 CZK"),
    ],
)
def test_money(amount: str, currency: str, language: str, text: str) -> None:
    worded = wording.money(Decimal(amount), currency, language)
    assert worded.replace("\N{NO-BREAK SPACE}", " ") == text


@pytest.mark.parametrize(
    ("language", "text", "with_year"),
    [
        ("uk", "6 березня", "6 березня 2026 року"),
        ("ru", "6 марта", "6 марта 2026 года"),
        ("pl", "6 marca", "6 marca 2026 roku"),
        ("en", "6 March", "6 March 2026"),
    ],
)
def test_a_day_has_its_year_only_when_it_is_another(
    language: str, text: str, with_year: str
) -> None:
    day = date(2026, 3, 6)
    assert wording.date(day, language) == text
    assert wording.date(day, language, today=date(2026, 1, 1)) == text
    assert wording.date(day, language, today=date(2025, 12, 31)) == with_year


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "10:00 9 березня"),
        ("ru", "10:00 9 марта"),
        ("pl", "9 marca, godz. 10:00"),
        ("en", "10:00 on 9 March"),
    ],
)
def test_a_moment(language: str, text: str) -> None:
    assert wording.moment(datetime(2026, 3, 9, 10, 0), language) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "з 14:00 до 16:00"),
        ("ru", "с 14:00 до 16:00"),
        ("pl", "od 14:00 do 16:00"),
        ("en", "between 14:00 and 16:00"),
    ],
)
def test_a_stretch_of_a_day(language: str, text: str) -> None:
    assert wording.time_range(time(14), time(16), language) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [("uk", "з 14:00"), ("ru", "с 14:00"), ("pl", "od 14:00"), ("en", "from 14:00")],
)
def test_a_stretch_without_an_end(language: str, text: str) -> None:
    assert wording.time_range(time(14), None, language) == text


def test_items_are_listed_one_a_line() -> None:
    lines = [
        Line("Браслет «Хвиля»", size="18", price=Decimal("450"), currency="UAH"),
        Line("Листівка", quantity=2, price=Decimal("35.50"), currency="UAH"),
        Line("Стрічка"),
    ]
    worded = wording.items_list(lines, "uk").replace("\N{NO-BREAK SPACE}", " ")
    assert worded.splitlines() == [
        "– Браслет «Хвиля», розмір 18 – 450 грн",
        "– Листівка, 2 шт. – 71 грн",
        "– Стрічка",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "1 день, 2 дні, 5 днів, 11 днів, 21 день, 112 днів"),
        ("ru", "1 день, 2 дня, 5 дней, 11 дней, 21 день, 112 дней"),
        ("pl", "1 dzień, 2 dni, 5 dni, 11 dni, 21 dni, 112 dni"),
        ("en", "1 day, 2 days, 5 days, 11 days, 21 days, 112 days"),
    ],
)
def test_days_have_their_plural(language: str, text: str) -> None:
    assert ", ".join(wording.days(n, language) for n in (1, 2, 5, 11, 21, 112)) == text


@pytest.mark.parametrize(
    ("language", "categories"),
    [
        ("uk", "many one few few many many many one few many"),
        ("ru", "many one few few many many many one few many"),
        ("pl", "many one few few many many many many few many"),
        ("en", "other one other other other other other other other other"),
    ],
)
def test_plural_categories_are_those_of_cldr(language: str, categories: str) -> None:
    counts = (0, 1, 2, 4, 5, 11, 12, 21, 22, 25)
    assert " ".join(category(count, language) for count in counts) == categories


@pytest.mark.parametrize(
    ("text", "kept_together"),
    [
        ("замовлення № 1001.", "замовлення №~1001."),
        ("zamówienie nr KB-7781", "zamówienie nr~KB-7781"),
        ("Nr 1001 · nr konta 12", "Nr~1001 · nr konta 12"),
        ("№1001, № [номер замовлення]", "№1001, № [номер замовлення]"),
    ],
)
def test_no_line_ends_between_the_sign_and_its_number(text: str, kept_together: str) -> None:
    assert unbroken(text) == kept_together.replace("~", NO_BREAK)
    assert find_order_numbers(unbroken(text)) == find_order_numbers(text)
