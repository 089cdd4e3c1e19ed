"""Parcels' and telephone numbers, days and sums that a letter names."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.letters.reading import NamedDate, Span, read
from takt.letters.reading.dates import find_dates
from takt.letters.reading.phone_numbers import find_phone_numbers
from takt.letters.reading.sums import find_sums
from takt.letters.reading.tracking_numbers import find_tracking_numbers, is_upu


def texts(spans: tuple[Span, ...]) -> list[str]:
    return [span.text for span in spans]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ТТН 20450012345678, де вона?", "20450012345678"),
        ("20 4500 1234 5678 не рухається", "20 4500 1234 5678"),
        ("Посилка 59000123456789", "59000123456789"),
        ("Укрпошта 0500123456789", "0500123456789"),
        ("трек RA123456785UA висить", "RA123456785UA"),
        ("RR473124829GB is stuck", "RR473124829GB"),
        ("paczkomat, numer 520000012345678901234567", "520000012345678901234567"),
        ("numer przesyłki 00559007731234567896", "00559007731234567896"),
        ("СДЭК 1234567890 уже неделю в Туле", "1234567890"),
        ("1Z999AA10123456784 says delivered", "1Z999AA10123456784"),
        ("DPD parcel 15501234567890", "15501234567890"),
        ("USPS 9400111899223817576194 lost?", "9400111899223817576194"),
        ("śledzę paczkę 1234567890123 i nic", "1234567890123"),
        ("DPD 1234567890123U stoi", "1234567890123U"),
        ("numer przesyłki: 0000123456789Q", "0000123456789Q"),
        ("номер 12345678901234567 — це трек", "12345678901234567"),
    ],
)
def test_a_parcels_number_is_found(text: str, number: str) -> None:
    assert texts(find_tracking_numbers(text)) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Переказала на карту 5168 7420 1234 5678",
        "рахунок UA213223130000026007233566001",
        "konto 61 1090 1014 0000 0712 1981 2874",
        "мій телефон 067 123 45 67, чекаю посилку",
        "Зателефонуйте +380671234567, посилка прийшла",
        "заказ 123456789, посылка не пришла",
        "ISBN 9789661234567",
        "kod artykułu 1234567890123U",
        "zamówienie 1234567890123U",
        "numer seryjny 0000123456789Q",
        "Chcę kupić 1234567890123U",
        "Чекаю посилку до 12.03.2026",
        "RA123456789UA",
    ],
)
def test_other_long_numbers_are_no_parcels(text: str) -> None:
    assert find_tracking_numbers(text) == ()


def test_the_check_digit_of_an_international_number() -> None:
    assert is_upu("RR473124829GB")
    assert not is_upu("RR473124820GB")


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("Мій номер 067 123 45 67, дзвоніть", "uk", "067 123 45 67"),
        ("(044) 234-56-78", "uk", "(044) 234-56-78"),
        ("+380671234567", "en", "+380671234567"),
        ("380671234567", "uk", "380671234567"),
        ("звоните 8 (916) 123-45-67", "ru", "8 (916) 123-45-67"),
        ("89161234567", "ru", "89161234567"),
        ("+7 916 123 45 67", "ru", "+7 916 123 45 67"),
        ("tel. 600 100 200", "pl", "600 100 200"),
        ("tel. 600-100-200", "pl", "600-100-200"),
        ("Proszę o kontakt 22 823 45 67", "pl", "22 823 45 67"),
        ("12 345 67 89, wieczorem", "pl", "12 345 67 89"),
        ("proszę zadzwonić 228234567", "pl", "228234567"),
        ("kontakt: 228234567", "pl", "228234567"),
        ("proszę o kontakt pod numerem 601234567", "pl", "601234567"),
        ("mój telefon to 601234567", "pl", "601234567"),
        ("48 600 100 200", "pl", "48 600 100 200"),
        ("call 07911 123456", "en", "07911 123456"),
        ("my cell is (202) 555-0143.", "en", "(202) 555-0143"),
    ],
)
def test_a_telephone_number_is_found(text: str, language: str, number: str) -> None:
    assert texts(find_phone_numbers(text, language)) == [number]


@pytest.mark.parametrize(
    "text",
    ["замовлення 1001", "12.03.2026", "1 200 300 грн", "185/65 R15", "ISBN 978-966-1234-56-7"],
)
def test_other_numbers_are_no_telephones(text: str) -> None:
    assert find_phone_numbers(text, "uk") == ()


@pytest.mark.parametrize(
    "text",
    [
        "artykuł 228234567",
        "kontakt w sprawie artykułu 228234567",
        "za 12 345 678 zł",
        "tel. 12 34",
        "228234567",
    ],
)
def test_a_polish_number_without_groups_needs_a_word(text: str) -> None:
    assert find_phone_numbers(text, "pl") == ()


def test_a_parcels_number_is_no_telephone() -> None:
    reading = read("СДЭК 8 916 123 45 67 — это трек")
    assert len(reading.tracking_numbers) + len(reading.phone_numbers) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("до 12 березня", [("12 березня", 12, 3, None)]),
        ("12-го березня 2026 р.", [("12-го березня 2026 р.", 12, 3, 2026)]),
        ("потрібно до 12-го", [("12-го", 12, None, None)]),
        ("к 5 числу", [("5 числу", 5, None, None)]),
        ("оплатил 12.03", [("12.03", 12, 3, None)]),
        ("з 12.03.26", [("12.03.26", 12, 3, 2026)]),
        ("on 12/03/2026", [("12/03/2026", 12, 3, 2026)]),
        ("on 03/25/2026", [("03/25/2026", 25, 3, 2026)]),
        ("2026-03-12", [("2026-03-12", 12, 3, 2026)]),
        ("by March 12th", [("March 12th", 12, 3, None)]),
        ("the 12th of March, please", [("12th of March", 12, 3, None)]),
        ("Mar 12, 2026", [("Mar 12, 2026", 12, 3, 2026)]),
        ("do 12 marca", [("12 marca", 12, 3, None)]),
        ("12 pazdziernika 2026", [("12 pazdziernika 2026", 12, 10, 2026)]),
        ("12–15 марта", [("12", 12, 3, None), ("15 марта", 15, 3, None)]),
        ("12-15 marca", [("12", 12, 3, None), ("15 marca", 15, 3, None)]),
        ("1st-3rd May works", [("1", 1, 5, None), ("3rd May", 3, 5, None)]),
        ("з 12.03-15.03", [("12.03", 12, 3, None), ("15.03", 15, 3, None)]),
        ("12-15.03.2026", [("12", 12, 3, 2026), ("15.03.2026", 15, 3, 2026)]),
        ("28.12-03.01.2027", [("28.12", 28, 12, None), ("03.01.2027", 3, 1, 2027)]),
        ("I need it by 12/25", [("12/25", 25, 12, None)]),
        ("by 12 may i need it", [("12 may", 12, 5, None)]),
        ("his birthday is 2 may lol", [("2 may", 2, 5, None)]),
        ("3 may, please", [("3 may", 3, 5, None)]),
        ("before 1/31 please", [("1/31", 31, 1, None)]),
        ("29.02", [("29.02", 29, 2, None)]),
        ("3 мая", [("3 мая", 3, 5, None)]),
    ],
)
def test_a_day_is_found(text: str, found: list[tuple[str, int, int | None, int | None]]) -> None:
    days = [(d.span.text, d.day, d.month, d.year) for d in find_dates(text)]
    assert days == found


@pytest.mark.parametrize(
    "text",
    [
        "12.03 zł",
        "за 45.10 грн",
        "розмір 10.05 см",
        "о 10.05",
        "o 12.05",
        "12.30",
        "185/65 R15",
        "5520/26",
        "1/2 склянки",
        "40 березня",
        "99.99.2026",
        "31.02.2026",
        "29 лютого 2027",
        "до 31 квітня",
        "30.02",
        "у мене версія 3.11",
        "w wersji 3.11.",
        "п. 3.11 договору",
        "see section 3.11",
        "a 3/16 drill",
        "cut it on 12/25 scale",
        "KB-12 may I ask",
        "sizes 12-15 may vary",
        "number 12 may be late",
        "за 12-15.10 грн",
        "о 12-15.10",
        "I may 1001",
        "замовлення 12-03-1001",
        "12 sie",
    ],
)
def test_prices_sizes_and_hours_are_no_days(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("day", "month", "year", "meant"),
    [
        (12, 3, None, dt.date(2026, 3, 12)),
        (1, 3, None, dt.date(2027, 3, 1)),
        (12, None, None, dt.date(2026, 3, 12)),
        (5, None, None, dt.date(2026, 4, 5)),
        (31, None, None, dt.date(2026, 3, 31)),
        (29, 2, None, dt.date(2028, 2, 29)),
        (1, 3, 2026, dt.date(2026, 3, 1)),
        (31, 2, None, None),
        (31, 2, 2026, None),
    ],
)
def test_the_day_meant_is_the_next_such_day(
    day: int, month: int | None, year: int | None, meant: dt.date | None
) -> None:
    named = NamedDate(Span(0, 1, "x"), day, month, year)
    assert named.on_or_after(dt.date(2026, 3, 6)) == meant


@pytest.mark.parametrize(
    ("text", "written", "amount", "currency"),
    [
        ("450 грн", "450 грн", "450", "UAH"),
        ("коштує 1200 гривень", "1200 гривень", "1200", "UAH"),
        ("1 200,50 zł", "1 200,50 zł", "1200.50", "PLN"),
        ("za 1.200,50 PLN!", "1.200,50 PLN", "1200.50", "PLN"),
        ("129,90zl", "129,90zl", "129.90", "PLN"),
        ("£45", "£45", "45", "GBP"),
        ("$1,200.50 please", "$1,200.50", "1200.50", "USD"),
        ("45€", "45€", "45", "EUR"),
        ("2300 р.", "2300 р.", "2300", "RUB"),
        ("5 тыс. руб.", "5 тыс. руб.", "5000", "RUB"),
        ("45 euro", "45 euro", "45", "EUR"),
        ("20 долларов", "20 долларов", "20", "USD"),
        ("30 quid", "30 quid", "30", "GBP"),
        ("Заплатила 4150, чекаю", "4150", "4150", None),
        ("I paid 129.90.", "129.90", "129.90", None),
    ],
)
def test_a_sum_is_found(text: str, written: str, amount: str, currency: str | None) -> None:
    (found,) = find_sums(text)
    assert (found.span.text, found.amount, found.currency) == (written, Decimal(amount), currency)


@pytest.mark.parametrize(
    "text",
    ["6 березня 2026 р.", "розмір 42", "замовлення 1001", "12 рублёвских", "оплатила 12.03.2026",
     "купила 2 рази", "3 злотники", "$$$", "450 грам"],
)  # fmt: skip
def test_other_numbers_are_no_sums(text: str) -> None:
    assert find_sums(text) == ()


def test_a_letter_names_all_of_them() -> None:
    letter = (
        "Доброго дня! 12 березня оплатила 450 грн за замовлення 1001, ТТН 20450012345678.\n"
        "Мій телефон 067 123 45 67.\n\n> ТТН 20450087654321, 300 грн"
    )
    reading = read(letter)
    assert reading.order_numbers == ("1001",)
    assert texts(reading.tracking_numbers) == ["20450012345678"]
    assert texts(reading.phone_numbers) == ["067 123 45 67"]
    assert [(d.day, d.month) for d in reading.dates] == [(12, 3)]
    assert [(s.amount, s.currency) for s in reading.sums] == [(Decimal(450), "UAH")]
    for span in (*reading.tracking_numbers, *reading.phone_numbers, reading.dates[0].span):
        assert letter[span.start : span.end] == span.text


digits = st.text(alphabet="0123456789 .,-/+()грнzł£RAUбермая\n", max_size=60)


@given(digits)
def test_numbers_of_any_kind_keep_their_places(text: str) -> None:
    spans = [
        *find_tracking_numbers(text),
        *find_phone_numbers(text, "uk"),
        *(date.span for date in find_dates(text)),
        *(one.span for one in find_sums(text)),
    ]
    assert all(text[span.start : span.end] == span.text for span in spans)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Сегодня 12-е, а посылки нет", [("12-е", 12, None)]),
        ("Сьогодні вже 15-те!", [("15-те", 15, None)]),
        ("proszę do 10-go, bo wyjeżdżam", [("10-go", 10, None)]),
        (
            "I need it by the 21st, her birthday's the 22nd",
            [("21st", 21, None), ("22nd", 22, None)],
        ),
        ("к 8-му марта", [("8-му марта", 8, 3)]),
        ("z 5 do 8 marca nas nie ma", [("5", 5, 3), ("8 marca", 8, 3)]),
        ("з 5 по 8 березня", [("5", 5, 3), ("8 березня", 8, 3)]),
        ("Obiecali Państwo zwrot 3 kwietnia. Minęły 2 tygodnie.", [("3 kwietnia", 3, 4)]),
    ],
)
def test_days_said_as_people_say_them(text: str, days: list[tuple[str, int, int | None]]) -> None:
    assert [(d.span.text, d.day, d.month) for d in find_dates(text)] == days


@pytest.mark.parametrize(
    "text",
    ["это уже 2-е письмо вам", "on the 3rd floor", "is the 2nd one still there?", "10-й размер"],
)
def test_a_place_in_a_row_is_no_day(text: str) -> None:
    assert find_dates(text) == ()
