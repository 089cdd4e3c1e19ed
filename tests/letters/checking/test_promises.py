"""Promises that somebody planned (C3, F9), and "sent" that is (C6)."""

from datetime import date

import pytest

from takt.letters.checking import Context, check
from takt.letters.checking.days import days_in
from tests.letters.checking.asking import kinds, severities

PLANNED = Context(planned_ship_on=date(2026, 3, 20))  # a Friday
NOTHING_PLANNED = Context()
SENT = Context(tracking="20450912340011")


@pytest.mark.parametrize(
    "draft",
    [
        "Вітаю! Буде у вас завтра до обіду, гарантую.",
        "Здравствуйте! В субботу привезём, сто процентов.",
        "Dzień dobry, w środę paczka na pewno będzie u Pani, słowo.",
        "Hello, you'll definitely have it on Tuesday.",
    ],
)
@pytest.mark.parametrize("context", [PLANNED, NOTHING_PLANNED])
def test_a_certain_day_that_nobody_planned_is_a_warning(draft: str, context: Context) -> None:
    assert severities("promise_not_planned", draft, context) == ["warning"]


def test_the_word_of_certainty_may_stand_by_itself() -> None:
    draft = "Вітаю! Відправимо в понеділок. Сто відсотків."
    assert severities("promise_not_planned", draft, NOTHING_PLANNED) == ["warning"]


@pytest.mark.parametrize(
    "draft",
    [
        "Вітаю! Переказ буде завтра.",
        "Здравствуйте! Посылка послезавтра поедет.",
        "Dzień dobry! Przelew będzie jutro.",
        "Hello, it ships tomorrow.",
        "Hello, the vase will be with you on Thursday.",
    ],
)
def test_a_plain_day_of_arrival_that_nobody_planned_is_a_hint(draft: str) -> None:
    assert severities("promise_not_planned", draft, NOTHING_PLANNED) == ["hint"]


@pytest.mark.parametrize(
    "draft",
    [
        "Вітаю! Відправимо в п'ятницю, 20 березня, обіцяю.",
        "Здравствуйте! Точно отправим 20-го.",
        "Dzień dobry, w piątek na pewno wyślemy.",
        "Hello, it goes out on Friday the 20th, I promise.",
    ],
)
def test_the_planned_day_may_be_promised(draft: str) -> None:
    assert "promise_not_planned" not in kinds(draft, PLANNED)


@pytest.mark.parametrize(
    "draft",
    [
        "Hello! It will be ready by 20 March.",
        "Вітаю! Замовлення буде готове до 20 березня.",
        "Здравствуйте! Заказ будет готов до 20 марта.",
        "Dzień dobry! Zamówienie będzie gotowe do 20 marca.",
    ],
)
def test_a_day_by_which_it_is_ready_is_that_day_and_no_hour(draft: str) -> None:
    assert [day.day for (day,) in days_in(draft)] == [20]
    assert "promise_not_planned" not in kinds(draft, PLANNED)


def test_tomorrow_is_the_planned_day_if_today_is_the_day_before() -> None:
    draft = "Вітаю! Відправимо завтра, обіцяю."
    planned = date(2026, 3, 20)
    eve = Context(planned_ship_on=planned, today=date(2026, 3, 19))
    early = Context(planned_ship_on=planned, today=date(2026, 3, 17))
    assert "promise_not_planned" not in kinds(draft, eve)
    assert "promise_not_planned" in kinds(draft, early)


def test_what_was_promised_may_be_repeated() -> None:
    context = Context(promised=("повернення 1 200 грн 18 березня",))
    assert "promise_not_planned" not in kinds("Вітаю! Гроші повернуться 18 березня.", context)


