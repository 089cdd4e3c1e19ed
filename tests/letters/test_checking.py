"""What the checks say of drafts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.letters import LANGUAGES
from takt.letters.checking import CHECKS, Context, Remark, check, words
from tests.letters.desk_data import drafts

LETTER = "Доброго дня! Чи є чашка з маками? І скільки коштує доставка?"


def kinds(draft: str, context: Context | None = None) -> list[str]:
    return [remark.kind for remark in check(draft, context or Context())]


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
    assert kinds(draft) == ["bare_tracking"]


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
    assert kinds(draft) == []


def test_the_tracking_number_of_the_order_is_known_whatever_its_form() -> None:
    assert kinds("Ось: A-77", Context(tracking="A-77")) == ["bare_tracking"]


@pytest.mark.parametrize(
    "draft",
    [
        "Доброго дня! Усе описано в розділі «Оплата і доставка».",
        "Доброго дня! Ознайомтеся з нашими правилами.",
        "Здравствуйте! Условия смотрите на сайте.",
        "Dzień dobry, proszę zapoznać się z regulaminem.",
        "Dzień dobry, wszystko jest w opisie.",
        "Hello, please see our returns policy.",
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
        "Здравствуйте! Дополним описание на сайте, спасибо, что сказали: исправим сегодня.",
        "Dzień dobry, poprawimy opis na stronie, dziękuję za sygnał.",
        "Hello, that was my mistake in the description, sorry.",
    ],
)
def test_speaking_of_ones_own_page_is_not(draft: str) -> None:
    assert kinds(draft) == []


def test_each_question_without_an_answer_is_shown() -> None:
    found = check("Доброго дня! Дякуємо за Ваш лист.", Context(letter=LETTER))
    assert [r.details["question"] for r in found] == [
        "Чи є чашка з маками?",
        "І скільки коштує доставка?",
    ]
    assert {(r.severity, r.practice, r.start) for r in found} == {("hint", "A2", 33)}


def test_the_question_has_its_place_in_the_letter() -> None:
    remark = check("Доброго дня! Дякуємо за лист.", Context(letter=LETTER))[0]
    start, end = (int(remark.details[key]) for key in ("question_start", "question_end"))
    assert LETTER[start:end] == "Чи є чашка з маками?"


def test_an_answered_question_is_not_shown() -> None:
    draft = "Доброго дня! Так, чашка з маками ще є. Доставка 70 грн."
    assert check(draft, Context(letter=LETTER)) == ()


def test_sending_away_answers_nothing() -> None:
    draft = "Доброго дня! Так, чашка з маками ще є. Скільки коштує доставка, написано на сайті."
    assert kinds(draft, Context(letter=LETTER)) == ["read_the_rules", "unanswered_question"]


@pytest.mark.parametrize("letter", ["Ви знущаєтесь?", "Is this a joke?", "Żartujecie?"])
def test_exclamations_need_no_answer(letter: str) -> None:
    assert kinds("Прикро, що так сталося.", Context(letter=letter)) == []


def test_an_empty_draft_gets_no_remark() -> None:
    assert check(" \n", Context(letter=LETTER)) == ()


@given(st.text(max_size=300), st.text(max_size=300))
def test_every_remark_has_its_place_and_its_words(draft: str, letter: str) -> None:
    for remark in check(draft, Context(letter=letter)):
        assert 0 <= remark.start <= remark.end <= len(draft)
        assert _worded(remark)


def _worded(remark: Remark) -> bool:
    told = (words.title(remark.kind, lang) for lang in LANGUAGES)
    reasons = (words.why(remark, lang) + words.mend(remark, lang) for lang in LANGUAGES)
    return all(told) and all(reasons)


def test_every_check_has_its_words_in_every_language() -> None:
    for one_check in CHECKS:
        assert all(words.title(one_check.__name__, language) for language in LANGUAGES)


def test_the_words_carry_the_question() -> None:
    (remark, *_) = check("Дякуємо.", Context(letter=LETTER))
    assert "«Чи є чашка з маками?»" in words.why(remark, "uk")
    assert words.mend(remark, "uk") == "Дайте відповідь або напишіть, коли вона буде."


def test_flaws_of_real_drafts_are_found_and_good_drafts_left_alone(shared_data: Path) -> None:
    """Floors, a little under what the rules reach; the figures stand in the reference."""
    rows = [row for language in LANGUAGES for row in drafts(shared_data, language)]
    for kind in ("read_the_rules", "bare_tracking"):
        flawed = [row for row in rows if kind in row[0]["flaws"]]
        assert sum(kind in _kinds_of(row) for row in flawed) >= 0.9 * len(flawed)
    good = [row for row in rows if not row[0]["flaws"]]
    warned = [row for row in good if any(r.severity != "hint" for r in _remarks(row))]
    assert len(warned) <= 0.02 * len(good)


def _remarks(row: tuple[dict[str, object], str | None]) -> tuple[Remark, ...]:
    return check(str(row[0]["draft"]), Context(letter=row[1]))


def _kinds_of(row: tuple[dict[str, object], str | None]) -> set[str]:
    return {remark.kind for remark in _remarks(row)}
