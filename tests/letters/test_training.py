"""Fitting the models that ship."""

from pathlib import Path

import pytest
from sklearn.linear_model import LogisticRegression
from training import linear
from training.calming import calmed
from training.incivility import Labelled

from takt.letters.features import Features
from takt.letters.linear import LinearModel

FEATURES = Features(size=1 << 12)
TEXTS = ["please refund me", "refund the order", "thanks a lot", "many thanks"] * 5
LABELS = ["asks", "asks", "thanks", "thanks"] * 5


def test_a_fitted_model_tells_its_classes() -> None:
    model = linear.fit_classes(TEXTS, LABELS, FEATURES)
    scores = model.scores("a refund please")
    assert max(scores, key=lambda name: scores[name]) == "asks"


def test_heads_hold_each_by_itself() -> None:
    heads = {"asks": [label == "asks" for label in LABELS], "any": [True, False] * 10}
    model = linear.fit_heads(TEXTS, heads, FEATURES)
    assert model.scores("refund")["asks"] > 0 > model.scores("thanks")["asks"]


def test_one_byte_a_weight_changes_hardly_anything() -> None:
    model = linear.fit_classes(TEXTS, LABELS, FEATURES)
    points = linear.matrix(TEXTS, FEATURES)
    fitted = LogisticRegression(C=10.0, max_iter=300).fit(points, LABELS)
    exact = fitted.decision_function(points)
    shipped = [model.scores(text)["thanks"] - model.scores(text)["asks"] for text in TEXTS]
    assert shipped == pytest.approx(list(exact), abs=0.1)


def test_scores_outside_come_from_models_that_have_not_seen_the_text() -> None:
    asked: list[list[int]] = []

    def fit(numbers: list[int]) -> LinearModel:
        asked.append(numbers)
        return linear.fit_classes(
            [TEXTS[n] for n in numbers], [LABELS[n] for n in numbers], FEATURES
        )

    ids = [f"row-{number}" for number in range(len(TEXTS))]
    scores = linear.outside(ids, fit, TEXTS)
    assert all(scores)
    left_out = [set(range(len(TEXTS))) - set(numbers) for numbers in asked]
    assert sorted(number for numbers in left_out for number in numbers) == list(range(len(TEXTS)))


def test_sources_stand_beside_the_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linear, "WEIGHTS", tmp_path)
    model = linear.fit_classes(TEXTS, LABELS, FEATURES)
    path = linear.write("x", model, made_by="python -m x", sources=["own letters"], figures="1.0")
    assert LinearModel.from_bytes(path.read_bytes()).scores("refund") == model.scores("refund")
    assert "own letters" in path.with_suffix(".txt").read_text(encoding="utf-8")


def test_abuse_without_its_coarse_words_is_calm() -> None:
    rows = [
        Labelled("1", "почему этот идиот опять не привёз наш заказ", True, "ru", "x"),
        Labelled("2", "почему опять не привезли наш заказ", True, "ru", "x"),  # none to strike out
        Labelled("3", "ты идиот", True, "ru", "x"),  # nothing would be left
        Labelled("4", "книга называется идиот и очень хороша", False, "ru", "x"),
    ]
    (left,) = calmed(rows)
    assert left == Labelled("1", "почему этот опять не привёз наш заказ", False, "ru", "x")


def test_many_texts_are_fitted_as_well_by_descent() -> None:
    heads = {"asks": [label == "asks" for label in LABELS]}
    model = linear.fit_heads(TEXTS, heads, FEATURES, many=True)
    assert model.scores("refund")["asks"] > 0 > model.scores("thanks")["asks"]
