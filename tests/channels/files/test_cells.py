"""One cell becomes a value, or says what was expected."""

from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.channels.files import cells
from takt.channels.files.cells import Reader

KYIV = ZoneInfo("Europe/Kyiv")


@pytest.mark.parametrize(
    ("written", "amount", "currency"),
    [
        ("450", "450", None),
        ("450.00", "450.00", None),
        ("450,5", "450.5", None),
        ("1 234,50 грн.", "1234.50", "UAH"),
        ("1\u00a0234,50\u00a0₴", "1234.50", "UAH"),
        ("1.234,50 zł", "1234.50", "PLN"),
        ("$1,234.50", "1234.50", "USD"),
        ("1,234", "1234", None),
        ("1.234.567", "1234567", None),
        ("12’500.00 UAH", "12500.00", "UAH"),
        ("EUR 7", "7", "EUR"),
        ("-5,00", "-5.00", None),
    ],
)
def test_sums(written: str, amount: str, currency: str | None) -> None:
    assert cells.amount(written, KYIV) == (Decimal(amount), currency)


@pytest.mark.parametrize(
    "written", ["free", "12,34,56", "1.2345", "12 cats", "--5", "1 2 3,4,5", "9" * 11]
)
def test_no_sums(written: str) -> None:
    with pytest.raises(cells.BadCell):
        cells.amount(written, KYIV)


@given(st.decimals(0, 999999, places=2), st.sampled_from([".", ","]), st.sampled_from(["", " "]))
def test_a_sum_is_read_as_it_was_written(amount: Decimal, mark: str, gap: str) -> None:
    whole, _, cents = f"{amount:.2f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", gap)
    assert cells.amount(f"{grouped}{mark}{cents}", KYIV) == (amount, None)


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-06 17:50",
        "2026-03-06T17:50:00",
        "06.03.2026 17:50",
        "6.3.2026 17:50",
        "06/03/2026, 17:50",
        "06.03.26 17:50",
        "2026/03/06 17:50:00",
        "2026-03-06T15:50:00Z",
        "2026-03-06 15:50:00 +0000",
    ],
)
def test_moments(written: str) -> None:
    assert cells.moment(written, KYIV) == datetime(2026, 3, 6, 15, 50, tzinfo=UTC)


def test_a_date_alone_is_its_midnight() -> None:
    assert cells.moment("06.03.2026", KYIV) == datetime(2026, 3, 6, tzinfo=KYIV)


@pytest.mark.parametrize(
    "written", ["31.02.2026", "03/25/2026", "tomorrow", "2026-03-06 25:00", "2026-13-06T17:50Z"]
)
def test_no_moments(written: str) -> None:
    with pytest.raises(cells.BadCell, match="a date, as in"):
        cells.moment(written, KYIV)


@pytest.mark.parametrize(
    "written", ["0001-01-01", "31.12.1969", "01.01.3000", "9999-12-31T23:59:59-12:00"]
)
def test_no_years_of_a_sale(written: str) -> None:
    with pytest.raises(cells.BadCell, match="of a year from 1970 to 2999"):
        cells.moment(written, KYIV)


@given(st.text("0123456789.,-:/ TZ+", max_size=300))
def test_any_number_is_read_or_told(written: str) -> None:
    for read in (cells.amount, cells.whole, cells.stock, cells.moment):
        with suppress(cells.BadCell):
            read(written, KYIV)


@pytest.mark.parametrize("read", [cells.amount, cells.whole, cells.stock, cells.moment])
def test_a_number_without_end_is_told(read: Reader) -> None:
    with pytest.raises(cells.BadCell):
        read("9" * 5_000, KYIV)


@pytest.mark.parametrize(("written", "read"), [("2", 2), ("2,00", 2), ("3 шт.", 3), ("1 szt", 1)])
def test_quantities(written: str, read: int) -> None:
    assert cells.whole(written, KYIV) == read


@pytest.mark.parametrize("written", ["0", "-1", "2,5", "two"])
def test_no_quantities(written: str) -> None:
    with pytest.raises(cells.BadCell, match="1 or more"):
        cells.whole(written, KYIV)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Післяплата", "on delivery"),
        ("наложенный платёж", "on delivery"),
        ("za pobraniem", "on delivery"),
        ("on delivery", "on delivery"),
        ("готівка", "on delivery"),
        ("наличными", "on delivery"),
        ("gotówka", "on delivery"),
        ("карткою онлайн", "prepaid"),
        ("przelew", "prepaid"),
        ("prepaid", "prepaid"),
        ("in person", "in person"),
        ("відстрочка 14 днів", "deferred"),
    ],
)
def test_ways_to_pay(written: str, read: str) -> None:
    assert cells.payment(written, KYIV) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Нова Пошта, відділення 5", "post"),
        ("Кур'єр Нової Пошти", "post"),
        ("курьер НП", "post"),
        ("кур’єр по місту", "courier"),
        ("самовывоз", "pickup"),
        ("самовивіз з відділення Нової Пошти", "post"),
        ("by e-mail", "digital"),
        ("odbiór osobisty", "pickup"),
        ("Paczkomat InPost", "post"),
        ("файл для завантаження", "digital"),
    ],
)
def test_ways_to_deliver(written: str, read: str) -> None:
    assert cells.delivery(written, KYIV) == read
