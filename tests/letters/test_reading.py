"""What a letter says."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.letters import LANGUAGES
from takt.letters.reading import read
from tests.letters.desk_data import letters


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Доброго дня, чи є ще розмір 42?", "uk"),
        ("когда отправите то", "ru"),
        ("Спасибо, всё получила", "ru"),
        ("dzien dobry, kiedy bedzie paczka", "pl"),
        ("Where is my parcel, please?", "en"),
        ("1001", None),
        ("", None),
    ],
)
def test_the_language_is_told(text: str, language: str | None) -> None:
    assert read(text).language == language


def test_the_language_is_that_of_the_own_words() -> None:
    letter = "Дякую, чекаю на посилку!\n\nOn 6 March 2026 Shop <s@e.com> wrote:\n> Thank you for it"
    assert read(letter).language == "uk"


def test_questions_are_told_with_their_places() -> None:
    letter = "Вітаю! Чи є 42 розмір? Дякую.\nколи відправите"
    found = read(letter).questions
    assert [span.text for span in found] == ["Чи є 42 розмір?", "коли відправите"]
    assert [letter[span.start : span.end] for span in found] == [span.text for span in found]


def test_remains_of_html_are_not_read() -> None:
    letter = "<p>Hi,</p><p>Is the&nbsp;<b>green</b> one there?</p>Also,<br/>do you ship to Malta?"
    reading = read(letter)
    assert [" ".join(span.text.split()) for span in reading.questions] == [
        "Is the green one there?",
        "do you ship to Malta?",
    ]
    assert letter[reading.questions[1].start :].startswith("do you ship")
    assert "<" not in reading.own_text
    assert read("3 < 4?").own_text == "3 < 4?"


def test_exclamations_with_a_question_mark_are_no_questions_yet_want_an_answer() -> None:
    reading = read("Дякую. Ви знущаєтесь?")
    assert reading.questions == ()
    assert reading.needs_answer


def test_questions_of_the_quoted_letter_are_not_the_buyers() -> None:
    assert read("Так.\n\n> Чи все підходить?").questions == ()


@pytest.mark.parametrize(
    "text",
    [
        "ок дякую",
        "Все прийшло, дякую!! 😍",
        "Спасибо, получила!",
        "Dziękuję za szybką odpowiedź, wszystko już wiem.",
        "Received with thanks. Will shop again.",
        "Automatyczna odpowiedź: jestem na urlopie do 14.08.",
        "I am out of the office until Monday.",
        "Ладно, поняла.",
        "Ок, зрозуміла",
        "O kurczę, ale śliczne! Dzięki wielkie",
        "Understood, fine.",
        "",
        "👍",
    ],
)
def test_thanks_and_automatic_letters_need_no_answer(text: str) -> None:
    assert not read(text).needs_answer


@pytest.mark.parametrize(
    "text",
    [
        "Дякую! А коли відправите?",
        "Дякую, але прийшла не та чашка",
        "Спасибо, пришлите счёт",
        "Dziękuję, ale jedna filiżanka rozbita",
        "Thanks, but it is still not here",
        "Де посилка",
        "Замовлення 1001",
        "Ясно. Гроші взяли і все.",
        "Понял, что меня обманули.",
        "😡😡😡",
        "???",
    ],
)
def test_everything_else_does(text: str) -> None:
    assert read(text).needs_answer


def test_quotation_and_signature_are_given_by_their_places() -> None:
    letter = "Так\n\n--\nОлена\n\n> Чи все підходить?"
    reading = read(letter)
    assert [letter[p.start : p.end].strip() for p in reading.signature] == ["--\nОлена"]
    assert [letter[p.start : p.end] for p in reading.quoted] == ["> Чи все підходить?"]


def test_an_order_named_only_in_the_quotation_counts() -> None:
    assert read("Так, усе добре\n\n> Ваше замовлення № 1001").order_numbers == ("1001",)


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    reading = read(text)
    assert all(text[s.start : s.end] == s.text for s in reading.questions)
    assert reading.language in (*LANGUAGES, None)


@pytest.mark.parametrize(
    "piece", ["6 березня 2026:\n", ". ", "?", "> >", "<a@b.c> ", "12-34/", "а", "замовлення :: "]
)
def test_the_work_grows_with_the_letter_and_no_faster(piece: str) -> None:
    short, long = (_work(piece * times) for times in (500, 4000))
    assert long <= 8 * short * 3


def _work(text: str) -> float:
    """Processor time of the quickest of three readings, in seconds."""
    return min(_seconds(text) for _ in range(3))


def _seconds(text: str) -> float:
    begun = process_time()
    read(text)
    return process_time() - begun


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_of_the_desk_are_read_right(shared_data: Path, language: str) -> None:
    """Floors, a little under what the rules reach; the figures stand in the reference."""
    rows = list(letters(shared_data, language))
    right = [read(row["text"]) for row in rows]
    pairs = list(zip(rows, right, strict=True))
    assert sum(r.language == language for r in right) >= 0.95 * len(rows)
    assert sum(r.needs_answer == row["needs_answer"] for row, r in pairs) >= 0.96 * len(rows)
    waiting = [r for row, r in pairs if row["needs_answer"]]
    assert sum(not r.needs_answer for r in waiting) <= 0.03 * len(waiting)
