"""Numbers that no sale has: told with their line, wherever they stand."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.journey import (
    Journey,
    derive,
    load_playbook,
    parse_journal,
    print_journal,
    read_duration,
    read_money,
    ready_playbook,
)

MAKER = ready_playbook("maker")
TOO_MUCH = "an amount of at most 9,999,999,999.99"
TOO_MANY = "a whole number of at most 9 digits"
A_SUM = "an amount of 0 or more and a currency, as in 450.00 UAH"
A_MOMENT = "10:00 or 2026-03-06 10:00, on a clock that shows it"
ENDLESS = "9" * 5_000  # more than Python reads as a number
ORDER = "2026-03-02 09:00  order placed  number=1\n"
DAY = datetime(2026, 3, 3, tzinfo=UTC)
SMALL = """extends = "maker"
name = "small"
{}
"""


def problems(journal: str) -> list[tuple[int | None, str, str]]:
    return [(p.line, p.found, p.expected) for p in parse_journal(journal, MAKER.zone).problems]


@pytest.mark.parametrize(
    "amount", ["10000000000", "9999999999.991", "123456789012345678901234567890"]
)
def test_a_sum_that_is_too_much_is_told_with_its_line(amount: str) -> None:
    line = f"2026-03-02 10:00  payment received  amount={amount} UAH\n"
    assert problems(ORDER + line) == [(2, f"amount='{amount} UAH'", TOO_MUCH)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"order placed  number=1 total={ENDLESS} UAH", TOO_MUCH),
        (f"order placed  number=1 total=-{ENDLESS} UAH", TOO_MUCH),
        (f"order placed  number=1 earlier_orders={ENDLESS}", TOO_MANY),
        (f"order placed  number=1 open_orders={ENDLESS}", TOO_MANY),
        (f"message received  questions={ENDLESS}", TOO_MANY),
        (f"message received  mood={ENDLESS}", TOO_MANY),
        (f"review received  rating={ENDLESS}", TOO_MANY),
        (f"promise given  date={ENDLESS}-01-01", "a date that exists, as in 2026-03-06"),
        (f"courier assigned  from={ENDLESS}:00", A_MOMENT),
        (f"order placed  number=1 total=1.{ENDLESS} UAH", A_SUM),
    ],
)  # fmt: skip
def test_a_number_without_end_is_told_and_cut(line: str, expected: str) -> None:
    told = problems(f"2026-03-02 10:00  {line}\n")
    assert (told[0][0], told[0][2]) == (1, expected)
    assert len(told[0][1]) < 90
    assert told[0][1].endswith("…")


def test_a_number_of_an_item_is_told_with_the_item_s_line() -> None:
    item = f"    item title=ring qty={ENDLESS} price={ENDLESS} UAH\n"
    assert [(line, expected) for line, _, expected in problems(ORDER + item)] == [
        (2, TOO_MANY),
        (2, TOO_MUCH),
    ]


@pytest.mark.parametrize("year", ["0001", "1969", "3000", "9999", ENDLESS])
def test_a_year_out_of_range_is_told(year: str) -> None:
    ((line, found, _),) = problems(f"{year}-03-02 09:00  order placed  number=1\n")
    assert line == 1
    assert len(found) < 90


def test_the_largest_sums_are_read_and_printed_as_they_are() -> None:
    for text in ("9999999999.99 UAH", "-9999999999.99 UAH", "0.000000001 UAH", "007.50 UAH"):
        money = read_money(text)
        assert read_money(str(money)) == money


@given(
    st.text("0123456789.,-", min_size=1, max_size=400),
    st.sampled_from(["amount={} UAH", "amount={}UAH", 'amount="{} UAH"']),
)
def test_any_sum_is_read_exactly_or_told(digits: str, written: str) -> None:
    journal = parse_journal(
        f"{ORDER}2026-03-02 10:00  payment received  {written.format(digits)}\n", MAKER.zone
    )
    assert len(journal.events) == 2
    assert {problem.line for problem in journal.problems} <= {2}
    derive(Journey.of(journal.events), MAKER, DAY)
    assert parse_journal(print_journal(journal.events, MAKER.zone), MAKER.zone).events == (
        journal.events
    )


@pytest.mark.parametrize(
    "text", [f"{ENDLESS}h", f"{ENDLESS} working days", "9" * 200_000, "9999999999h"]
)
def test_a_duration_without_end_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="9"):
        read_duration(text)


@pytest.mark.parametrize(
    ("key", "found", "expected"),
    [
        (f"silence_limit = {ENDLESS}", "a number without end", "text in quotes"),
        (f'silence_limit = "{ENDLESS}h"', "silence_limit = '9999", "a duration, as in 1h"),
        (f"silence_limit = 0x{'f' * 5_000}", "silence_limit = a number of thousands", "a duration"),
        (f"days_off = [{ENDLESS}]", "a number without end", "text in quotes"),
        ("days_off = [0001-01-01]", "days_off = '0001-01-01'", "a date"),
        (f'days_off = ["{ENDLESS}-01-01"]', "days_off = '9999", "a date"),
        (f"[hours]\nmonday = ['{ENDLESS}:00-18:00']", "monday = '9999", "hours, as in"),
        (f"[limits]\novernight_from = '{ENDLESS}:00'", "overnight_from = '9999", "a time"),
        (f"[plays.greeting]\nwithin = '{ENDLESS}d'", "within = '9999", "a duration"),
    ],
)  # fmt: skip
def test_a_number_without_end_in_a_playbook_is_told(key: str, found: str, expected: str) -> None:
    playbook, told = load_playbook(SMALL.format(key))
    assert playbook is None
    assert told[0].found.startswith(found)
    assert told[0].expected.startswith(expected)
    assert told[0].line == 3 + key.count("\n")
    assert len(told[0].found) < 120


def test_lists_in_lists_without_end_are_told() -> None:
    _, told = load_playbook("days_off = " + "[" * 5_000)
    assert [each.found for each in told] == ["lists in lists without end"]
