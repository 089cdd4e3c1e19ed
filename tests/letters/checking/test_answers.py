"""Which sentence answers which question (A2)."""

import pytest

from takt.letters.checking import Context, check
from takt.letters.checking.answering.answers import answers, sent_away
from takt.letters.checking.answering.asking import Told, each_asked
from takt.letters.checking.answering.crossing import crossing_signs
from takt.letters.checking.answering.cues import gives
from takt.letters.checking.answering.likeness import alike, names_a_choice
from takt.letters.checking.answering.matter import matter
from takt.letters.checking.answering.sharing import sharing_signs
from tests.letters.checking.asking import kinds

LETTER = "Доброго дня! Чи є чашка з маками? І скільки коштує доставка?"


def answered(draft: str, letter: str) -> list[str | None]:
    found = answers(draft, Context(letter=letter))
    return [answer.sentence.text if answer.sentence else None for answer in found]


def test_each_question_shows_the_sentence_that_answers_it() -> None:
    draft = "Доброго дня! Так, чашка з маками ще є. Доставка коштує 70 грн."
    assert answered(draft, LETTER) == ["Так, чашка з маками ще є.", "Доставка коштує 70 грн."]


def test_the_places_are_in_the_letter_and_in_the_draft() -> None:
    draft = "Доброго дня! Так, чашка з маками ще є. Доставка коштує 70 грн."
    for answer in answers(draft, Context(letter=LETTER)):
        assert LETTER[answer.question.start : answer.question.end] == answer.question.text
        assert answer.sentence
        assert draft[answer.sentence.start : answer.sentence.end] == answer.sentence.text


def test_a_question_passed_over_is_shown_with_its_place() -> None:
    draft = "Доброго дня! Так, чашка з маками ще є."
    found = check(draft, Context(letter=LETTER))
    (remark,) = [r for r in found if r.kind == "unanswered_question"]
    assert (remark.severity, remark.practice, remark.start) == ("hint", "A2", len(draft))
    start, end = (int(remark.details[key]) for key in ("question_start", "question_end"))
    assert "скільки коштує доставка" in LETTER[start:end]


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        ("Чи можна прати цей шарф у машинці?", "Вітаю! Можна, 30 градусів, без віджиму."),
        ("Есть ещё плед в сером цвете?", "Здравствуйте! Есть, последний."),
        ("Ile kosztuje wysyłka do Łodzi?", "Dzień dobry, 15 zł kurierem."),
        ("Is this still available?", "Hello! Yes, one left."),
        ("When will you post my order?", "Hi, it goes out on Friday, as promised."),
    ],
)
def test_a_short_answer_to_one_question_is_an_answer(letter: str, draft: str) -> None:
    assert None not in answered(draft, letter)


def test_sending_away_answers_nothing() -> None:
    draft = "Доброго дня! Так, чашка з маками ще є. Скільки коштує доставка, написано на сайті."
    assert kinds(draft, Context(letter=LETTER)) == {"read_the_rules", "unanswered_question"}


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        ("Когда отправите?", "Здравствуйте! Вот что мы сделаем: [как мы это исправим]."),
        ("Скільки коштує доставка?", "Вітаю! Доставка коштує [ціна]."),
    ],
)
def test_a_place_still_to_be_filled_in_answers_nothing(letter: str, draft: str) -> None:
    assert answered(draft, letter) == [None]


def test_a_greeting_alone_answers_nothing() -> None:
    assert answered("Доброго дня, Олено!", LETTER) == [None, None]


@pytest.mark.parametrize("letter", ["Ви знущаєтесь?", "Is this a joke?", "Żartujecie?"])
def test_exclamations_need_no_answer(letter: str) -> None:
    assert answered("Мені прикро, що так сталося.", letter) == []


