"""How a buyer is greeted."""

import pytest

from takt.letters import LANGUAGES
from takt.letters.address import greeting


@pytest.mark.parametrize(
    ("name", "language", "line"),
    [
        ("Олена Коваль", "uk", "Добрий день, Олено!"),
        ("коваль олена", "uk", "Добрий день, Олено!"),
        ("КОВАЛЬ, ОЛЕНА", "uk", "Добрий день, Олено!"),
        ("Олена К.", "uk", "Добрий день, Олено!"),
        ("Мар’яна", "uk", "Добрий день, Мар'яно!"),
        ("Анна-Марія Гук", "uk", "Добрий день, Анно-Маріє!"),
        ("Олена (Instagram)", "uk", "Добрий день, Олено!"),
        ("Коваль Олена Петрівна", "uk", "Добрий день, Олено Петрівно!"),
        ("Тарас Григорович Шевченко", "uk", "Добрий день, Тарасе Григоровичу!"),
        ("Ілля Ілліч", "uk", "Добрий день, Ілле Іллічу!"),
        ("пан Андрій", "uk", "Добрий день, пане Андрію!"),
        ("пані Олена Коваль", "uk", "Добрий день, пані Олено!"),
        ("пані Коваль", "uk", "Добрий день, пані Коваль!"),
        ("Саша Ковальська", "uk", "Добрий день, Сашо!"),
        ("Анна Новак", "pl", "Dzień dobry!"),
        ("Anna Nowak", "pl", "Dzień dobry, Pani Anno!"),
        ("Nowak Piotr", "pl", "Dzień dobry, Panie Piotrze!"),
        ("Anna Maria Nowak", "pl", "Dzień dobry, Pani Anno!"),
        ("Pan Tomasz Wilk", "pl", "Dzień dobry, Panie Tomaszu!"),
        ("KOWALSKA Malgorzata", "pl", "Dzień dobry, Pani Małgorzato!"),
        ("Елена", "ru", "Здравствуйте, Елена!"),
        ("ЕЛЕНА Петрова", "ru", "Здравствуйте, Елена!"),
        ("Петрова Елена Петровна", "ru", "Здравствуйте, Елена Петровна!"),
        ("Иванова Айгуль", "ru", "Здравствуйте, Айгуль!"),
        ("Олена Коваль", "ru", "Здравствуйте, Олена!"),
        ("Вітторіо-Джованні", "ru", "Здравствуйте, Вітторіо-Джованні!"),
        ("Olena Koval", "en", "Hello Olena!"),
        ("SMITH, John", "en", "Hello John!"),
        ("Mr John Smith", "en", "Hello Mr Smith!"),
        ("ms jones", "en", "Hello Ms Jones!"),
        ("Dr. Ruth Lewis", "en", "Hello Dr Lewis!"),
        ("Mr J. Smith", "en", "Hello Mr Smith!"),
        ("J. Edward Smith", "en", "Hello Edward!"),
        ("ФОП Бондаренко Олена", "uk", "Добрий день, Олено!"),
        ("Вʼячеслав Коваль", "uk", "Добрий день, В'ячеславе!"),
        ("Марʼяна", "uk", "Добрий день, Мар'яно!"),
        ("Марʼяна", "ru", "Здравствуйте, Мар'яна!"),
        ("д-р Олена Коваль", "uk", "Добрий день, Олено!"),
        ("Dr. Anna Nowak", "pl", "Dzień dobry, Pani Anno!"),
        ("prof. dr hab. Anna Nowak", "pl", "Dzień dobry, Pani Anno!"),
        ("mgr inż. Jan Kowalski", "pl", "Dzień dobry, Panie Janie!"),
        ("Prof. Dr. Ruth Lewis", "en", "Hello Professor Lewis!"),
        ("Ruth Sales", "en", "Hello Ruth!"),
        ("Mai Nguyen", "en", "Hello Mai!"),
        ("Emma Tang", "en", "Hello Emma!"),
        ("Alex", "en", "Hello Alex!"),
    ],
)
def test_a_name_stands_in_its_right_form(name: str, language: str, line: str) -> None:
    assert greeting(name, language) == line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["", "ТОВ «Ромашка» 2", "x", "Mgr. Q. R. S.", "olya_92", "🌸"])
def test_what_is_no_name_greets_nobody(name: str, language: str) -> None:
    assert greeting(name, language) == greeting("", language)


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Вітторіо-Джованні", "uk"),  # a name in no list
        ("Olena Koval", "uk"),  # not in the letters of the language
        ("Мартин Олена", "uk"),  # two given names, a man's and a woman's: one is a surname
        ("Олег Ковальська", "uk"),  # the surname is a woman's
        ("пані Андрій", "uk"),
        ("Шевченко", "uk"),
        ("Kowalska", "pl"),
        ("Иванов", "ru"),
        ("ООО Ромашка", "ru"),
        ("Acme Ltd", "en"),
        ("ИП Кузнецов", "ru"),
        ("K. Clark", "en"),  # the surname alone
        ("Mr and Mrs Green", "en"),  # two people
        ("Олександр та Іван Коваль", "uk"),
        ("Anna i Ewa Nowak", "pl"),
        ("Dr. Nowak", "pl"),
        ("Alex", "pl"),  # a woman or a man
        ("Alex Nowak", "pl"),
        ("Kim", "pl"),
        ("Dominique", "pl"),
        ("Info", "en"),  # a mailbox
        ("sales", "en"),
        ("Sales Office", "en"),
        ("Biuro", "en"),
        ("Бухгалтерия", "ru"),
        ("Nguyễn", "en"),  # a surname that stands first
        ("Nguyễn Văn An", "en"),
        ("Nagy János", "en"),
        ("Нгуен Ань", "ru"),
    ],
)
def test_a_greeting_without_a_certain_form_does_without_the_name(name: str, language: str) -> None:
    assert greeting(name, language) == greeting("", language)


def test_a_whole_greeting_of_the_sellers_stands_as_it_is() -> None:
    assert greeting("Zbigniew", "pl", correction="Hello Zbyszek") == "Hello Zbyszek!"
    assert greeting("Zbigniew", "pl", correction="Drogi Zbyszku,") == "Drogi Zbyszku,"
    assert greeting("Hilary", "en", correction="Hilary") == "Hello Hilary!"


def test_what_the_seller_corrected_is_taken() -> None:
    line = greeting("Олена", "uk", correction="пані професорко")
    assert line == "Добрий день, пані професорко!"
