"""Words that look alike, sizes as people write them, and meanings in four languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.desk.search.similar.comparing import AskedWords, comes_in
from takt.desk.search.similar.likeness import Vocabulary
from takt.desk.search.similar.meanings import meanings, meant
from takt.desk.search.similar.stems import stems_of
from takt.letters import LANGUAGES
from takt.letters.text_data import table

WORDS = ["каблучк", "сережк", "браслет", "шарф", "шапк", "навушник"]


@pytest.mark.parametrize(
    ("written", "word"),
    [("шраф", "шарф"), ("кабулчк", "каблучк"), ("сережкк", "сережк"), ("браслєт", "браслет")],
)
def test_a_slip_of_the_finger_finds_its_word(written: str, word: str) -> None:
    vocabulary = Vocabulary(WORDS)
    found = vocabulary.like(written)
    assert vocabulary.words[max(found, key=lambda number: found[number])] == word


@given(st.text("абвгдежз", min_size=2, max_size=12))
def test_a_word_is_most_like_itself(word: str) -> None:
    vocabulary = Vocabulary([*WORDS, word])
    assert vocabulary.like(word)[vocabulary.add(word)] == 1


def test_a_number_is_only_like_itself() -> None:
    vocabulary = Vocabulary(["17", "18", "170"])
    assert [vocabulary.words[number] for number in vocabulary.like("17")] == ["17"]


@pytest.mark.parametrize(
    ("sizes", "wanted", "is_there"),
    [
        ("S, M, L", "m", True),
        ("S/M", "M", True),
        ("XL", "L", False),
        ("16,5, 17, 17,5", "17", True),
        ("16,5, 17,5", "17", False),
        ("16,5", "16.5", True),
        ("16,17,18", "17", True),
        ("17-19", "18", True),
        ("17–19", "20", False),
        ("98-104", "98-104", True),
        ("", "17", False),
    ],
)
def test_sizes_are_read_as_people_write_them(sizes: str, wanted: str, is_there: bool) -> None:
    assert comes_in(sizes, wanted) is is_there


def test_every_meaning_has_words_in_every_language() -> None:
    named = [set(table("items/meanings", language)) for language in LANGUAGES]
    assert all(meanings_of == named[0] for meanings_of in named)


def test_a_word_means_the_same_in_every_language() -> None:
    for written in ("червоний", "красная", "czerwone", "red"):
        [stem] = stems_of(written)
        assert "red" in meanings(stem)


def test_a_meaning_is_found_behind_a_slip_of_the_finger() -> None:
    [stem] = stems_of("рукавчики")
    assert "gloves" in meant(stem)


def test_words_of_a_title_that_are_asked_for_are_told_as_they_stand() -> None:
    assert AskedWords("чорні рукавиці").among("Рукавиці «Сніг», black") == ("Рукавиці", "black")