def test_without_a_letter_nothing_is_asked() -> None:
    assert answers("Доброго дня!", Context()) == ()


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        ("Where is my parcel?", "Hello! Here is the number: RM123456785GB."),
        ("Де моя посилка?", "Вітаю! Поїхала до вас у вівторок, чекайте в четвер."),
        ("Как быть?", "Здравствуйте! Вышлем новый моток завтра за свой счёт."),
        ("Could you put a card in?", "Hello, I'm sorry, your box is en route already."),
        ("Czy ktoś może zadzwonić do kuriera?", "Dzień dobry, zadzwonię jutro rano i dam znać."),
    ],
)
def test_word_of_the_parcel_or_of_what_is_done_is_an_answer(letter: str, draft: str) -> None:
    assert None not in answered(draft, letter)


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        ("Можете узнать у курьера, кому он отдал?", "Добрый день. Трек KU5512099."),
        ("почём кулон", "Добрый день. Цена указана под фото."),
        ("Do you deliver on Saturdays?", "Good afternoon. You'll find that in our FAQ."),
    ],
)
def test_a_bare_number_or_a_page_does_nothing_that_was_asked(letter: str, draft: str) -> None:
    assert answered(draft, letter) == [None]


def test_an_answer_at_the_head_of_a_long_story_counts() -> None:
    story = (
        " My own quilt is washed every spring, in the tin bath my grandmother brought from Whitby"
        " in 1931, when my grandfather was still at the herring. He had a dog called Admiral who"
        " would only eat kippers. We went back last August and it rained for nine days."
    )
    draft = f"Hello! Yes, thirty degrees is fine.{story}"
    assert None not in answered(draft, "Is a wool wash at 30 fine?")


@pytest.mark.parametrize(
    ("question", "answer", "named"),
    [
        ("Чим просочена, воском чи олією?", "Олією, двічі на рік.", True),
        ("Брать S или M?", "Берите M.", True),
        ("Is it veg tan or chrome?", "It comes from Pisa.", False),
        ("Da się zwrócić?", "Tak.", None),
    ],
)
def test_an_answer_names_one_of_the_choices(question: str, answer: str, named: bool | None) -> None:
    assert names_a_choice(question, [answer]) is named


def test_a_question_and_its_answer_sound_alike_without_a_common_word() -> None:
    said = ("How soon can you post it?", "It goes out on Friday.", "It's brushed cotton.")
    question, answer, other = (matter(text, "en") for text in said)
    assert alike(question, answer) > alike(question, other)


def test_a_parcels_number_answers_when_it_leaves() -> None:
    assert None not in answered("Добрый день. Трек RP441200512SE.", "Когда отправите?")


def test_no_parcel_answers_when_the_money_comes_back() -> None:
    sent = "Hello! Your new pair was shipped on Monday."
    assert answered(sent, "When is it sent?") == ["Your new pair was shipped on Monday."]
    assert answered("Hello! Sent.", "When do I get my refund?") == [None]


def test_a_weight_or_a_length_is_no_sum() -> None:
    assert not gives("Тримає 150 кг", "price")
    assert not gives("It holds 150 kg", "price")
    assert gives("450 грн", "price")


