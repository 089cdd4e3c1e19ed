"""Which numbers of a letter are orders'."""

import pytest

from takt.letters.reading import find_order_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Добрий день, що з #1001?", ["1001"]),
        ("Питаю про №1001", ["1001"]),
        ("Номер замовлення: 1001.", ["1001"]),
        ("де моє замовлення 31-0098", ["31-0098"]),
        ("Ляльку (зам. 7719) розпакували", ["7719"]),
        ("Где заказ №48213?", ["48213"]),
        ("по заказу KB-7781", ["KB-7781"]),
        ("Мой заказ — 15-3307, жду", ["15-3307"]),
        ("prosze sprawdzic nr zam 5520/26", ["5520/26"]),
        ("Zamówienie nr 2024/771 i 2024/772", ["2024/771", "2024/772"]),
        ("Chodzi o nr 1001", ["1001"]),
        ("kogda budet zakaz 7741? spasibo", ["7741"]),
        ("de zamovlennya 5512", ["5512"]),
        ("my order number is 1001", ["1001"]),
        ("orders 6610 and 6611, before noon", ["6610", "6611"]),
        ("New message for order #59016723331", ["59016723331"]),
        ("Nowa wiadomość do zamówienia #59016723331", ["59016723331"]),
        ("Де вона застрягла? 62-050", ["62-050"]),
        ("zamówienie 601-234-567", ["601-234-567"]),  # a word tells more than the groups
        ("order INV-2031 has not come", ["INV-2031"]),
        ("Where is KB-7781? Call me", ["KB-7781"]),
        ("my case 12-34567", ["12-34567"]),
        ("Оплатили за рахунком 7-338", ["7-338"]),
        ("Answer the sodding phone. T-2931", ["T-2931"]),
        ("замовлення 1001, повторюю: замовлення 1001", ["1001"]),
    ],
)
def test_an_order_is_found(text: str, numbers: list[str]) -> None:
    assert list(find_order_numbers(text)) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Мій телефон 0671234567 або +380 67 123 45 67",
        "Замовлення на 1250 грн",
        "order 450 UAH worth of beads",
        "I'd like to order 2 more",
        "Замовлення 2024 року",
        "Нова пошта, відділення №128",
        "Paczkomat nr 128, Łódź 90-001",
        "трек 20450871120034",
        "tracking RA123456789RU",
        "Доставте 12/03/2026, будь ласка",
        "order 14:30 on Monday",
        "мій номер 067 123 45 67",
        "nr 600 123 456",
        "Proszę dzwonić: 601-234-567",
        "(050)123-45-67",
        "Мій номер 123-45-67",
        "Call 555-123-4567",
        "Zadzwoń na nr 601234567",
        "FV/12/2026",
        "Gdzie jest faktura FS/12/2026?",
        "moja FV 12/2026",
        "Where is INV-2031? I paid it",
        "Invoice #4521, please",
        "рахунок №4521",
        "Счёт №4521 не оплачен",
        "Счет на оплату № 4521",
        "Faktura VAT nr FV/12/2026",
        "bill no. 4521",
        "чекаю 12-13-го березня",
        "мой номер 8-916-123-45-67",
    ],
)
def test_other_numbers_are_not(text: str) -> None:
    assert find_order_numbers(text) == ()


def test_a_known_number_needs_no_word() -> None:
    assert find_order_numbers("що там по 1001?", known={"1001"}) == ("1001",)
