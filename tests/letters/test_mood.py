"""How heated a letter is read, at what or whom, and why (F1)."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.letters import LANGUAGES
from takt.letters.reading import abuse_of, read
from takt.letters.reading.mood import mood_of
from takt.letters.reading.mood.entries import Step, steps_of
from takt.letters.reading.mood.families import FAMILIES, lexicon
from takt.letters.reading.mood.signs import find
from takt.letters.text_data import entries

CALM = {
    "uk": "Доброго дня! Підкажіть, будь ласка, чи є цей шарф у синьому кольорі?",
    "ru": "Здравствуйте! Подскажите, пожалуйста, есть ли эта шаль в синем цвете?",
    "pl": "Dzień dobry, czy ten szalik jest jeszcze dostępny w kolorze niebieskim?",
    "en": "Hello, is this scarf still available in blue, please?",
}
ANNOYED = {
    "uk": "Доброго дня, вже другий тиждень чекаю на посилку, трек не оновлюється. Прикро.",
    "ru": "Добрый день, вторую неделю жду посылку, трек не обновляется. Неприятно.",
    "pl": "Dzień dobry, drugi tydzień czekam na paczkę, status bez zmian. Trochę mi przykro.",
    "en": "Hi, I've been waiting two weeks and the tracking hasn't moved. A bit disappointed.",
}
ANGRY = {
    "uk": "Годі! Або гроші завтра, або пишу скаргу в Держпродспоживслужбу і відгук з усіма фото.",
    "ru": "Хватит кормить завтраками! Либо деньги завтра, либо жалоба в Роспотребнадзор и отзыв.",
    "pl": "Mam dość! Żądam zwrotu pieniędzy do jutra, inaczej zgłaszam sprawę do UOKiK.",
    "en": "This is ridiculous. Refund me by Friday or I report you to Trading Standards.",
}
ABUSIVE = {
    "uk": "Ти тупа сволота, поверни гроші, бо приїду й рознесу твою крамницю.",
    "ru": "Ты тупая мразь, верни деньги, а то приеду и разнесу твою лавку.",
    "pl": "Ty debilu, oddawaj kasę, bo przyjadę i pożałujesz.",
    "en": "You thieving moron, give me my money back or you'll be sorry.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_four_levels_of_heat(language: str) -> None:
    letters = (CALM, ANNOYED, ANGRY, ABUSIVE)
    assert [mood_of(each[language], language).level for each in letters] == [0, 1, 2, 3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_calm_letter_is_at_nothing_and_an_abusive_one_at_a_person(language: str) -> None:
    assert mood_of(CALM[language], language).target == "none"
    assert mood_of(ANNOYED[language], language).target == "thing"
    assert mood_of(ABUSIVE[language], language).target == "person"


@pytest.mark.parametrize(
    ("language", "letter"),
    [
        ("uk", "Хочу повернути шапку, не підійшла."),
        ("ru", "Хочу вернуть шапку, не подошла."),
        ("pl", "Chcę zwrócić czapkę, nie pasuje."),
        ("en", "I want to return the hat, it's too big."),
        ("en", "Where is my parcel?"),
        ("pl", "Gdzie jest moja paczka?"),
    ],
)
def test_to_want_a_thing_or_to_ask_where_it_is_is_calm(language: str, letter: str) -> None:
    assert mood_of(letter, language).level == 0


@pytest.mark.parametrize(
    ("language", "letter"),
    [
        ("uk", "Та пішли ви на хуй зі своїм магазином"),
        ("ru", "Иди ты в жопу, урод"),
        ("pl", "Wypierdalaj z takim towarem"),
        ("en", "Screw you and your shop"),
    ],
)
def test_a_few_words_can_be_abuse(language: str, letter: str) -> None:
    assert mood_of(letter, language).level == 3
    assert mood_of(letter, language).target == "person"


@pytest.mark.parametrize("language", LANGUAGES)
def test_angry_faces_alone_are_angry(language: str) -> None:
    mood = mood_of("😡😡😡", language)
    assert (mood.level, mood.target) == (2, "thing")
    assert [span.text for span in mood.evidence] == ["😡😡😡"]
    assert mood_of("👍🙂", language).level == 0


@pytest.mark.parametrize(
    ("language", "letter"),
    [
        (
            "uk",
            "Вітаю! Пеньок-підставка для ножа, «Ідіот» Достоєвського і ще вінок. Похорон у четвер.",
        ),
        (
            "ru",
            "Пишет учитель на пенсии. Хотел бы узнать, подлинник ли это: лупы не хватает.",
        ),
        ("pl", "Teściowa, 62 lata, wszystko już ma. Do 150 zł. Tylko nie kubek, błagam."),
        (
            "en",
            "My mother had a stroke and can't do buttons. Does the blue robe open at the front?",
        ),
    ],
)
def test_calm_letters_with_sad_or_strong_words_are_calm(language: str, letter: str) -> None:
    assert mood_of(letter, language).level == 0


@pytest.mark.parametrize(
    ("language", "letter"),
    [
        ("uk", "Ідіотська застібка знову відвалилась."),
        ("ru", "Идиотская застёжка опять отвалилась."),
        ("pl", "Idiotyczny zamek znowu się zaciął."),
        ("en", "The damn clasp broke again, this stupid thing is driving me nuts."),
        ("uk", "Цей довбаний кур'єр знову не приїхав"),
        ("ru", "Чёртову коробку не открыть"),
        ("pl", "Ten pieprzony kurier znowu nie przyjechał"),
        ("en", "This fucking zip broke again"),
    ],
)
def test_swearing_at_a_thing_is_not_abuse(language: str, letter: str) -> None:
    assert mood_of(letter, language).level in (1, 2)
    assert mood_of(letter, language).target == "thing"


@pytest.mark.parametrize(
    ("language", "letter"),
    [
        ("uk", "Яка честь: вже третій обіцяний вівторок. Мабуть, у вас голубина пошта."),
        ("ru", "Поздравляю, вы прислали черепки. Гениально. Видимо, у вас это упаковка."),
        (
            "pl",
            "Gratuluję Państwu: trzeci termin i znowu nikt. Rozumiem, taki standard.",
        ),
        ("en", "Bravo. Third promised Tuesday. I can only conclude you use carrier pigeons."),
        ("en", "WHERE IS MY ORDER. I HAVE WRITTEN THREE TIMES. NOBODY ANSWERS."),
        ("uk", "Дякую, що зіпсували дитині свято. Ніколи більше у вас нічого не куплю."),
        ("pl", "Po raz trzeci i ostatni pytam: gdzie mój zwrot?"),
        ("pl", "Dziękuję za zepsucie dziecku urodzin. Nigdy więcej, i wszystkim powiem."),
        ("en", "Lovely service, three weeks of silence. Truly outstanding."),
    ],
)
def test_anger_needs_no_bad_word(language: str, letter: str) -> None:
    mood = mood_of(letter, language)
    assert mood.level == 2
    assert mood.abuse < 0.5


@pytest.mark.parametrize(
    ("language", "letter"),
    [
        ("uk", "Врахуйте, будь ласка, що мені треба до п'ятниці."),
        ("uk", "Перерахуйте вартість, я беру дві."),
        ("uk", "Замок неробочий, а колір злиняв. Що робити?"),
        ("ru", "zdravstvuyte, napishite pozhaluysta cenu"),
        ("ru", "Есть наволочка 50 на 70? Когда ответите?"),
        ("ru", "ОГРОМНОЕ СПАСИБО!!! ВСЁ СУПЕР!!!"),
        ("pl", "Jak powiesić ten obraz? I czy ma Pani kryminały?"),
        ("pl", "Lewy but jest większy niż prawy. Czy jest wałek do ciasta?"),
        ("en", "The seam is crooked, could you straighten it?"),
        ("en", "THANK YOU SO MUCH!!! LOVE IT!!!"),
        ("uk", "Доброго дня, застрахуйте, будь ласка, посилку на повну суму."),
        ("uk", "Чи є у вас книжка «Ідіот» у твердій палітурці?"),
        ("ru", "Здравствуйте, подстрахуйте посылку, пожалуйста, там стекло."),
        ("ru", "Ой, дура я, старый адрес указала. Поменяйте, пожалуйста!"),
        ("ru", "Охренительные вазы, спасибо огромное, буду заказывать ещё!"),
        ("pl", "Dzień dobry, szukam „Chama” Orzeszkowej. Pozdrawiam, Henryk Baran"),
        ("pl", "Czy te buty są odporne na kurz i wodę?"),
        ("en", 'Hi, do you have "The Complete Idiot\'s Guide" in stock? Thanks, Richard Dick'),
        ("en", "What a plonker I am, it was in the porch all along. Thanks!"),
        ("uk", "Дякую за чудовий сервіс! Усім розповім, який гарний шарф."),
        ("pl", "Nie ma co czekać, biorę oba. Świetna obsługa, dziękuję!"),
        ("en", "Great service, thank you! It came in three days."),
    ],
)
def test_calm_letters_with_words_that_look_bad(language: str, letter: str) -> None:
    assert mood_of(letter, language).level == 0


@pytest.mark.parametrize(
    "disguised",
    ["пошли вы на х*й", "иди нaxуй", "вы б.л.я.д.и", "с у к и вы все", "п1здец", "f***"],
)
def test_masks_do_not_hide_a_bad_word(disguised: str) -> None:
    assert "obscene" in {found.family for found in find(disguised, "ru")}


@pytest.mark.parametrize(
    "ordinary", ["205/55 R16", "т.е. 10.02", "KB-3001", "185*60 мм", "м. Київ"]
)
def test_codes_and_sizes_are_no_masks(ordinary: str) -> None:
    assert "obscene" not in {found.family for found in find(ordinary, "uk")}


def test_the_evidence_is_what_shows_the_mood() -> None:
    letter = "Refund me by Friday or I report you to Trading Standards."
    shown = [span.text for span in mood_of(letter, "en").evidence]
    assert any("Trading Standards" in words for words in shown)


def test_what_the_buyer_quotes_is_not_their_mood() -> None:
    letter = "Дякую, все гаразд!\n\n> Ти тупа сволота, поверни гроші!\n"
    assert read(letter).mood.level == 0


def test_automatic_mail_has_no_mood() -> None:
    letter = "Automatic reply: I am out of the office. Stop wasting my time, idiots!"
    assert read(letter).mood.level == 0


@given(st.text(), st.sampled_from([*LANGUAGES, None]))
def test_any_text_has_a_mood_with_exact_evidence(text: str, language: str | None) -> None:
    mood = mood_of(text, language)
    assert 0 <= mood.level <= 3
    assert (mood.target == "none") == (mood.level == 0)
    assert all(text[span.start : span.end] == span.text for span in mood.evidence)
    assert bool(mood.evidence) == (mood.level > 0)
    assert 0 <= mood.anger <= 1
    assert 0 <= mood.abuse <= 1


@given(st.lists(st.sampled_from(" ".join([*ANGRY.values(), *ABUSIVE.values()]).split())))
def test_evidence_stands_in_order_without_overlap(words: list[str]) -> None:
    spans = mood_of(" ".join(words), None).evidence
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_an_entry_is_a_row_of_choices() -> None:
    assert steps_of("{на,за,}їб*") == (Step((("заїб*",), ("наїб*",), ("їб*",))),)
    assert steps_of("{a,b} .. 0 d*") == (
        Step((("a",), ("b",))),
        Step((("0",),), after_gap=True),
        Step((("d*",),)),
    )


def test_an_entry_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match=r"docs/explanation/mood\.md"):
        steps_of("{,}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_family_of_every_language_can_be_read(language: str) -> None:
    lexicon(language)
    assert all(entries(f"mood/{family}", language) for family in FAMILIES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_abuse_alone_is_what_reading_finds(language: str) -> None:
    for letter in (CALM[language], ANNOYED[language], ANGRY[language], ABUSIVE[language], "👍"):
        assert abuse_of(letter) == pytest.approx(read(letter).mood.abuse)
