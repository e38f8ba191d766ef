"""TOPSIS: closeness to the ideal."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.topsis import topsis

TABLES = st.lists(st.lists(st.integers(1, 50), min_size=3, max_size=3), min_size=2, max_size=5).filter(
    lambda rows: all(len(set(column)) > 1 for column in zip(*rows, strict=True))
)
WEIGHTS = [0.5, 0.3, 0.2]


@given(TABLES)
def test_closeness_follows_the_distances_in_plain_python(rows):
    length = [sum(x**2 for x in column) ** 0.5 for column in zip(*rows, strict=True)]
    v = [[w * x / n for w, x, n in zip(WEIGHTS, row, length, strict=True)] for row in rows]
    best = [min(column) if k == 0 else max(column) for k, column in enumerate(zip(*v, strict=True))]
    worst = [max(column) if k == 0 else min(column) for k, column in enumerate(zip(*v, strict=True))]
    away = [[sum((a - b) ** 2 for a, b in zip(row, end, strict=True)) ** 0.5 for end in (best, worst)] for row in v]
    expected = [minus / (plus + minus) for plus, minus in away]
    assert topsis(pd.DataFrame(rows), WEIGHTS, directions=[-1, 1, 1])["closeness"].to_list() == pytest.approx(expected)


@given(TABLES)
def test_units_do_not_matter_for_the_vector_form(rows):
    table = pd.DataFrame(rows, dtype=float)
    assert np.allclose(topsis(table * [7, 0.1, 1000], WEIGHTS)["closeness"], topsis(table, WEIGHTS)["closeness"])


@given(TABLES)
def test_the_order_of_the_alternatives_does_not_matter(rows):
    table = pd.DataFrame(rows)
    assert np.allclose(topsis(table[::-1], WEIGHTS)["closeness"][::-1], topsis(table, WEIGHTS)["closeness"])


def test_the_best_on_all_criteria_is_the_ideal_itself():
    found = topsis(pd.DataFrame([[9, 9, 1], [1, 5, 3]]), WEIGHTS, directions=[1, 1, -1])
    assert found["closeness"].to_list() == [1, 0]


def test_a_cost_turned_round_by_minmax_keeps_the_cheap_one_ahead():
    found = topsis(
        pd.DataFrame({"cost": [3, 9], "jobs": [4, 5]}), [0.9, 0.1], directions=[-1, 1], normalisation="minmax"
    )
    # distances: 0.1 to the best and 0.9 to the worst, and the other way round
    assert found["closeness"].to_list() == pytest.approx([0.9, 0.1])


def test_without_normalisation_the_marks_themselves_are_weighed():
    found = topsis(pd.DataFrame({"a": [0, 3], "b": [8, 0]}), [0.5, 0.5], normalisation="none")
    assert found["closeness"].to_list() == pytest.approx([4 / (1.5 + 4), 1.5 / (1.5 + 4)])


def test_alternatives_that_are_all_alike_are_refused():
    with pytest.raises(ValueError) as refusal:
        topsis(pd.DataFrame([[1, 2, 3], [1, 2, 3]]), WEIGHTS)
    assert str(refusal.value) == (
        "All alternatives are alike on every criterion that counts (0/0). Add what sets them apart."
    )


def test_a_criterion_of_zeros_is_refused():
    with pytest.raises(ValueError) as refusal:
        topsis(pd.DataFrame({"jobs": [0, 0], "cost": [1, 2]}), [0.5, 0.5])
    assert str(refusal.value) == ("The criterion 'jobs' is 0 everywhere, so it compares nothing (0/0). Leave it out.")
