"""Where the questions of a letter stand, and which question marks ask for nothing."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.letters.reading.folding import fold
from takt.letters.reading.questions import find_questions, is_question
from takt.letters.reading.reading import Mood

CALM, ANNOYED = Mood(0, annoyance=0.001, anger=0.001), Mood(1, annoyance=0.9, anger=0.2)
RATHER_ANGRY, ANGRY = Mood(2, annoyance=0.95, anger=0.6), Mood(2, annoyance=0.99, anger=0.99)


def asked(letter: str, mood: Mood = CALM) -> list[str]:
    return [q.text for q in find_questions(letter, fold(letter), mood=mood)]


@pytest.mark.parametrize(
    ("letter", "questions"),
    [
        ("Чи є синя і скільки коштує доставка?", ["Чи є синя", "скільки коштує доставка?"]),
        ("Підкажіть, будь ласка, чи є 42 розмір", ["чи є 42 розмір"]),
        ("Так, підходить, а коли відправите", ["коли відправите"]),
        ("Ok, is it blue", ["is it blue"]),
        (
            "When will it be ready, and how much is it",
            ["When will it be ready", "how much is it"],
        ),
        ("Как оплатить, у меня нет карты", ["Как оплатить"]),
        ("а в подарочной коробке можно", ["а в подарочной коробке можно"]),
        ("ваза ещё продаётся", ["ваза ещё продаётся"]),
        ("Мені б шапку на лисину) не сповзає?", ["не сповзає?"]),
        ("Якщо прийде брак, то гроші повернете", ["Якщо прийде брак, то гроші повернете"]),
        ("На сайті дві ціни, 240 і 290?", ["На сайті дві ціни, 240 і 290?"]),
        (
            "1) яка товщина 2) чи знімаються ніжки 3) скільки важить",
            ["яка товщина", "чи знімаються ніжки", "скільки важить"],
        ),
        (
            "Does it come in oak, can you engrave it, and what's the lead time?",
            ["Does it come in oak", "can you engrave it", "what's the lead time?"],
        ),
        (
            "Po pierwsze: jaki jest koszt, po drugie: czy mogę odebrać?",
            ["jaki jest koszt", "czy mogę odebrać?"],
        ),
        (
            "Первое: есть ли доставка в Минск. Второе: принимаете ли карты.",
            ["есть ли доставка в Минск.", "принимаете ли карты."],
        ),
        (
            "Чашка вузька чи широка? і коли відправите",
            ["Чашка вузька чи широка?", "коли відправите"],
        ),
        ("Хочу уточнити, чи можна забрати завтра, бо їду", ["чи можна забрати завтра"]),
        ("Витримає, як гадаєте? А дно знімне?", ["Витримає, як гадаєте?", "дно знімне?"]),
        ("Мне их куда отправлять и за чей счёт?", ["Мне их куда отправлять", "за чей счёт?"]),
        (
            "Ile wyjdzie z wysyłką, a może odbiór w Tychach by przeszedł?",
            ["Ile wyjdzie z wysyłką", "może odbiór w Tychach by przeszedł?"],
        ),
        (
            "Do you do trade terms, what's the minimum order, and could we have samples?",
            ["Do you do trade terms", "what's the minimum order", "could we have samples?"],
        ),
        ("Якщо кур'єром, то скільки?", ["Якщо кур'єром, то скільки?"]),
        ("Якщо кур'єром, скільки це коштує?", ["скільки це коштує?"]),
        (
            "Da się przekierować (zam. RO-415) do Ełku?",
            ["Da się przekierować (zam. RO-415) do Ełku?"],
        ),
        (
            "Не знайшла в описі, чи стійка йде разом. Навчіть, як її скласти",
            ["чи стійка йде разом.", "як її скласти"],
        ),
        (
            "Здравствуйте, сколько стоит ваза и когда отправите?",
            ["сколько стоит ваза", "когда отправите?"],
        ),
        ("Хотелось бы узнать, когда появится мёд", ["когда появится мёд"]),
        ("Proszę o informację, czy pasek jest ze skóry", ["czy pasek jest ze skóry"]),
        (
            "Ile kosztuje wysyłka i czy będzie na piątek?",
            ["Ile kosztuje wysyłka", "czy będzie na piątek?"],
        ),
        ("Could you tell me whether it ships to Malta", ["whether it ships to Malta"]),
        (
            "Do you have it in green, and how much is postage?",
            ["Do you have it in green", "how much is postage?"],
        ),
        (
            "I was wondering if the lamp is still there",
            ["I was wondering if the lamp is still there"],
        ),
        ("Лампа ваша світить тепло чи ні", ["Лампа ваша світить тепло чи ні"]),
        ("а те крісло ще продається чи вже забрали", ["те крісло ще продається чи вже забрали"]),
        ("чи можна відкласти глек, зарплата в п'ятницю", ["чи можна відкласти глек"]),
        (
            "Чим вкрита дошка, воском чи олією, бо пляма лишилась",
            ["Чим вкрита дошка, воском чи олією"],
        ),
        ("Прошу сообщить, передана ли посылка", ["передана ли посылка"]),
        ("а з карткою привату можна платити", ["а з карткою привату можна платити"]),
        ("беру дві свічки, скіки разом вийде", ["скіки разом вийде"]),
        ("шо по доставці", ["шо по доставці"]),
        ("Proszę o radę, czy lepsza będzie wełna", ["czy lepsza będzie wełna"]),
        (
            "Would two soaps and a candle fit one box?",
            ["Would two soaps and a candle fit one box?"],
        ),
        ("how much is postage, my nan is in Jersey", ["how much is postage"]),
        ("Гарна яка)) Чи є менша?", ["Чи є менша?"]),
        ("Переїхала( Можна змінити адресу?", ["Можна змінити адресу?"]),
        ("Взяла дві (сині) Марійці, чи є ще?", ["чи є ще?"]),
        ("Хто оплачує повернення, якщо мале", ["Хто оплачує повернення, якщо мале"]),
        ("доставка в Ізмаїл яка", ["доставка в Ізмаїл яка"]),
        ("Не можу вирішити, який колір кращий", ["який колір кращий"]),
        ("Буду вдячна, якщо підкажете, чим її мити", ["чим її мити"]),
        ("Подскажите насчёт рамки, можно ли её без стекла", ["можно ли её без стекла"]),
        ("Что ей взять с собой", ["Что ей взять с собой"]),
        ("Nie mogę się zdecydować, który rozmiar wziąć", ["który rozmiar wziąć"]),
        (
            "What clay is it and roughly how much is a mug",
            ["What clay is it", "how much is a mug"],
        ),
        (
            "А скільки вийде доставка у Польщу, і десь за скільки днів дійде?",
            ["скільки вийде доставка у Польщу", "за скільки днів дійде?"],
        ),
        (
            "Сколько стоит доставка и примерно за сколько дней дойдёт?",
            ["Сколько стоит доставка", "за сколько дней дойдёт?"],
        ),
        (
            "Ile kosztuje wysyłka i mniej więcej kiedy dojdzie?",
            ["Ile kosztuje wysyłka", "kiedy dojdzie?"],
        ),
        ("цікавить ціна і термін виготовлення", ["цікавить ціна і термін виготовлення"]),
        ("ви у вихідні працюєте", ["ви у вихідні працюєте"]),
        ("Гарантия есть какая-нибудь", ["Гарантия есть какая-нибудь"]),
        ("interesuje mnie cena", ["interesuje mnie cena"]),
        ("you open weekends", ["you open weekends"]),
        (
            "Сколько стоит, как долго делать и можно ли без глютена",
            ["Сколько стоит", "как долго делать", "можно ли без глютена"],
        ),
    ],
)
def test_questions_stand_where_they_are_asked(letter: str, questions: list[str]) -> None:
    assert asked(letter) == questions


@pytest.mark.parametrize(
    "letter",
    [
        "When I opened it, the lid was off",
        "Как получила, сразу примерила",
        "Jak otworzyłam, był pęknięty",
        "Дякую, чекаю на посилку.",
        "Надішліть, коли буде зручно.",
        "Спасибо, как всегда всё красиво.",
        "Dziękuję, wszystko dotarło.",
        "Send it when it suits you, no hurry.",
        "You have a lovely shop.",
        "Можна відправляти.",
        "Який же він гарний.",
        "Де купила, там і вернула.",
        "Так, підходить, дякую!",
        "Да, можно",
        "Вы всегда так работаете!",
        "Подходит, спасибо",
        "Tak, pasuje, dziękuję",
        "Yes, that works",
    ],
)
def test_statements_ask_nothing(letter: str) -> None:
    assert asked(letter) == []


@pytest.mark.parametrize(
    "reproach",
    [
        *("Ви знущаєтесь?", "Вы издеваетесь?", "To jakiś żart?", "Is this a joke?"),
        *("Сколько можно?", "Вы меня за лоха держите?"),
    ],
)
def test_reproaches_ask_nothing(reproach: str) -> None:
    assert asked(reproach, ANNOYED) == []
    assert find_questions(reproach, fold(reproach)) == ()


def test_what_sounds_like_a_reproach_asks_in_a_calm_letter() -> None:
    assert asked("Do you really ship to Malta?") == ["Do you really ship to Malta?"]
    assert asked("Do you really think I am blind?", ANGRY) == []


@pytest.mark.parametrize(
    "letter",
    [
        "Ви мене взагалі за дурня маєте? Ви шахраї!",
        "Za idiotę mnie macie? Oszuści!",
        "Do you take me for a complete fool? You are crooks!",
    ],
)
def test_who_feels_taken_for_a_fool_asks_nothing(letter: str) -> None:
    assert asked(letter, ANGRY) == []


def test_a_heated_letter_asks_only_what_can_be_told() -> None:
    letter = "Де моя посилка? Вона золота?"
    assert asked(letter, ANGRY) == ["Де моя посилка?"]
    assert len(asked(letter)) == 2


def test_the_last_question_of_a_letter_is_asked_the_rest_may_be_reproach() -> None:
    letter = "Посылка решила мир посмотреть? Его так и должно было помять?"
    assert asked(letter, RATHER_ANGRY) == ["Его так и должно было помять?"]


def test_the_alternatives_of_one_question_stay_together() -> None:
    assert asked("Брати 17 чи 18?") == ["Брати 17 чи 18?"]


@given(st.text(alphabet="чи і,?ію а:)(.що\ncan you or ", max_size=300))
def test_every_question_stands_in_the_letter(letter: str) -> None:
    for question in find_questions(letter, fold(letter)):
        assert letter[question.start : question.end] == question.text
    assert isinstance(is_question(letter), bool)


@pytest.mark.parametrize(
    "piece", ["x", "а и і ", "? ", ", і чи ", "скажіть ", "czy i ", "(", "і як ", "у вас є", ") А"]
)
def test_a_letter_of_twenty_thousand_characters_is_read_in_a_moment(piece: str) -> None:
    letter = (piece * 20_000)[:20_000]
    parts, begun = fold(letter), process_time()
    find_questions(letter, parts)
    assert process_time() - begun < 2