def test_a_price_is_missed_in_any_language() -> None:
    letter = "Есть ли у вас замок к бусам? Сколько стоит новый?"
    draft = "Dzień dobry! Zamek znajdziemy, proszę przysłać korale pocztą."
    assert answered(draft, letter)[1] is None


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        ("Який розмір брати на ногу 26 см?", "Вітаю! На 26 см беріть 41-й."),
        ("Хто платить за пересилку назад?", "Добрий день! Дорога назад за наш рахунок."),
        ("Зміните адресу на Полтаву?", "Добрий день! Поправила, їде в Полтаву."),
        ("Сколько идёт посылка до Тулы?", "Здравствуйте! Дня три-четыре."),
        ("Ile trwa wykonanie stołu?", "Dzień dobry! Około trzech tygodni."),
        ("Who pays for the return?", "Hello! It's on us, the label is prepaid."),
        ("Could you send a photo of the back?", "Hi! Here you go."),
    ],
)
def test_an_answer_in_words_of_its_own_is_an_answer(letter: str, draft: str) -> None:
    assert answered(draft, letter) != [None]


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        ("Сережки «Кристал» з бурштином є?", "Вітаю! Дякуємо за лист. Гарного дня!"),
        ("Где мой заказ?", "Здравствуйте! Понимаю, как неприятно ждать и не знать."),
        ("Gdzie moja paczka?", "Dzień dobry! Bardzo mi przykro, że tak wyszło. Miłego dnia!"),
        ("Where is my order?", "Hello! I understand how unpleasant it is to wait. I'm so sorry."),
    ],
)
def test_courtesy_answers_nothing(letter: str, draft: str) -> None:
    assert answered(draft, letter) == [None]


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        ("Чи є ще глечик з півнем?", "Вітаю! Дякую за теплі слова, вони дуже гріють."),
        ("Скільки коштує доставка?", "Вітаю! Дякую за теплі слова про чашку."),
        ("Скидку на третью сделаете?", "Здравствуйте! Обе книги в твёрдом переплёте."),
        ("Ile kosztuje wysyłka do Wilna?", "Dzień dobry! Dziękuję za miłe słowa o kubku."),
        ("When does it ship?", "Hello! Everything is wrapped in two layers of paper."),
    ],
)
def test_talk_on_the_matter_that_tells_nothing_is_no_answer(letter: str, draft: str) -> None:
    assert answered(draft, letter) == [None]


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        ("Чи миється в посудомийці? І чи годиться для індукції?", "Вітаю! Так, мийте сміливо."),
        ("Какой размер взять и не садится ли он после стирки?", "Здравствуйте! Берите M."),
        ("Ile kosztuje oprawa i czy szkło jest w komplecie?", "Dzień dobry! Oprawa 120 zł."),
        ("Where do I send it? And who pays the postage?", "Hello! To 4 Mill Lane, Leeds."),
    ],
)
def test_the_second_of_two_questions_is_passed_over(letter: str, draft: str) -> None:
    first, second = answered(draft, letter)
    assert first is not None
    assert second is None


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        ("How much is the vase?", "Hello! Postage to Malta is £12."),
        ("Скільки коштує ваза?", "Вітаю! Доставка Новою поштою 90 грн."),
        ("Почём мёд?", "Здравствуйте! Доставка 300."),
        ("Ile kosztuje wazon?", "Dzień dobry, wysyłka 15 zł."),
    ],
)
def test_the_postage_is_no_price_of_the_goods(letter: str, draft: str) -> None:
    assert answered(draft, letter) == [None]


@pytest.mark.parametrize(
    ("letter", "draft"),
    [
        ("How much is the vase?", "Hello! It's £40 with postage."),
        ("How much is the vase?", "Hello! Forty pounds. Postage is £5."),
        ("How much is the vase?", "Hello! Postage is £5; the price I'll tell you tonight."),
        ("Скільки коштує ваза?", "Вітаю! 480 грн, доставка окремо."),
        ("Ile za wazon?", "Dzień dobry, z wysyłką 50 zł."),
    ],
)
def test_a_price_beside_the_postage_or_with_it_is_told(letter: str, draft: str) -> None:
    assert None not in answered(draft, letter)


def test_a_clause_answers_but_one_question() -> None:
    asked, other = each_asked(["how much is postage?", "do I pay customs?"], "")
    told = [matter("Postage to Lisbon is £11", "en")]
    mine, its = (sharing_signs(each, told) for each in (asked, other))
    assert mine["how near the clause left to it is"] > 0
    assert its["no clause is left to it"] == 1


def test_what_is_asked_is_crossed_with_what_is_given() -> None:
    (asked,) = each_asked(["When will it arrive?"], "")
    found = crossing_signs(asked, Told([matter("On Friday", "en")]))
    assert found["asks for when, gets when"] > 0
    assert "asks for when, gets price" not in found


def test_the_last_of_very_many_questions_is_answered_too() -> None:
    sizes = " ".join(f"Do you have it in size {size}?" for size in range(1, 60))
    found = answered("Hello! The box is made of oak.", f"{sizes} What is the box made of?")
    assert len(found) == 60
    assert found[-1] is not None
    assert found[:-1].count(None) > 50


def test_who_is_sent_elsewhere_with_very_many_questions_is_not_answered() -> None:
    letter = " ".join(f"Do you have it in size {size}?" for size in range(1, 60))
    draft = "Hello! See our site, please."
    assert sent_away(draft, Context(letter=letter))
