"""The answer stands in the letter: not elsewhere (B2), not bare (C6), not lost in a story (A2)."""

from pathlib import Path

import pytest

from takt.letters import LANGUAGES
from takt.letters.checking import Context, check
from tests.letters.checking.asking import kinds, severities
from tests.letters.desk_data import drafts


@pytest.mark.parametrize(
    "draft",
    [
        "20450912340011",
        "Добрий день. ТТН 20450912340011, відстежуйте.",
        "Здравствуйте! Ваш трек RA123456789RU",
        "Dzień dobry, numer przesyłki 662001188.",
        "Hi, tracking number RM771440212. Thanks",
    ],
)
def test_a_bare_tracking_number_is_remarked(draft: str) -> None:
    assert severities("bare_tracking", draft) == ["warning"]


@pytest.mark.parametrize(
    "draft",
    [
        "Добрий день, Олено! Вашу чашку вже надіслано Новою поштою, номер 20450912340011. "
        "Чекайте на неї у п'ятницю.",
        "Добрий день! Мій телефон 0671234567",
        "Вітаю!",
    ],
)
def test_a_number_with_words_is_not(draft: str) -> None:
    assert "bare_tracking" not in kinds(draft)


def test_the_tracking_number_of_the_order_is_known_whatever_its_form() -> None:
    assert "bare_tracking" in kinds("Ось: A-77", Context(tracking="A-77"))


@pytest.mark.parametrize(
    "draft",
    [
        "Доброго дня! Усе описано в розділі «Оплата і доставка».",
        "Доброго дня! Ознайомтеся з нашими правилами.",
        "Вітаю! Розмірна сітка є в закріпленому дописі, подивіться там.",
        "Здравствуйте! Условия смотрите на сайте.",
        "Здравствуйте! Порядок возврата расписан в оферте, пункт 7.",
        "Dzień dobry, proszę zapoznać się z regulaminem.",
        "Dzień dobry, wszystko jest w opisie.",
        "Dzień dobry, informacje znajdzie Pani na naszej stronie.",
        "Hello, please see our returns policy.",
        "Hello, you'll find the answer in our FAQ.",
    ],
)
def test_sending_the_buyer_to_the_rules_is_remarked(draft: str) -> None:
    (remark,) = check(draft, Context())
    assert (remark.kind, remark.severity, remark.practice) == ("read_the_rules", "warning", "B2")
    assert draft[remark.start : remark.end] == remark.details["sentence"]


@pytest.mark.parametrize(
    "draft",
    [
        "Доброго дня! В описі ми помилилися, виправимо: довжина 4 см.",
        "Вітаю! Надішліть, будь ласка, фото коробки, і я все перевірю.",
        "Здравствуйте! Дополним описание на сайте, спасибо, что сказали: исправим сегодня.",
        "Здравствуйте! Оплатить можно картой на сайте или по реквизитам.",
        "Dzień dobry, poprawimy opis na stronie, dziękuję za sygnał.",
        "Dzień dobry, tak, kurier opłaca drogę w obie strony.",
        "Hello, that was my mistake in the description, sorry.",
        "Hello, let me check the page and tell you by noon.",
    ],
)
def test_speaking_of_ones_own_page_is_not(draft: str) -> None:
    assert "read_the_rules" not in kinds(draft)


ANSWER = "Добрий день! Так, горнятко є, 320 грн, можу загорнути в крафт зі стрічкою. "
STORY = (
    "А от моя бабуся колись їздила на ярмарок у Сорочинці й возила туди глечики на возі. "
    "Кінь у неї був старий, сліпий на одне око, і весь час звертав до шинку. "
    "Дід сварився, а тоді махнув рукою і сам туди заходив погрітися та поспівати. "
    "Тепер там асфальт, і зима вже не така, як була в дитинстві."
)
WONDERING = "Добрий день! Чи є ще горнятко і чи можна його загорнути?"


