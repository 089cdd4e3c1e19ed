"""A5: a shop doesn't shout."""

import pytest

from takt.letters.checking import Context, check
from tests.letters.checking.asking import kinds


@pytest.mark.parametrize(
    "draft",
    [
        "Добрий день. ГРОШІ ПОВЕРНЕМО ПІСЛЯ ПОСИЛКИ.",
        "Здравствуйте! Отправили!!! Ждите!!!",
        "PROSZĘ WYRAŹNIE NAPISAĆ NUMER ZAMÓWIENIA",
        "Hello. STOP WRITING TO US EVERY HOUR.",
    ],
)
def test_capitals_and_rows_of_marks_are_shouting(draft: str) -> None:
    assert "shouting" in kinds(draft)


@pytest.mark.parametrize(
    "draft",
    [
        "Добрий день! ТТН 20450912340011, Нова пошта.",
        "Dzień dobry, rozmiar XL, złącze USB-C, kurier DHL albo GLS.",
        "Hello, the code is SPRING2026 and the model KM-500 PRO XL.",
        "Здравствуйте! На табличке будет «С ДНЁМ РОЖДЕНИЯ МАМА», правильно?",
        "Hi! Yes, one is left!! I'll pack it today.",
        "Dzień dobry, napis ZUZIA wyszyję na niebiesko.",
        "Szanowna Pani, oto blankiet:\nODBIORCA: JANINA MAZUREK\nTYTUŁ: ZAMÓWIENIE, STEFANIA KUREK",
    ],
)
def test_codes_sizes_and_quoted_inscriptions_are_not(draft: str) -> None:
    assert "shouting" not in kinds(draft)


def test_neighbouring_cries_are_one_remark() -> None:
    draft = "Добрий день. ВСЕ ГОТОВО!!! ЗАБИРАЙТЕ СЬОГОДНІ!!! Дякую."
    (remark,) = [r for r in check(draft, Context()) if r.kind == "shouting"]
    assert draft[remark.start : remark.end] == "ВСЕ ГОТОВО!!! ЗАБИРАЙТЕ СЬОГОДНІ!!!"


@pytest.mark.parametrize(
    ("draft", "severity"),
    [
        ("Добрий день! Встигли!!! Ваш розмір тепер XL.", "hint"),
        ("Добрий день. ВСТИГАЙТЕ ЗАБРАТИ СЬОГОДНІ!!!", "warning"),
    ],
)
def test_marks_alone_may_be_joy(draft: str, severity: str) -> None:
    (remark,) = [r for r in check(draft, Context()) if r.kind == "shouting"]
    assert remark.severity == severity
