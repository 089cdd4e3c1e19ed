"""The buyer's own words apart from quotations and signatures."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.letters import LANGUAGES
from takt.letters.reading import fold, read

OWN = "Все підходить, дякую!"


def own(text: str) -> str:
    return read(text).own_text


HERE = Path(__file__).parent
HEADERS = [
    header
    for language in LANGUAGES
    for header in (HERE / "quote_headers" / f"{language}.txt").read_text("utf-8").split("\n\n")
]
SIGNATURES = (HERE / "signatures.txt").read_text("utf-8").splitlines()[1:]


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("quoted", ["> Доброго дня!\n> Ваш лист", "Доброго дня!\nВаш лист"])
@pytest.mark.parametrize("blank", [" ", "\u00a0"])
def test_what_follows_a_quote_header_is_folded(header: str, quoted: str, blank: str) -> None:
    header = header.strip().replace(" ", blank)
    assert own(f"{OWN}\n\n{header}\n\n{quoted}\n") == OWN
    assert own(f"{OWN}\n\n{header}\n{quoted}\n") == OWN


@pytest.mark.parametrize("line", [*SIGNATURES, "-- \nОлена Коваль\n+380 44 123 45 67"])
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
        "6 березня ви писали:\nвідправимо завтра. І де?",
        "По заказу 1001 вы мне писали:\nразмер 42. А пришёл 38!",
        "W dniu 6 marca zamówiłam:\nkubek i talerz",
        "On 6 March you wrote:\nit will come on Monday. It has not.",
        "Data: 6 marca\nKwota: 120 zł",
        "Кому мені писати: вам чи пошті?",
        "Вирусов нет, но диск не читается",
        "Без вірусів, але диск не читається",
        "Отправлено с опозданием, коробка мокрая. Верните деньги!",
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
