"""The buyer's own words apart from quotations and signatures."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.letters.reading import fold, read

OWN = "Все підходить, дякую!"


def own(text: str) -> str:
    return read(text).own_text


@pytest.mark.parametrize(
    "header",
    [
        "пт, 6 бер. 2026 р. о 17:50 Майстерня Калина <shop@example.com> пише:",
        "6 бер. 2026 р. о 17:50, Майстерня <shop@example.com> написав(-ла):",
        '6 березня 2026, 17:50:32, від "Майстерня" <shop@example.com>:',
        "06.03.26 17:50, Майстерня пише:",
        "пт, 6 мар. 2026 г. в 17:50, Мастерская <shop@example.com>:",
        "Пятница, 6 марта 2026, 17:50 +03:00 от Мастерская <shop@example.com>:",
        '06.03.2026, 17:50, "Мастерская" <shop@example.com>:',
        "6 марта 2026 г., в 17:50, Мастерская <shop@example.com> написал(а):",
        "W dniu 06.03.2026 o 17:50, Pracownia pisze:",
        "W dniu pt., 6 mar 2026 o 17:50 Pracownia <shop@example.com>\nnapisał(a):",
        "pt., 6 mar 2026 o 17:50 Pracownia <shop@example.com> napisał(a):",
        "Dnia 6 marca 2026 17:50 Pracownia <shop@example.com> napisał(a):",
        "Wiadomość napisana przez Pracownia <shop@example.com> w dniu 06.03.2026, o godz. 17:50:",
        "On Fri, Mar 6, 2026 at 5:50 PM Workshop <shop@example.com> wrote:",
        "On Fri, Mar 6, 2026 at 5:50 PM The Very Long Name Workshop\n<shop@example.com> wrote:",
        "-----Original Message-----",
        "---------- Forwarded message ---------",
        "-------- Оригінальне повідомлення --------",
        "-------- Пересылаемое сообщение --------",
        "-------- Wiadomość oryginalna --------",
        "From: Shop\nSent: Friday, March 6, 2026 17:50\nTo: Olena\nSubject: Order",
        "__________\nВід: Shop\nНадіслано: 6 березня\nКому: Олена\nТема: Лист",
        "От: Shop\nОтправлено: 6 марта\nКому: Елена\nТема: Письмо",
        "Od: Sklep\nWysłano: 6 marca\nDo: Anna\nTemat: List",
    ],
)
@pytest.mark.parametrize("quoted", ["> Доброго дня!\n> Ваш лист", "Доброго дня!\nВаш лист"])
def test_what_follows_a_quote_header_is_folded(header: str, quoted: str) -> None:
    assert own(f"{OWN}\n\n{header}\n\n{quoted}\n") == OWN


@pytest.mark.parametrize(
    "line",
    [
        "Надіслано з iPhone",
        "Надіслано з мого Samsung Galaxy",
        "Отправлено с iPhone",
        "Отправлено из мобильной Почты Mail.ru",
        "Wysłane z iPhone'a",
        "Wysłano z telefonu Samsung Galaxy",
        "Sent from my iPhone",
        "Get Outlook for Android",
        "-- \nОлена Коваль\n+380 44 123 45 67",
    ],
)
def test_a_signature_is_folded(line: str) -> None:
    parts = fold(f"{OWN}\n\n{line}\n")
    assert [part.kind for part in parts] == ["own", "signature"]


@pytest.mark.parametrize(
    "text",
    [
        "Надіслано з відділення, а трек не рухається",
        "Sent from my shop last week, the ring is lost.\nWhere is it?",
        "On your site I read that all is in stock.\n\nIs it?",
        "Ціна -- 450 грн\nтак?",
        "Від: кого цей лист?",
        "Пані Олена пише: чекаю",
    ],
)
def test_own_words_that_look_like_marks_stay_own(text: str) -> None:
    assert own(text) == text


def test_replies_between_quotations_are_own() -> None:
    letter = "On Dec 15, 2026, Jane <j@example.com> wrote:\n> A?\n\nYes.\n\n> B?\n\nNo.\n"
    assert own(letter) == "Yes.\n\nNo."


def test_a_quoted_line_that_was_wrapped_stays_quoted() -> None:
    long = "> a line that the mail program of the buyer has wrapped because it was\nlonger\n> so"
    assert own(f"Так\n{long}") == "Так"


def test_a_letter_that_seems_all_quoted_is_shown_whole() -> None:
    letter = "On 6 March 2026 Shop <s@example.com> wrote:\nAll suits, thank you"
    assert own(letter) == letter


pieces = st.sampled_from(
    [
        "Дякую!",
        "> цитата",
        "-- ",
        "On 6 March 2026 a@b.c wrote:",
        "",
        "Sent from my iPhone",
        "-----Original Message-----",
        "From: a",
        "To: b",
        "Subject: c",
        "так",
        "\x0b",
        "a\rb",
    ]
)
letters = st.one_of(st.text(), st.lists(pieces).map("\n".join), st.lists(pieces).map("\r\n".join))


@given(letters)
def test_the_parts_are_the_whole_letter_in_order(text: str) -> None:
    parts = fold(text)
    assert "".join(text[part.start : part.end] for part in parts) == text
    assert all(a.end == b.start for a, b in pairwise(parts))
    assert all(a.kind != b.kind for a, b in pairwise(parts))


@given(st.text(alphabet="абвіїa ,.!", min_size=1), letters)
def test_words_before_every_mark_are_never_folded(words: str, rest: str) -> None:
    first = f"Я {words.strip()} так"
    assert own(f"{first}\n\n{rest}").startswith(first)