@pytest.mark.parametrize(
    "draft",
    [
        "Вітаю! Точної дати не обіцяю, напишу вам до п'ятниці.",
        "Здравствуйте! До Берлина обычно около двух недель.",
        "Dzień dobry, dam znać do piątku, na pewno.",
        "Hello, I can't promise Friday, it depends on the courier.",
        "Hello, the silver is definitely sterling.",
    ],
)
def test_a_reservation_and_a_promised_word_are_fine(draft: str) -> None:
    assert "promise_not_planned" not in kinds(draft, NOTHING_PLANNED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("в пятницу, 20-го, а завтра утром", 2),
        ("on Thursday the 12th", 1),
        ("у понеділок, 16 березня", 1),
        ("w piątek 10 kwietnia", 1),
        ("двадцять першого березня", 1),
        ("1 200 грн", 0),
    ],
)
def test_names_of_one_day_side_by_side_are_one(text: str, expected: int) -> None:
    assert len(days_in(text)) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "Вітаю! Усе відправили ще у п'ятницю.",
        "Здравствуйте. Посылка уже в пути.",
        "Dzień dobry, paczkę wysłaliśmy w poniedziałek.",
        "Hello, it was posted this morning.",
        "Вітаю! Пакунок уже в кур'єра.",
        "Здравствуйте. Вашу вазу уже везёт курьер.",
        "Dzień dobry, karton zmierza do Pani.",
        "Hello, your box is en route.",
        "Hello Bethan, it left us yesterday, call me if it is not there by Friday.",
    ],
)
def test_sent_without_a_fact_is_remarked(draft: str) -> None:
    assert severities("says_sent_but_not", draft, PLANNED) == ["stop"]
    assert severities("says_sent_but_not", draft, Context(is_shipped=False)) == ["stop"]
    assert severities("says_sent_but_not", draft, Context(order_number="1001")) == ["warning"]
    assert severities("says_sent_but_not", draft) == ["hint"]
    assert "says_sent_but_not" not in kinds(draft, SENT)


@pytest.mark.parametrize(
    "draft",
    [
        "Вітаю! Ще не відправили, поїде в п'ятницю, 20 березня.",
        "Вітаю! Чек надіслала вам на пошту.",
        "Здравствуйте! Деньги отправили на карту.",
        "Здравствуйте! Вы отправили посылку на старый адрес.",
        "Dzień dobry, paczka zostanie wysłana w piątek.",
        "Dzień dobry, przelew wyszedł dzisiaj.",
        "Hello, your $20 is on its way back to your card.",
        "Hello, once it's posted you'll have the number.",
        "Hello, it hasn't left yet.",
        "Hello, I'll write as we're leaving the workshop.",
        "Вітаю! Посилка їде Україною два дні.",
    ],
)
def test_money_papers_and_what_is_still_to_be_sent_are_not(draft: str) -> None:
    assert "says_sent_but_not" not in kinds(draft, PLANNED)


@pytest.mark.parametrize(
    "draft",
    [
        "Вітаю! Тканина вже їде до нас від виробника, пошию до п'ятниці, 20 березня.",
        "Вітаю! Вам помилково відправили чужу посилку, перепрошую.",
        "Здравствуйте! Ваш прошлый заказ уехал в мае, а этот ещё шьётся.",
        "Здравствуйте! Кружка уехала от нас целой, значит, разбилась в дороге.",
        "Dzień dobry, wysłaliśmy Pani nie ten kubek, przepraszam.",
        "Dzień dobry, w zeszłym roku nasze obrusy pojechały do siedmiu stanów.",
        "Hello, the yarn is on its way to us from the mill.",
        "Hello, the mug left here in one piece, so it was the post.",
        "Hello, it would have been sent yesterday had the glaze dried.",
    ],
)
def test_what_comes_to_the_shop_and_what_went_another_time_are_not(draft: str) -> None:
    assert "says_sent_but_not" not in kinds(draft, PLANNED)


@pytest.mark.parametrize(
    "draft",
    [
        "Здравствуйте! Заказ отправим 25 ноября.",
        "Вітаю! Надішлемо завтра.",
        "Hello! It goes out on Friday.",
        "Dzień dobry! Wyślemy jutro.",
    ],
)
def test_no_day_is_promised_for_what_is_cancelled(draft: str) -> None:
    cancelled = Context(stage="cancelled", planned_ship_on=date(2026, 11, 25))
    (remark,) = [r for r in check(draft, cancelled) if r.kind == "promise_not_planned"]
    assert (remark.severity, remark.why) == ("warning", "promise_not_planned.is_cancelled")


@pytest.mark.parametrize(
    "draft",
    [
        "Вітаю! Замовлення скасовано, кошти повернемо у вівторок.",
        "Здравствуйте! Деньги придут в пятницу.",
        "Hello! Your refund will be with you on Friday.",
        "Dzień dobry! Zwrot otrzyma Pani do piątku.",
    ],
)
def test_the_money_of_what_is_cancelled_may_be_promised(draft: str) -> None:
    assert "promise_not_planned" not in kinds(draft, Context(stage="cancelled"))
