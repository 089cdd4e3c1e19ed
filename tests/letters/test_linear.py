"""Linear models over hashed pieces of words."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takt.letters.features import Features
from takt.letters.linear import LinearModel

FEATURES = Features(size=1 << 10, pairs=True, marks=True)


@pytest.fixture
def model() -> LinearModel:
    """One class likes the word "refund", the other the word "thanks"."""
    columns = [array("b", bytes(FEATURES.size)) for _ in range(2)]
    for column, word in zip(columns, ("refund", "thanks"), strict=True):
        for bucket in FEATURES.buckets(word):
            column[bucket] = 100
    return LinearModel(FEATURES, "classes", ("asks", "thanks"), (0.0, 0.1), (0.01, 0.01), columns)


def test_the_class_with_the_heavier_words_wins(model: LinearModel) -> None:
    scores = model.scores("Please REFUND me, refund!")
    assert scores["asks"] > scores["thanks"]


def test_an_empty_text_has_the_biases(model: LinearModel) -> None:
    assert model.scores("") == {"asks": 0.0, "thanks": 0.1}


def test_parts_are_scored_by_themselves_and_together(model: LinearModel) -> None:
    parts, whole = model.scores_of_parts(["refund", "thanks"])
    assert parts == [model.scores("refund"), model.scores("thanks")]
    assert parts[1]["asks"] < whole["asks"] < parts[0]["asks"]
    assert model.scores_of_parts([]) == ([], model.scores(""))


def test_written_and_read_again_it_says_the_same(model: LinearModel) -> None:
    again = LinearModel.from_bytes(model.to_bytes())
    assert again.scores("thanks for the refund!!") == model.scores("thanks for the refund!!")


def test_classes_share_one_and_heads_have_one_each(model: LinearModel) -> None:
    assert sum(model.probabilities("thanks").values()) == pytest.approx(1)
    model.kind = "heads"
    assert all(value >= 0.5 for value in model.probabilities("refund, thanks").values())


def test_a_feature_of_ones_own_is_no_word_of_the_text(model: LinearModel) -> None:
    assert model.scores("", extra=("refund",))["asks"] < model.scores("refund")["asks"]


@given(st.text())
def test_any_text_has_buckets_inside_the_table(text: str) -> None:
    buckets = [b for token in FEATURES.tokens(text) for b in FEATURES.buckets(token)]
    assert all(0 <= bucket < FEATURES.size for bucket in buckets)
