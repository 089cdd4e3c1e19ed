"""A letter greets (A5) and speaks the buyer's language."""

import pytest

from takt.letters.checking import Context
from tests.letters.checking.asking import kinds, severities

UKRAINIAN = "Добрий день, підкажіть, будь ласка, чи є ще ця чашка і чи можна її в подарунок?"
POLISH = "Dzień dobry, czy ten kubek jest jeszcze dostępny i czy można go zapakować na prezent?"


@pytest.mark.parametrize(
    "draft",
    [
        "Так, є.",
        "Отправим завтра курьером.",
        "Robimy, 180 zł, proszę o zdjęcie.",
        "Never in the dishwasher.",
    ],
)
def test_a_draft_that_begins_without_a_greeting_gets_a_hint(draft: str) -> None:
    assert severities("no_greeting", draft) == ["hint"]


@pytest.mark.parametrize(
    "draft",
    [
        "Добрий вечір, пане Андрію! Так, є.",
        "Вечір добрий! Так, є.",
        "Шановна Олено Петрівно, чашка є.",
        "Доброго времени суток! Да, есть.",
        "Пані Олено, так, чашка є.",
        "Pani Halino, dzień dobry i dziękuję za list.",
        "Szanowny Panie, kubek jest.",
        "Siema, kubek jest.",
        "Dear Mrs Loxley,\nthe cup is here.",
        "Evening! The cup is here.",
        "Yo! Still here.",
        "¡Hola! Sí, el mantel sigue disponible.",
        "Dobryj den! Est.",
        "Дорога Марто, чашка ще є.",
        "Христос воскрес! Чашка ще є.",
        "С наступающим! Да, есть.",
        "Kłaniam się, kubek jest.",
        "Lovely to hear from you, the cup is here.",
    ],
)
def test_greetings_of_many_kinds_are_seen(draft: str) -> None:
    assert "no_greeting" not in kinds(draft)


def test_the_name_alone_greets_one_whose_name_is_known() -> None:
    assert "no_greeting" not in kinds("Олено, чашка ще є.", Context(buyer_name="Олена Коваль"))
    assert "no_greeting" in kinds("Олено, чашка ще є.", Context(buyer_name="Ігор"))


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        (UKRAINIAN, "Добрый день! Да, чашка ещё есть, упакуем в крафт с лентой."),
        (UKRAINIAN, "Hello! Yes, the cup is still here and we can wrap it for you."),
        (UKRAINIAN, "Здравствуйте! Да, чашка есть, упакуем. Доставка до Харькова 70 грн."),
        (POLISH, "Добрий день! Так, чашка ще є, запакуємо в крафт зі стрічкою."),
        (POLISH, "Guten Tag, die Tasse ist noch da und wir verpacken sie für Sie."),
    ],
)
def test_another_language_than_the_buyers_is_remarked(letter: str, draft: str) -> None:
    assert severities("wrong_language", draft, Context(letter=letter)) == ["warning"]


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        (UKRAINIAN, "Добрий день! Так, чашка ще є, запакуємо."),
        (UKRAINIAN, "Ок!"),
        (POLISH, "Dzień dobry! Tak, kubek jest, zapakujemy."),
        (UKRAINIAN + "\n\nIf you speak English, please answer in English, it is for my friend.",
         "Hello! Yes, the cup is still here and we can wrap it for your friend."),
        (UKRAINIAN, "Добрий день! Так, ця чашка ще є. Здравствуйте, чашка ещё есть, упакуем."),
        ("How is my order?", "I'll send a photo as soon as there is daylight."),
        (POLISH, "Proszę mi tu napisać."),
    ],
)  # fmt: skip
def test_the_buyers_language_is_not(letter: str, draft: str) -> None:
    assert "wrong_language" not in kinds(draft, Context(letter=letter))


def test_a_language_agreed_on_elsewhere_is_right() -> None:
    draft = "Hello! Yes, the cup is still here and we can wrap it for you."
    assert "wrong_language" not in kinds(draft, Context(letter=UKRAINIAN, language="en"))


def test_words_that_two_languages_share_tell_neither() -> None:
    letter = "написано самокат до 100 кг а я 104. критично?"
    draft = "Вітаю! Чотири кіло самокат і не помітить: рама випробувана на сто двадцять."
    assert "wrong_language" not in kinds(draft, Context(letter=letter))
    russian = "написано самокат до 100 кг, а я вешу 104. это критично?"
    assert "wrong_language" in kinds(draft, Context(letter=russian))
