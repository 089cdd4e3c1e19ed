"""What is written any way is found any way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.desk.search.folding import fold, stem, words


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("zolty", "Żółty"),
        ("ЗОЛОТИЙ", "золотий"),
        ("елка", "ёлка"),
        ("ёлки", "елка"),
        ("памят", "пам'ять"),
        ("пам’яті", "пам'ять"),
        ("памʼять", "памяті"),
        ("браслет", "браслета"),
        ("браслета", "браслет"),
        ("браслети", "браслетів"),
        ("ґудзик", "гудзики"),
        ("київ", "Киів"),
        ("bransoletki", "bransoletka"),
        ("żółtego", "zolta"),
        ("łódź", "Lodz"),
        ("rings", "ring"),
        ("серьги", "серьгами"),
    ],
)
def test_a_word_finds_its_forms(asked: str, written: str) -> None:
    assert fold(written).startswith(stem(next(words(asked))))


@pytest.mark.parametrize("name", ["shop@example.com", "№1001", "+380 50 123-45-67"])
def test_addresses_and_numbers_are_words(name: str) -> None:
    assert set(words(name)) <= {"shop", "example", "com", "1001", "380", "50", "123", "45", "67"}


def test_numbers_keep_their_ends() -> None:
    assert [stem(word) for word in words("20450712345678 BR-1a")] == ["20450712345678", "br", "1a"]


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_stem_begins_its_word_and_is_never_empty(text: str) -> None:
    for word in words(text):
        assert word.startswith(stem(word))
        assert stem(word)
