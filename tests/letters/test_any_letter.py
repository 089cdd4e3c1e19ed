"""Whatever comes in can be read: nothing raises, the parts are the whole, places are exact."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takt.letters import LANGUAGES
from takt.letters.reading import Reading, Span, read
from tests.letters.calls import calls_of
from tests.letters.long_letters import LONGEST, REPEATED, repeated

PIECES = [
    "Дякую!", "коли відправите", "де моя посилка?", "Спасибо, жду", "Dzień dobry,", "how much?",
    "12.03.2026", "12 березня", "450 грн", "1 200,50 zł", "£45", "+380 67 123 45 67", "600 100 200",
    "ТТН 20450012345678", "RR473124829GB", "замовлення 1001", "№ KB-7781", "> цитата", "-- ", "--",
    "On 6 March 2026 a@b.c wrote:", "Sent from my iPhone", "-----Original Message-----",
    "Від: а", "Кому: б", "Тема: в", "Автоматична відповідь", "!!!", "???", "«", "»", '"', "\t",
    "\x00", "\ud800", "\u202e", "\ufeff", "😀", "ﷺ", "٣٤٥", "²", "½", "І́", "ß", "\r",
    "\x0b", "\u2028",
]  # fmt: skip
letters = st.one_of(
    st.text(st.characters(), max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map("\n".join),
)
long_letters = st.builds(
    lambda pieces, length: repeated("".join(pieces), length),
    st.lists(st.sampled_from(REPEATED) | st.text(st.characters(), min_size=1), min_size=1),
    st.integers(LONGEST // 2, LONGEST),
)


def spans(reading: Reading) -> list[Span]:
    return [
        *reading.questions,
        *reading.mood.evidence,
        *reading.tracking_numbers,
        *reading.phone_numbers,
        *(date.span for date in reading.dates),
        *(one.span for one in reading.sums),
    ]


@given(letters)
def test_any_letter_is_read(text: str) -> None:
    reading = read(text)
    assert all(text[span.start : span.end] == span.text for span in spans(reading))
    assert reading.language in (*LANGUAGES, None)


@settings(max_examples=15)
@given(letters | long_letters)
def test_the_parts_of_a_letter_are_the_whole(text: str) -> None:
    assert "".join(text[part.start : part.end] for part in read(text).parts) == text


@given(letters)
def test_what_is_quoted_names_nothing_of_the_buyers(text: str) -> None:
    quoted = "\n".join(f"> {line}" for line in text.splitlines())
    reading = read(f"Так\n\n{quoted}")
    assert spans(reading) == []


@pytest.mark.parametrize("piece", REPEATED)
def test_a_letter_four_times_as_long_takes_four_times_the_steps(piece: str) -> None:
    short, long = repeated(piece, 800), repeated(piece, 3200)
    read(long)
    assert calls_of(read, long) < 6 * calls_of(read, short)


def test_of_a_pasted_book_the_beginning_is_read_and_all_of_it_kept() -> None:
    book = "Where is my parcel? It was posted on 12.03.2026.\n" * 4_000
    reading = read(f"{book}> So ist es.\n> Und so.\n\nWhen will it come?")
    assert reading.own_text.endswith("When will it come?")
    assert len(reading.own_text) > len(book)
    assert "delivery_status" in reading.demands
    assert all(span.end <= LONGEST for span in spans(reading))
