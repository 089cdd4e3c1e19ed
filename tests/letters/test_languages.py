"""In which language a letter is, and whether in several."""

from pathlib import Path

import pytest

from takt.letters import LANGUAGES
from takt.letters.reading import language_of, read
from takt.letters.reading.languages import is_foreign, likelihoods


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Хочу купити книгу «Преступление и наказание»", "uk"),
        ("Здравствуйте, есть «Тіні забутих предків»?", "ru"),
        ("Czy jest „The Old Man and the Sea” w twardej oprawie?", "pl"),
        ('Do you have "Pan Tadeusz, czyli ostatni zajazd na Litwie"?', "en"),
        ("«Дякую за замовлення»", "uk"),
    ],
)
def test_a_title_that_is_quoted_is_in_a_language_of_its_own(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("де посилка", "uk"),
        ("добрый день", "ru"),
        ("так, беру", "uk"),
        ("да, беру", "ru"),
        ("когда отправка", "ru"),
        ("коли надсилаєте", "uk"),
        ("dobryj den, koly bude posylka", "uk"),
        ("dobroho dnya, chy ye rozmir 42", "uk"),
        ("zdravstvujte kogda otpravite", "ru"),
        ("skolko stoit dostavka", "ru"),
        ("dzien dobry, czy wyslaliscie juz paczke", "pl"),
        ("czesc, gdzie paczka", "pl"),
        ("where parcel", "en"),
        ("is it still available", "en"),
        ("ДЕ МОЇ ГРОШІ", "uk"),
        ("ГДЕ МОИ ДЕНЬГИ", "ru"),
        ("Дякую! iPhone 13 Pro Max підійде?", "uk"),
        ("пишіть на olena.koval@example.com", "uk"),
        ("Де мій браслет?", "uk"),
        ("Де браслет?", "uk"),
        ("Чи можна картою?", "uk"),
        ("Где браслет?", "ru"),
        ("Каблучка подряпана.", "uk"),
        ("Нитка рветься", "uk"),
        ("Фарба облазить", "uk"),
        ("Книга повреждена", "ru"),
        ("Кольцо поцарапано.", "ru"),
        ("Можно заказать браслет? Андрій", "ru"),
        ("є чохол для Samsung Galaxy S21 Ultra?", "uk"),
        ("чи є чохол для iPhone 14 Pro Max Space Black?", "uk"),
        ("є чохол на iphone 14 pro max?", "uk"),
        ("Чи є BR-DEW?", "uk"),
        ("Есть Xiaomi Redmi Note?", "ru"),
        ("ГДЕ МОЙ iPhone 14 PRO MAX", "ru"),
        ("Is Мастер и Маргарита still there?", "en"),
        ("Czy jest Мастер i Małgorzata?", "pl"),
        ("Thanks! Олена", "en"),
        ("12345 !!! 😀", None),
        ("ааааааа!!!", None),
        ("Zzzzz", None),
        ("є?", "uk"),
        ("Kubek rozbity", "pl"),
        ("Kiedy wysylka", "pl"),
        ("za duze buty", "pl"),
        ("Kolor inny", "pl"),
        ("biore", "pl"),
        ("de moja posylka", "uk"),
        ("povernit groshi", "uk"),
        ("ne pratsyuye", "uk"),
        ("kolco pocarapano", "ru"),
        ("vernite dengi", "ru"),
        ("mug chipped", "en"),
    ],
)
def test_the_language_of_short_letters(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "known", "language"),
    [
        ("super", "pl", "pl"),
        ("так", "ru", "ru"),
        ("👍", "uk", "uk"),
        ("ааааа", "pl", "pl"),
        ("Thanks, I like it", "uk", "en"),
        ("Dziękuję", "en", "pl"),
        ("Дякую", "ru", "uk"),
        ("Где моя посылка?", "uk", "ru"),
    ],
)
def test_the_buyers_language_decides_what_a_letter_leaves_open(
    text: str, known: str, language: str
) -> None:
    assert language_of(text, known) == language


def test_a_letter_in_two_languages_is_in_the_buyers() -> None:
    letter = "Добрий день! Чи є ще ця чашка? Если да, отправьте пожалуйста завтра."
    known = {each: read(letter, known_language=each) for each in LANGUAGES}
    assert known["uk"].language == "uk"
    assert known["ru"].language == "ru"
    assert known["pl"].language == known["en"].language == read(letter).language
    assert all(reading.is_mixed for reading in known.values())