def test_a_page_beside_the_answer_is_a_courtesy() -> None:
    letter = "Чи є чашка з маками?"
    answered = "Доброго дня! Так, чашка з маками є. Інші чашки дивіться на сайті."
    assert "read_the_rules" not in kinds(answered, Context(letter=letter))
    sent_away = "Доброго дня! Усі чашки дивіться на сайті."
    assert "read_the_rules" in kinds(sent_away, Context(letter=letter))


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        ("Коли відправите?", "Вітаю, Олено! У понеділок. Усе є в описі, читайте уважніше."),
        ("Когда отправите?", "Здравствуйте! В понедельник. Внимательнее читайте описание."),
        ("Kiedy wyślecie?", "Dzień dobry! W poniedziałek. Proszę czytać opis uważniej."),
        ("When do you send it?", "Hello! On Monday. Next time read the listing before you ask."),
    ],
)
def test_read_more_carefully_is_too_much_beside_an_answer_as_well(letter: str, draft: str) -> None:
    assert "read_the_rules" in kinds(draft, Context(letter=letter))


def test_the_shop_may_read_again() -> None:
    draft = "Hello Anna! It leaves on Monday. I read your letter again, and you are right."
    assert "read_the_rules" not in kinds(draft, Context(letter="When do you send it?"))


def test_a_page_named_with_the_figure_asked_for_is_a_courtesy() -> None:
    assert "read_the_rules" not in kinds("Hello! It's 45 cm tall, as the description says.")
    assert "read_the_rules" in kinds("Hello! See question 6 in our FAQ.")


def test_a_life_story_after_the_answer_is_remarked_at_its_place() -> None:
    found = check(ANSWER + STORY, Context(letter=WONDERING))
    (remark,) = [r for r in found if r.kind == "too_long_off_topic"]
    assert remark.severity == "warning"
    assert (ANSWER + STORY)[remark.start : remark.end] == STORY


def test_a_long_answer_to_the_point_is_not() -> None:
    draft = (
        "Добрий день! Прикро, що глечик протікає. Причина в поливі: біля ручки лишилася щілина, "
        "це наш брак. Можемо зробити так, як вам зручніше: надіслати новий глечик нашим коштом "
        "або повернути 640 грн на картку. Старий повертати не потрібно. Якщо оберете новий, "
        "напишіть, будь ласка, чи лишається та сама адреса доставки, і ми почнемо роботу."
    )
    assert "too_long_off_topic" not in kinds(draft, Context(letter="Глечик протікає. Що робити?"))


def test_an_answer_full_of_figures_is_no_story() -> None:
    draft = (
        "Hello! There are two chess sets with large pieces. In the first the king is 11 cm tall, "
        "the queen has a crown that my grandfather could tell by hand, the bishop a cut of 2 mm. "
        "In the second the king is 9 cm, my mother plays with it in the garden every summer, and "
        "it folds to 26 by 13 cm. Both come with felt; my sister wraps them within 3 days."
    )
    letter = "Is there a chess set for my grandad who is ninety?"
    assert "too_long_off_topic" not in kinds(draft, Context(letter=letter))


def test_one_warm_aside_in_a_short_letter_is_not() -> None:
    draft = ANSWER + "Моя бабуся теж любила пити чай із такого."
    assert "too_long_off_topic" not in kinds(draft, Context(letter=WONDERING))


def test_flaws_of_real_drafts_are_found(shared_data: Path) -> None:
    """Floors, a little under what the rules reach; the figures stand in the reference."""
    rows = [row for language in LANGUAGES for row in drafts(shared_data, language)]
    for kind in ("read_the_rules", "bare_tracking", "no_greeting", "too_long_off_topic"):
        flawed = [row for row in rows if kind in row[0]["flaws"]]
        found = [row for row in flawed if kind in kinds(row[0]["draft"], Context(letter=row[1]))]
        assert len(found) >= 0.8 * len(flawed), kind
