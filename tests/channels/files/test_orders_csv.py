"""Orders in CSV files of any hand: what is good is kept, what is bad is told with its place."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from takt.channels.files.importing import import_orders
from takt.channels.files.orders_csv import OrderRow, read_orders
from takt.channels.files.rows import RowProblem
from takt.desk.accounts.models import Inbox
from takt.desk.buyers.models import Buyer
from takt.desk.orders.models import Event, Order

KYIV = ZoneInfo("Europe/Kyiv")

UKRAINIAN = """\
Номер замовлення;Дата;Покупець;Телефон;Артикул;Товар;Розмір;К-сть;Ціна;Спосіб оплати;Доставка
1001;06.03.2026 17:50;Олена Коваль;050 123-45-67;VYSH-1;Вишиванка;M;2;1 250,00;Післяплата;Нова Пошта
1001;;;;;;;;;;
1002;07.03.2026;Ірина Мельник;;;Браслет;;1;450,00;карткою;самовивіз
;;;;KOL-2;Кольє;;1;300,50;;
"""
POLISH = """\
Nr zamówienia,Data zamówienia,Kupujący,E-mail,Wartość zamówienia,Płatność,Dostawa,Zapłacono
77/2026,2026-03-06 17:50,Łukasz Żółć,lukasz@example.pl,"1 115,49 zł",przelew,InPost,2026-03-07
"""
BAD = """\
number,date,buyer,email,total,qty,title
1,2026-03-06,Олена,olena@example.com,450.00,1,Браслет
2,2026-02-30,Ірина,iryna.example.com,450.00,1,Кольє
3,2026-03-06,Іван,,,1,Каблучка
4,2026-03-06,Анна,,100.00,none,Сережки
4,,,,,1,Брошка
,2026-03-06,Петро,,100.00,1,Брошка
5,2026-03-06,Марія,maria@example.com,100.00,1,Брошка,more
6,2026-03-06,Ольга,olha@example.com,99.00,1,"Брошка
у два рядки"
7,2026-03-06,Юлія,,?,1,Брошка
"""


def read(
    text: str, encoding: str = "utf-8", **mapping: str
) -> tuple[tuple[OrderRow, ...], tuple[RowProblem, ...]]:
    return read_orders(text.encode(encoding), mapping, KYIV)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_a_ukrainian_file_with_a_row_for_each_item(encoding: str) -> None:
    orders, problems = read(UKRAINIAN, encoding)
    assert problems == ()
    assert [(o.number, o.values["buyer"], len(o.items)) for o in orders] == [
        ("1001", "Олена Коваль", 1),
        ("1002", "Ірина Мельник", 2),
    ]
    assert [str(o.values["total"][0]) for o in orders] == ["2500.00", "750.50"]
    assert [(o.values["payment"], o.values["delivery"]) for o in orders] == [
        ("on delivery", "post"),
        ("prepaid", "pickup"),
    ]


@pytest.mark.parametrize("rest", ["", "4,2026-03-06,100.00,Брошка\n" * 20_000])
def test_a_quotation_mark_that_nothing_closes_is_told_and_swallows_no_order_in_silence(
    rest: str,
) -> None:
    text = (
        'number,date,total,title\n1,2026-03-06,9,Ring\n2,2026-03-06,9,"Ring\n3,2026-03-06,9,Ring\n'
    )
    orders, problems = read(text + rest)
    assert [order.number for order in orders] == ["1"]
    expected = 'one at the end of the cell as well: "…"'
    assert problems == (RowProblem(3, "row", "a quotation mark that nothing closes", expected),)


def test_what_an_order_is_known_by_has_an_end() -> None:
    orders, (problem,) = read(f"number,date,total\n{'9' * 101},2026-03-06,9\n")
    assert (orders, problem.expected) == ((), "100 characters at most")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1250", "iso8859-2"])
def test_a_polish_file_with_a_row_for_each_order(encoding: str) -> None:
    ((order,), problems) = read(POLISH, encoding)
    assert problems == ()
    assert (order.number, order.values["buyer"]) == ("77/2026", "Łukasz Żółć")
    assert order.values["total"][1] == "PLN"


def test_each_bad_row_is_told_with_line_column_found_and_expected() -> None:
    orders, problems = read(BAD)
    assert [order.number for order in orders] == ["1", "6"]
    date = "a date, as in 2026-03-06, 06.03.2026 or 06.03.2026 17:50, and one that exists"
    assert problems == (
        RowProblem(3, "date", "'2026-02-30'", date),
        RowProblem(3, "email", "'iryna.example.com'", "an e-mail address, as in olena@example.com"),
        RowProblem(4, "total", "nothing", "the order's total, or a price for each item"),
        RowProblem(5, "qty", "'none'", "a whole number, 1 or more"),
        RowProblem(6, "row", "order 4", "line 5 of the same order put right"),
        RowProblem(7, "number", "nothing", "the order's number"),
        RowProblem(8, "row", "8 cells", "7, as in the header"),
        RowProblem(11, "total", "'?'", "a sum, as in 1234.50 or 1 234,50"),
    )


def test_columns_with_headings_of_their_own_are_mapped() -> None:
    text = "Код угоди,Коли,Скільки\n5,2026-03-06,100\n"
    orders, _ = read(text, number="Код угоди", placed_at="коли", total="Скільки")
    assert [order.number for order in orders] == ["5"]


def test_missing_columns_are_told_with_what_there_is() -> None:
    assert read("A,B\n1,2\n")[1] == tuple(
        RowProblem(
            1, field, "columns A, B", f"a column “{field}”, or --map {field}=… to say which it is"
        )
        for field in ("number", "placed_at")
    )


def test_a_mapping_to_what_is_not_there_is_told() -> None:
    problems = read("number,date\n1,2026-03-06\n", colour="number", total="Sum")[1]
    assert [problem.found for problem in problems] == ["the field 'colour'", "the column 'Sum'"]
    assert "placed_at" in problems[0].expected
    assert problems[1].expected == "one of: number, date"


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(content: bytes) -> None:
    _, problems = read_orders(content, {}, KYIV)
    assert [problem.found for problem in problems] == ["an empty file"]


def test_a_first_row_that_nothing_closes_is_told_as_that() -> None:
    _, problems = read_orders(b'"number,date\n1,2026-03-06\n', {}, KYIV)
    assert [(p.line, p.found) for p in problems] == [(1, "a quotation mark that nothing closes")]


@pytest.mark.django_db
def test_imported_again_it_adds_nothing(files: Inbox, now: datetime) -> None:
    content = UKRAINIAN.encode()
    first = import_orders(files, content, now=now)
    assert (first.added, first.known, first.problems) == (2, 0, ())
    before = Event.objects.count()
    again = import_orders(files, content, now=now)
    assert (again.added, again.known, Event.objects.count()) == (0, 2, before)


@pytest.mark.django_db
def test_a_dry_run_says_the_same_and_writes_nothing(files: Inbox, now: datetime) -> None:
    report = import_orders(files, BAD.encode(), dry_run=True, now=now)
    assert (report.added, len(report.problems)) == (2, 8)
    assert not Order.objects.exists()
    assert import_orders(files, BAD.encode(), now=now) == report


@pytest.mark.django_db
def test_good_rows_are_kept_though_others_are_bad(files: Inbox, now: datetime) -> None:
    import_orders(files, BAD.encode(), now=now)
    assert sorted(Order.objects.values_list("number", flat=True)) == ["1", "6"]


@pytest.mark.django_db
def test_what_is_imported_is_a_sale_like_any_other(files: Inbox, now: datetime) -> None:
    import_orders(files, POLISH.encode(), now=now)
    order = Order.objects.get()
    assert (str(order.total), order.currency, order.delivery) == ("1115.49", "PLN", "post")
    assert order.paid_at is not None
    assert Buyer.objects.get().addresses.get().value == "lukasz@example.pl"


@pytest.mark.django_db
def test_dates_that_were_filled_in_later_are_added(files: Inbox, now: datetime) -> None:
    import_orders(files, b"number,date,total\n1,2026-03-06,5\n", now=now)
    import_orders(files, b"number,date,total,sent,ttn\n1,2026-03-06,5,2026-03-08,204500\n",
                  mapping={"tracking": "ttn"}, now=now)  # fmt: skip
    assert Order.objects.get().tracking == "204500"
    assert Event.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("1,2026-03-06,,9999999999.99,2", "19,999,999,999.98"),
        ("1,2026-03-06,,9999999999.99,999999999", "9,999,999,989,990,000,000.01"),
        ("1,2026-03-06,-5.00,5,1", "-5.00"),
    ],
)
def test_a_total_that_no_order_has_is_told_with_its_line(
    files: Inbox, now: datetime, row: str, found: str
) -> None:
    content = f"number,date,total,price,qty,title\n{row},ring\n".encode()
    report = import_orders(files, content, now=now)
    assert [(problem.line, problem.column, problem.found) for problem in report.problems] == [
        (2, "total", found)
    ]
    assert not Order.objects.exists()
