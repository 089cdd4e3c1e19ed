"""The journal: reading, and every problem with its line."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from takt.journey import (
    CourierAssigned,
    Item,
    MessageReceived,
    Money,
    OrderPlaced,
    parse_journal,
    print_journal,
    read_money,
)

KYIV = ZoneInfo("Europe/Kyiv")


def problems(text: str) -> list[tuple[int | None, str, str]]:
    journal = parse_journal(text, KYIV, "sale.txt")
    assert all(problem.file == "sale.txt" for problem in journal.problems)
    return [(problem.line, problem.found, problem.expected) for problem in journal.problems]


def test_an_order_with_items() -> None:
    journal = parse_journal(
        "# a sale\n\n"
        '2026-03-06 17:50  order placed  number=1001 total="450.00 UAH"  # by post\r\n'
        "    item  title=ring size=16 made_to_order=yes price=450,50 UAH\n"
        "\titem  sku=R-2 qty=3 made to order=no\n",
        KYIV,
    )
    assert journal.problems == ()
    assert journal.events == (
        OrderPlaced(
            happened_at=datetime(2026, 3, 6, 15, 50, tzinfo=UTC),
            number="1001",
            total=read_money("450 UAH"),
            items=(
                Item(title="ring", size="16", made_to_order=True, price=read_money("450.5 UAH")),
                Item(sku="R-2", qty=3, made_to_order=False),
            ),
        ),
    )


@pytest.mark.parametrize(
    "time",
    [
        "2026-03-06 17:50",
        "2026-3-6 17:50",
        "2026-03-06 17:50:00",
        "2026-03-06 17:50+02:00",
        "2026-03-06\t17:50",
        "2026-03-06 17:50 +02:00",
        "2026-03-06T17:50+0200",
        "2026-03-06 17:50+02",
        "2026-03-06 15:50Z",
        "2026-03-06 15:50:00.000Z",
    ],
)
def test_a_moment_may_be_written_in_several_ways(time: str) -> None:
    (event,) = parse_journal(f"{time}  order accepted", KYIV).events
    assert event.happened_at == datetime(2026, 3, 6, 15, 50, tzinfo=UTC)


def test_a_journal_may_say_what_time_it_is() -> None:
    journal = parse_journal("2026-03-04 09:00  now\n", KYIV)
    assert journal.now == datetime(2026, 3, 4, 7, 0, tzinfo=UTC)
    assert journal.events == ()


def test_values_in_quotes_keep_everything() -> None:
    text = r'2026-03-06 17:50  message received  text="a \"b\" \\ \n # c=d \x"'
    (event,) = parse_journal(text, KYIV).events
    assert event == MessageReceived(happened_at=event.happened_at, text='a "b" \\ \n # c=d \\x')


def test_words_after_a_choice_or_sum_belong_to_it() -> None:
    text = "2026-03-06 17:50  order placed  number=1 payment=on delivery total=5 UAH"
    (event,) = parse_journal(text, KYIV).events
    assert isinstance(event, OrderPlaced)
    assert (event.payment, str(event.total)) == ("on delivery", "5.00 UAH")


def test_a_bare_time_is_the_next_one() -> None:
    text = "2026-03-06 17:50  courier assigned  from=10:00 to=2026-03-07 12:00"
    (event,) = parse_journal(text, KYIV).events
    assert isinstance(event, CourierAssigned)
    assert event.from_ == datetime(2026, 3, 7, 8, 0, tzinfo=UTC)
    assert event.to == datetime(2026, 3, 7, 10, 0, tzinfo=UTC)


def test_a_bare_time_may_be_later_the_same_day() -> None:
    text = "2026-03-06 17:50  courier assigned  from=18:00"
    (event,) = parse_journal(text, KYIV).events
    assert isinstance(event, CourierAssigned)
    assert event.from_ == datetime(2026, 3, 6, 16, 0, tzinfo=UTC)


def test_the_second_of_two_equal_hours_is_printed_with_its_offset() -> None:
    text = "2026-10-25 03:30  order accepted\n2026-10-25 03:30+02:00  order accepted\n"
    journal = parse_journal(text, KYIV)
    assert [event.happened_at.hour for event in journal.events] == [0, 1]
    assert print_journal(journal.events, KYIV) == text


def test_sums_keep_what_is_finer_than_a_cent() -> None:
    assert [str(read_money(text)) for text in ("5 EUR", "5.1 EUR", "0.125 EUR")] == [
        "5.00 EUR",
        "5.10 EUR",
        "0.125 EUR",
    ]
    assert Money(read_money("5 EUR").amount, "EUR") == read_money("5.00 EUR")


A_LINE = "a line like: 2026-03-06 17:50  order placed  number=1001"
A_TIME = "a date and time that exist, as in 2026-03-06 17:50"


@pytest.mark.parametrize(
    ("line", "found", "expected"),
    [
        ("hello", "“hello”", A_LINE),
        ("2026-03-06 order placed", "“2026-03-06 order placed”", A_LINE),
        ("x" * 70, "“" + "x" * 59 + "…”", A_LINE),
        ("2026-02-30 10:00  order accepted", "“2026-02-30”", A_TIME),
        ("1492-02-03 10:00  order accepted", "“1492-02-03”", A_TIME),
        ("2026-02-03 25:00  order accepted", "“2026-02-03 25:00”", A_TIME),
        ("2026-02-03 10:00+99:00  order accepted", "“2026-02-03 10:00+99:00”", A_TIME),
        ("03.02.2026 10:00  order accepted", "“03.02.2026 10:00”", A_TIME),
        (
            "2026-03-29 03:30  order accepted",
            "“2026-03-29 03:30: the clocks go forward over it in Europe/Kyiv”",
            A_TIME,
        ),
        ("2026-03-06 17:50  order acepted", "the event “order acepted”", "“order accepted”"),
        (
            "2026-03-06 17:50  order placed  nummer=1 number=2",
            "the field “nummer” in “order placed”",
            "“number”",
        ),
        (
            "2026-03-06 17:50  order placed  number=1 total=5",
            "total='5'",
            "an amount of 0 or more and a currency, as in 450.00 UAH",
        ),
        (
            "2026-03-06 17:50  order placed",
            "“order placed” without number",
            'number=… (text, in "quotes" when it has spaces)',
        ),
        (
            "2026-03-06 17:50  order confirmed  by=pigeon",
            "by='pigeon'",
            "letter | call | link",
        ),
        (
            "2026-03-06 17:50  review received  rating=6",
            "rating='6'",
            "a whole number from 1 (bad) to 5 (very good)",
        ),
        (
            "2026-03-06 17:50  review received  rating=good",
            "rating='good'",
            "a whole number from 1 (bad) to 5 (very good)",
        ),
        (
            "2026-03-06 17:50  message sent  automatic=true",
            "automatic='true'",
            "yes | no",
        ),
        (
            "2026-03-06 17:50  promise given  date=2026-02-30",
            "date=2026-02-30",
            "a date that exists, as in 2026-03-06",
        ),
        (
            "2026-03-06 17:50  promise given  date=soon",
            "date='soon'",
            "a date that exists, as in 2026-03-06",
        ),
        (
            "2026-03-06 17:50  order placed  number=1 buyer=Olena Koval",
            "the word “Koval” after buyer=…",
            'quotes: buyer="Olena Koval"',
        ),
        (
            '2026-03-06 17:50  order accepted  "twice"',
            "the word “twice”",
            "fields written key=value",
        ),
        (
            '2026-03-06 17:50  note added  text="no end',
            'a quote that does not end: "no end',
            'a closing "',
        ),
        (
            '2026-03-06 17:50  order placed  number=1 buyer="Olena total="450.00 UAH"',
            'buyer="Olena total=" with “450.00” right after it',
            'a closing " where the value ends, and a space after it',
        ),
        (
            "2026-03-06 17:50  order placed  number=1 number=2",
            "number twice in “order placed”",
            "number=… once",
        ),
        (
            "2026-03-06 17:50  payment received  amount=-5 UAH",
            "amount='-5 UAH'",
            "an amount of 0 or more and a currency, as in 450.00 UAH",
        ),
        ("2026-03-06 17:50", "a time without an event", A_LINE),
        ("item title=ring", "an item at the margin", "spaces before it, right under its order"),
        ("  item title=ring", "an item without an order", "items right under “order placed”"),
        ("  ring", "an indented “ring”", "an item line, or no space before it"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(line: str, found: str, expected: str) -> None:
    good = "2026-03-02 10:00  order accepted\n"
    assert problems(f"{good}{line}\n{good}") == [(2, found, expected)]


def test_lines_may_end_as_on_any_system() -> None:
    lines = ["2026-03-02 10:00  order accepted", "", "2026-03-02 11:00  order delivered", ""]
    read = [parse_journal(end.join(lines), KYIV) for end in ("\n", "\r\n", "\r")]
    assert read[0] == read[1] == read[2]
    assert len(read[0].events) == 2


def test_good_lines_are_kept_and_all_problems_told_at_once() -> None:
    text = """\
2026-03-02 10:00  order placed  number=1 payment=barter
    item  colour=red title=ring
    item  size=16
2026-03-02 11:00  order confirmd
    item  title=ring
2026-03-02 12:00  now
2026-03-02 13:00  now
2026-03-02 14:00  payment received  amount="5.00 UAH"
    item  title=ring
"""
    journal = parse_journal(text, KYIV)
    assert [problem.line for problem in journal.problems] == [1, 2, 3, 4, 7, 9]
    assert [event.kind for event in journal.events] == ["order placed", "payment received"]
    assert journal.now == datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


def test_a_problem_prints_as_a_sentence() -> None:
    (problem,) = parse_journal("hello", KYIV, "sale.txt").problems
    assert str(problem) == f"sale.txt, line 1: found “hello”; expected {A_LINE}"
    (problem,) = parse_journal("hello", KYIV).problems
    assert str(problem).startswith("line 1: found")
