"""How a buyer is greeted."""

import pytest

from takt.letters import LANGUAGES
from takt.letters.address import greeting
from takt.letters.text_data import table


@pytest.mark.parametrize(
    ("name", "language", "line"),
    [
        ("Олена Коваль", "uk", "Добрий день, Олено!"),
        ("коваль олена", "uk", "Добрий день, Олено!"),
        ("Мар’яна", "uk", "Добрий день, Мар'яно!"),
        ("Анна Новак", "pl", "Dzień dobry!"),
        ("Anna Nowak", "pl", "Dzień dobry, Pani Anno!"),
        ("Nowak Piotr", "pl", "Dzień dobry, Panie Piotrze!"),
        ("Елена", "ru", "Здравствуйте, Елена!"),
        ("ЕЛЕНА Петрова", "ru", "Здравствуйте, Елена!"),
        ("Olena Koval", "en", "Hello Olena!"),
    ],
)
def test_a_name_stands_in_its_right_form(name: str, language: str, line: str) -> None:
    assert greeting(name, language) == line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["", "Вітторіо-Джованні", "ТОВ «Ромашка» 2", "x", "Mgr. Q. R. S."])
def test_a_greeting_without_a_certain_form_does_without_the_name(name: str, language: str) -> None:
    if (name, language) == ("Вітторіо-Джованні", "ru"):  # needs no other form there
        return
    assert greeting(name, language) == greeting("", language)


def test_what_the_seller_corrected_is_taken() -> None:
    line = greeting("Олена", "uk", correction="пані професорко")
    assert line == "Добрий день, пані професорко!"


@pytest.mark.parametrize("language", ["uk", "pl"])
def test_every_name_of_the_table_changes_or_is_meant_to_stay(language: str) -> None:
    for name, form in table("address/vocative", language).items():
        assert form.split()[-1][:2] == name[:2], (name, form)
