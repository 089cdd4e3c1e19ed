"""Sums of money that are said in words, in thousands, in coins."""

from decimal import Decimal

import pytest

from takt.letters.reading.sums import find_sums


@pytest.mark.parametrize(
    ("text", "written", "amount", "currency"),
    [
        ("дві тисячі гривень", "дві тисячі гривень", "2000", "UAH"),
        (
            "дві тисячі двісті п’ятдесят гривень",
            "дві тисячі двісті п’ятдесят гривень",
            "2250",
            "UAH",
        ),
        ("не вистачає двадцяти двох гривень", "двадцяти двох гривень", "22", "UAH"),
        ("до тисячі гривень", "тисячі гривень", "1000", "UAH"),
        ("пятсот гривень", "пятсот гривень", "500", "UAH"),
        ("пятьсот рэ", "пятьсот рэ", "500", "RUB"),
        ("полторы тысячи рублей", "полторы тысячи рублей", "1500", "RUB"),
        ("сто двадцать евро", "сто двадцать евро", "120", "EUR"),
        ("dwieście złotych", "dwieście złotych", "200", "PLN"),
        ("dwiescie zlotych", "dwiescie zlotych", "200", "PLN"),
        ("pół tysiąca złotych", "pół tysiąca złotych", "500", "PLN"),
        ("trzy złote za sztukę", "trzy złote", "3", "PLN"),
        ("two hundred quid", "two hundred quid", "200", "GBP"),
        ("two hundred and fifty pounds", "two hundred and fifty pounds", "250", "GBP"),
        ("forty-two euros", "forty-two euros", "42", "EUR"),
        ("fifty bucks", "fifty bucks", "50", "USD"),
        ("a hundred dollars", "hundred dollars", "100", "USD"),
        ("five pounds fifty", "five pounds fifty", "5.50", "GBP"),
        ("three pounds ninety-five for it", "three pounds ninety-five", "3.95", "GBP"),
        ("five pounds and fifty pence", "five pounds and fifty pence", "5.50", "GBP"),
        ("five pounds fifty beads", "five pounds", "5", "GBP"),
        ("five pounds, fifty beads", "five pounds", "5", "GBP"),
        ("five pounds two of them", "five pounds", "5", "GBP"),
        ("fifty pounds twenty days ago", "fifty pounds", "50", "GBP"),
        ("пять рублей пятьдесят копеек", "пять рублей пятьдесят копеек", "5.50", "RUB"),
        ("pięć złotych dwadzieścia groszy", "pięć złotych dwadzieścia groszy", "5.20", "PLN"),
        ("две-три тысячи рублей", "три тысячи рублей", "3000", "RUB"),
    ],
)
def test_a_number_in_words_is_a_sum_before_its_currency(
    text: str, written: str, amount: str, currency: str
) -> None:
    (found,) = find_sums(text)
    assert (found.span.text, found.amount, found.currency) == (written, Decimal(amount), currency)


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("бюджет до 7к, русские буквы", "7000", None),
        ("впариваешь за 4 тыщи, жулик", "4000", None),
        ("за девять тысяч. Верните", "9000", None),
        ("Бюджет до 5 тыс. И открытку", "5000", None),
        ("щось до двох тисяч, будь ласка", "2000", None),
        ("2 тис грн", "2000", "UAH"),
        ("2 тис?", "2000", None),
        ("вийшло 2 тис", "2000", None),
        ("заплатила 2 тис за дві", "2000", None),
        ("Полторы тысячи за кружку?", "1500", None),
        ("это полторы тысячи!", "1500", None),
        ("12zł50gr", "12.50", "PLN"),
        ("12 zł. 50 gr", "12.50", "PLN"),
        ("12zł50 za sztukę", "12.50", "PLN"),
        ("5грн50коп", "5.50", "UAH"),
        ("2 тысячи 300 рублей", "2300", "RUB"),
        ("5 т.р. за это", "5000", "RUB"),
        ("5 tysiecy zl", "5000", "PLN"),
        ("2,5 mln euro", "2500000", "EUR"),
        ("3 сотни гривен", "300", "UAH"),
        ("£1.5k is too much", "1500", "GBP"),
        ("under 2k, please", "2000", None),
        ("paid two thousand.", "2000", None),
        ("я заплатила пятьсот, где заказ", "500", None),
        ("EUR 45.50 please", "45.50", "EUR"),
    ],
)
def test_thousands_and_what_was_paid_are_sums(text: str, amount: str, currency: str | None) -> None:
    assert [(s.amount, s.currency) for s in find_sums(text)] == [(Decimal(amount), currency)]


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("50 groszy", "0.5", "PLN"),
        ("5 zł 50 gr", "5.5", "PLN"),
        ("12 грн 50 коп.", "12.5", "UAH"),
        ("пятьдесят копеек", "0.5", None),
        ("50 копійок", "0.5", "UAH"),
        ("thirty pence", "0.3", "GBP"),
        ("they are 50p each", "0.5", "GBP"),
        ("dwie stówki", "200", "PLN"),
        ("5 dych", "50", "PLN"),
        ("два косаря", "2000", None),
        ("where is the tenner?", "10", "GBP"),
    ],
)
def test_coins_and_slang_are_sums(text: str, amount: str, currency: str | None) -> None:
    assert [(s.amount, s.currency) for s in find_sums(text)] == [(Decimal(amount), currency)]


@pytest.mark.parametrize(
    "text",
    ["первый раз", "сто раз говорил", "тысяча извинений", "sto razy", "one thing", "2к", "в 4k",
     "за 2 тыс. подписчиков", "za miliony", "a few hundred pounds", "кілька тисяч гривень",
     "за тысячу раз", "две тысячи двадцать шестого года",
     "2 złote kolczyki", "dwa złote pierścionki", "ten złoty pierścionek", "2 pounds of wool",
     "12 деревянных пуговиц", "5 рублей 1924 года", "косарь не приехал", "Fiat 126p",
     "until 5 p.m.", "пробіг 2 тис км", "тираж 2 тис.", "подписчиков полторы тысячи",
     "Це дві тисячі намистин", "12zł2szt"],
)  # fmt: skip
def test_other_words_of_number_are_no_sums(text: str) -> None:
    assert find_sums(text) == ()