@pytest.mark.parametrize(
    "text",
    [
        "Добрий день! Чи є ще ця чашка? Если да, отправьте пожалуйста завтра.",
        "Здравствуйте, заказ пришёл. Але чашка розбита, що робити?",
        "Шо там с моим заказом? Я вже третій день жду, а вы молчите.",
        "Я хотіла взяти красний, но тут тільки синій остался, када будет ещё?",
        "Dzień dobry, do you also ship them to Ireland? Jeśli tak, ile to kosztuje?",
        "Hello! Чи можна замовити дві штуки, I need them before Friday.",
        "Добрий день, проше сказати, czy jest rozmiar 38 i ile kosztuje wysyłka?",
        "Thanks for the quick answer! Wszystko pasuje, proszę wysłać jutro.",
        "Hola, I bought the blue mug. Cuando llega el envío por favor?",
    ],
)
def test_two_languages_make_a_letter_mixed(text: str) -> None:
    assert read(text).is_mixed


@pytest.mark.parametrize(
    "text",
    [
        "Доброго дня! Чи є ще худі оверсайз Nike Air у розмірі XL?",
        "Привет, нужна доставка Nova Poshta на отделение, iPhone 13 Pro Max подойдёт?",
        "Дякую! Чекаю на книгу «Преступление и наказание» у твердій обкладинці.",
        'Спасибо! Надпись на коробке "Чарівна лавка" мне очень понравилась.',
        "Dzień dobry, czy bluza Levi's Red Tab Classic Fit jest w rozmiarze L?",
        "Hi, is the Bolesławiec mug with the „Dzień dobry” print still available?",
        "Вітаю, моє прізвище Кузнецов, ім'я Сергій, чекаю на посилку в Одесі.",
        "Здравствуйте, получатель Ірина Ковальчук, отделение 5, Київ.",
        "Ok, thanks.",
        "",
        "12345",
    ],
)
def test_brands_names_and_titles_mix_nothing(text: str) -> None:
    assert not read(text).is_mixed


def test_the_quoted_letter_mixes_nothing() -> None:
    assert not read("Так, усе підходить.\n\n> Will it fit you? Please let us know soon.").is_mixed


def test_belarusian_is_surely_none_of_the_desks() -> None:
    found = likelihoods("Добры дзень! Калі будзе пасылка, я чакаю ўжо тыдзень.")
    assert max(found.values()) < 0.7


def test_belarusian_sentences_are_hardly_ever_sure(shared_data: Path) -> None:
    lines = (shared_data / "text/langid/be.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    found = [max(likelihoods(row[5]).values()) for row in rows if row[3] == "sentences"]
    assert sum(share > 0.9 for share in found) <= 0.05 * len(found)


@pytest.mark.parametrize("language", ["uk", "ru", "pl", "en"])
def test_sentences_are_told_apart(shared_data: Path, language: str) -> None:
    """Sentences of lingua's test data, on which nothing was fitted."""
    path = shared_data / "text/langid" / f"{language}.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    texts = [row[5] for row in rows if row[3] == "sentences"]
    assert sum(language_of(text) == language for text in texts) >= 0.99 * len(texts)


@pytest.mark.parametrize(
    ("text", "at_home"),
    [
        ("срібло відлите", "uk"),
        ("никого не было дома", "ru"),
        ("kamienie są wstawiane", "pl"),
        ("the stones are being set", "en"),
    ],
)
def test_a_note_is_foreign_in_the_other_languages(text: str, at_home: str) -> None:
    assert [each for each in LANGUAGES if not is_foreign(text, each)] == [at_home]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_no_words_is_foreign_nowhere(language: str) -> None:
    assert not is_foreign("20450 123", language)


@pytest.mark.parametrize(
    "text", ["שלום, האם יש לכם טבעת במידה 17?", "你好，有17号戒指吗？", "გამარჯობა, გაქვთ ბეჭედი?"]
)
def test_another_script_is_none_of_the_four(text: str) -> None:
    assert language_of(text) is None
    assert language_of(text, "uk") == "uk"
