"""Given names as they are called: the forms that people get wrong, and the tables as a whole."""

import re

import pytest

from takt.letters.address import address_form
from takt.letters.text_data import table

UKRAINIAN = """
    Ігор Ігорю, Олег Олеже, Любов Любове, Ніка Ніко, Микита Микито, Лев Леве, Павло Павле,
    Ілля Ілле, Юрій Юрію, Олексій Олексію, Нінель Нінеле, Адель Аделе, Ніколь Ніколь,
    Наталія Наталіє, Наталя Наталю, Леся Лесю, Оля Олю, Сашко Сашку, Ольга Ольго, Дар'я Дар'є,
    Кузьма Кузьмо, Василь Василю, Марко Марку, Хома Хомо, Лазар Лазарю, Федір Федоре,
    Петро Петре, Яків Якове, Лука Луко, Оленка Оленко, Тарасик Тарасику, Іринка Іринко,
    Антін Антоне, Прокіп Прокопе, Рафаель Рафаелю, Зоя Зоє, Майя Майє, Яся Ясю, Діма Дімо,
    Толя Толю, Льоша Льошо, Коля Колю, Катя Катю, Маша Машо, Соломія Соломіє, Мар'яна Мар'яно,
    Віталій Віталію, Сергій Сергію, Дмитро Дмитре, Михайло Михайле, Данило Даниле, Назар Назаре,
    Артур Артуре, Олесь Олесю, Лесь Лесю, Микола Миколо, Сава Саво, Ярема Яремо, Тиміш Тимоше,
    Лукаш Лукаше, Генріх Генріху, Спартак Спартаку, Домінік Домініку, Левко Левку,
    Григорій Григорію, Марія Маріє, Софія Софіє, Юлія Юліє, Євген Євгене, В'ячеслав В'ячеславе,
    Настя Настю, Таня Таню, Христя Христю, Андрійко Андрійку, Михась Михасю, Гриць Грицю
"""
POLISH = """
    Paweł Panie Pawle, Marek Panie Marku, Kinga Pani Kingo, Zofia Pani Zofio, Maria Pani Mario,
    Beatrycze Pani Beatrycze, Jacek Panie Jacku, Karol Panie Karolu, Szczepan Panie Szczepanie,
    Aleks Panie Aleksie, Noemi Pani Noemi, Kasia Pani Kasiu, Zosia Pani Zosiu, Ola Pani Olu,
    Ania Pani Aniu, Julia Pani Julio, Wojciech Panie Wojciechu, Lech Panie Lechu,
    Jerzy Panie Jerzy, Antoni Panie Antoni, Ignacy Panie Ignacy, Kuba Panie Kubo,
    Barnaba Panie Barnabo, Kosma Panie Kosmo, Leszek Panie Leszku, Franciszek Panie Franciszku,
    Gaweł Panie Gawle, Michał Panie Michale, Rafał Panie Rafale, Bogumił Panie Bogumile,
    Piotr Panie Piotrze, Igor Panie Igorze, Oleg Panie Olegu, Artur Panie Arturze,
    Kacper Panie Kacprze, Aleksander Panie Aleksandrze, Sylwester Panie Sylwestrze,
    Robert Panie Robercie, Ernest Panie Erneście, August Panie Auguście, Konrad Panie Konradzie,
    Dawid Panie Dawidzie, Alfred Panie Alfredzie, Józef Panie Józefie, Krzysztof Panie Krzysztofie,
    Tomasz Panie Tomaszu, Łukasz Panie Łukaszu, Andrzej Panie Andrzeju, Maciej Panie Macieju,
    Daniel Panie Danielu, Kamil Panie Kamilu, Cyryl Panie Cyrylu, Anatol Panie Anatolu,
    Mieszko Panie Mieszku, Wawrzyniec Panie Wawrzyńcu, Maciek Panie Maćku, Krzysiek Panie Krzyśku,
    Jaś Panie Jasiu, Jan Panie Janie, Zbigniew Panie Zbigniewie, Lew Panie Lwie,
    Agnieszka Pani Agnieszko, Grażyna Pani Grażyno, Ewa Pani Ewo, Łucja Pani Łucjo,
    Felicja Pani Felicjo, Małgosia Pani Małgosiu, Nicole Pani Nicole, Inez Pani Inez,
    Miriam Pani Miriam, Oksana Pani Oksano, Olena Pani Oleno, Róża Pani Różo, Ela Pani Elu
"""


def pairs(text: str) -> list[tuple[str, str]]:
    split = [pair.split(maxsplit=1) for pair in text.replace("\n", " ").split(",")]
    return [(name, form.strip()) for name, form in split]


@pytest.mark.parametrize(("name", "form"), pairs(UKRAINIAN))
def test_a_ukrainian_name_is_called_by_its_vocative(name: str, form: str) -> None:
    assert address_form(name, "uk") == form


@pytest.mark.parametrize(("name", "form"), pairs(POLISH))
def test_a_polish_name_is_called_by_its_vocative(name: str, form: str) -> None:
    assert address_form(name, "pl") == form


WELL_FORMED = {
    ("uk", "women"): r".*(о|е|є|ю)$|.*[^аяь]$|Ніколь|Мішель|Рошель|Ізабель|Каміль|.*ель$",
    ("uk", "men"): r".*[еєоюу]$|Гаррі|Генрі|Джеррі|Луї",
    ("pl", "women"): r".*(o|u)$|.*[^a]$",
    ("pl", "men"): r".*[eiuoyé]$|Anthony|Henry|Matthew",
}


@pytest.mark.parametrize(("language", "whose"), WELL_FORMED)
def test_a_table_of_names_is_long_and_has_no_name_left_as_it_was(language: str, whose: str) -> None:
    names = table(f"address/{whose}", language)
    assert len(names) >= 300
    for name, form in names.items():
        assert name[0] == form[0], (name, form)
        assert re.match(WELL_FORMED[language, whose], form), (name, form)


@pytest.mark.parametrize("language", ["uk", "pl"])
def test_a_name_of_both_women_and_men_is_called_alike(language: str) -> None:
    women, men = table("address/women", language), table("address/men", language)
    assert {name: women[name] for name in women.keys() & men.keys()} == {
        name: men[name] for name in women.keys() & men.keys()
    }
