"""Sums as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.letters import LANGUAGES, wording
from takt.letters.typed_sum import NotReadError, read_sum

SUMS = st.decimals(min_value=0, max_value=10**9, places=2)
CURRENCIES = st.sampled_from(["UAH", "PLN", "EUR", "USD", "GBP", "CZK"])


@given(SUMS, CURRENCIES, st.sampled_from(LANGUAGES))
def test_what_letters_write_is_read(amount: Decimal, currency: str, language: str) -> None:
    assert read_sum(wording.money(amount, currency, language)) == (amount, currency)


@pytest.mark.parametrize(
    "text", ["", "грн", "12.34.56", "450 гривень з копійками", "1 000 000 000 000 000"]
)
def test_what_is_no_sum_says_what_is_expected(text: str) -> None:
    with pytest.raises(NotReadError, match=r"1234\.50|a sum below|a currency"):
        read_sum(text)


@pytest.mark.parametrize(
    ("text", "sum_of"),
    [
        ("450 гривень", (450, "UAH")),
        ("120 złotych", (120, "PLN")),
        ("2 300 р.", (2300, "RUB")),
        ("45 pounds", (45, "GBP")),
        ("1 200 Kč", (1200, "CZK")),
        ("300 SEK", (300, "SEK")),
        ("35", (35, None)),
    ],
)
def test_currencies_are_read_as_letters_write_them(
    text: str, sum_of: tuple[int, str | None]
) -> None:
    amount, currency = sum_of
    assert read_sum(text) == (Decimal(amount), currency)
