"""The measures, against examples worked out by hand."""

import math

import pytest
from benchmarks.letters.scores import (
    Found,
    auc,
    best_overlaps,
    compared,
    macro_f1,
    total,
    weighted_kappa,
)


def test_two_of_three_found_and_one_too_many() -> None:
    one = compared(["return", "refund", "price"], ["return", "refund", "defect"])
    assert (one.precision, one.recall, one.f1) == pytest.approx((2 / 3, 2 / 3, 2 / 3))


def test_nothing_found_though_something_was_wanted_is_no_precision() -> None:
    assert (Found(0, 0, 3).precision, Found(0, 0, 3).recall) == (0, 0)
    assert (Found(0, 0, 0).precision, Found(0, 0, 0).recall) == (1, 1)


def test_counts_are_added_before_they_are_divided() -> None:
    assert total([Found(1, 1, 1), Found(0, 3, 1)]) == Found(1, 4, 2)


@pytest.mark.parametrize(
    ("scores", "expected"),
    [([0.1, 0.2, 0.8, 0.9], 1.0), ([0.9, 0.8, 0.2, 0.1], 0.0), ([0.5] * 4, 0.5)],
)
def test_auc_of_perfect_reversed_and_equal_scores(scores: list[float], expected: float) -> None:
    assert auc(scores, [False, False, True, True]) == expected


def test_auc_counts_pairs_in_the_right_order_and_ties_half() -> None:
    # 2 against 1, 2 and 3: above one, even with one, below one
    assert auc([1, 2, 3, 2], [False, False, False, True]) == 0.5
    assert math.isnan(auc([1, 2], [True, True]))


def test_macro_f1_weighs_both_classes_alike() -> None:
    # of the one class 1 of 1 found, 1 too many: F1 2/3; of the other 2 of 3, none too many: 4/5
    found, labels = [True, True, False, False], [True, False, False, False]
    assert macro_f1(found, labels) == pytest.approx((2 / 3 + 4 / 5) / 2)


def test_kappa_of_agreement_of_chance_and_of_a_miss_by_one() -> None:
    assert weighted_kappa([0, 1, 2, 3], [0, 1, 2, 3]) == 1
    assert weighted_kappa([0, 0, 0, 0], [0, 1, 2, 3]) == 0
    # squares observed: 1; expected: each of 2 gradings of {0: 1, 1: 1} against {0: 2}: 1 in all
    assert weighted_kappa([0, 1], [0, 0]) == 0


def test_spans_are_paired_once_and_by_enough_overlap() -> None:
    ours, wanted = [(0, 10), (2, 9), (20, 30)], [(0, 9), (26, 40)]
    assert best_overlaps(ours, wanted, least=0.5) == Found(1, 3, 2)
    assert best_overlaps(ours, wanted, least=0.1) == Found(2, 3, 2)
