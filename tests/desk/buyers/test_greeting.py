"""How a buyer is greeted: the right form, and what a seller corrected once."""

from datetime import datetime

import pytest

from takt.desk.accounts.models import Shop
from takt.desk.buyers.greeting import correct_greeting, greeting_line, greetings_of
from takt.desk.buyers.models import Buyer


@pytest.fixture
def olena(shop: Shop, now: datetime) -> Buyer:
    return Buyer.objects.create(shop=shop, name="Олена Коваль", language="uk", created_at=now)


def test_the_form_comes_from_the_name(olena: Buyer) -> None:
    assert greeting_line(olena, "uk") == "Добрий день, Олено!"


def test_a_correction_stays_and_can_be_taken_back(olena: Buyer) -> None:
    correct_greeting(olena, "uk", " пані професорко ")
    olena.refresh_from_db()
    assert greeting_line(olena, "uk") == "Добрий день, пані професорко!"
    correct_greeting(olena, "uk", "")
    assert greeting_line(olena, "uk") == "Добрий день, Олено!"


@pytest.mark.parametrize(
    ("language", "typed", "line"),
    [
        ("uk", "Добрий день, пане професоре!", "Добрий день, пане професоре!"),
        ("uk", "пане професоре!", "Добрий день, пане професоре!"),
        ("uk", "Добрий вечір, пане професоре!", "Добрий день, пане професоре!"),
        ("ru", "Здравствуйте, Ирина Петровна!", "Здравствуйте, Ирина Петровна!"),
        ("ru", "Доброе утро, Ирина Петровна", "Здравствуйте, Ирина Петровна!"),
        ("pl", "Dzień dobry, Pani Profesor!", "Dzień dobry, Pani Profesor!"),
        ("pl", "Dobry wieczór, Pani Profesor", "Dzień dobry, Pani Profesor!"),
        ("pl", "Hello Zbyszek", "Hello Zbyszek!"),
        ("pl", "Szanowny Panie Profesorze", "Szanowny Panie Profesorze!"),
        ("pl", "Szanowny Panie Profesorze,", "Szanowny Panie Profesorze,"),
        ("pl", "Drogi Zbyszku!", "Drogi Zbyszku!"),
        ("pl", "cześć Zbyszku", "Cześć Zbyszku!"),
        ("pl", "Dzień dobry", "Dzień dobry!"),
        ("pl", "Witajcie Zbyszku.", "Witajcie Zbyszku!"),
        ("uk", "Шановна пані Олено", "Шановна пані Олено!"),
        ("uk", "шановна пані Олено", "Добрий день, шановна пані Олено!"),
        ("uk", "Вітаю, Олено!", "Вітаю, Олено!"),
        ("ru", "Уважаемая Ирина Петровна", "Уважаемая Ирина Петровна!"),
        ("en", "Dear Dr. Jones", "Dear Dr. Jones,"),
        ("en", "good evening, Dr. Jones", "Hello Dr. Jones!"),
        ("pl", "Mila", "Dzień dobry, Mila!"),
        ("pl", "Panie Miłoszu", "Dzień dobry, Panie Miłoszu!"),
        ("en", "Deardra", "Hello Deardra!"),
        ("en", "Hello Dr. Jones Jr.", "Hello Dr. Jones Jr.!"),
        ("en", "Hilary", "Hello Hilary!"),
    ],
)
def test_a_whole_line_that_is_typed_does_not_greet_twice(
    olena: Buyer, language: str, typed: str, line: str
) -> None:
    correct_greeting(olena, language, typed)
    assert greeting_line(olena, language) == line


def test_a_correction_belongs_to_its_language(olena: Buyer) -> None:
    correct_greeting(olena, "uk", "пані професорко")
    correct_greeting(olena, "pl", "Pani Profesor")
    assert [greeting.line for greeting in greetings_of(olena)] == [
        "Добрий день, пані професорко!",
        "Здравствуйте, Олена!",
        "Dzień dobry, Pani Profesor!",
        "Hello!",
    ]


def test_letters_are_written_in_four_languages(olena: Buyer) -> None:
    with pytest.raises(ValueError, match="not in 'de'"):
        correct_greeting(olena, "de", "Frau Professor")
