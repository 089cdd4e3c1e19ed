"""What the words of a letter mean."""

import pytest

from takt.letters import LANGUAGES
from takt.letters.phrases import phrases
from takt.letters.reading.concepts import (
    ASKED,
    concepts_of,
    placed_concepts_of,
    placed_traits_of,
    traits_of,
    traits_of_all,
)


@pytest.mark.parametrize(
    ("language", "letter"),
    [
        ("uk", "Ваза прийшла розбита."),
        ("ru", "Ваза пришла разбитая."),
        ("pl", "Wazon przyszedł rozbity."),
        ("en", "The vase arrived broken."),
    ],
)
def test_one_complaint_means_the_same_in_every_language(language: str, letter: str) -> None:
    assert {"goods", "arrive", "broken"} <= concepts_of(letter, language)[0]


def test_each_sentence_has_its_own_concepts() -> None:
    thanked, asked = concepts_of("Thank you! Where is my parcel?", "en")
    assert "thanks" in thanked
    assert "thanks" not in asked
    assert {"where_is", "parcel", ASKED} <= asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_knows_the_same_concepts(language: str) -> None:
    sections = phrases("reading/concepts", language).sections
    assert set(sections) == set(phrases("reading/concepts", "uk").sections)
    assert all(sections.values())


@pytest.mark.parametrize("language", [None, "de"])
def test_of_another_language_only_the_asking_is_known(language: str | None) -> None:
    assert concepts_of("Wo ist mein Paket? Danke.", language) == [{ASKED}, frozenset()]


def test_a_letter_without_words_has_no_sentences() -> None:
    assert concepts_of("…", "uk") == []


def test_a_model_looks_at_concepts_and_at_two_that_stand_together() -> None:
    assert list(traits_of(frozenset({"refund", "broken"}))) == ["broken", "refund", "broken+refund"]
    assert traits_of_all([frozenset({"refund"}), frozenset({"refund", "?"})]) == [
        "?",
        "?+refund",
        "refund",
    ]


def test_concepts_that_follow_closely_are_a_trait_of_their_own() -> None:
    [close] = placed_concepts_of("It has not arrived.", "en")
    [apart] = placed_concepts_of("It is not the one that my sister said had arrived.", "en")
    assert "negation>arrive" in placed_traits_of(close) - placed_traits_of(apart)
    assert "arrive+negation" in placed_traits_of(close) & placed_traits_of(apart)


def test_the_asking_of_a_sentence_is_near_no_word() -> None:
    assert placed_traits_of([(1, "arrive"), (9, ASKED)]) == {"arrive", ASKED, "?+arrive"}
