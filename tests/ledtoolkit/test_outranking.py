"""Outranking: who is ahead, not by how much."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.kemeny import kemeny_ranking
from ledtoolkit.outranking import outranking

TABLES = st.lists(st.lists(st.integers(0, 5), min_size=3, max_size=3), min_size=2, max_size=5)
WEIGHTS = [0.5, 0.3, 0.2]


@given(TABLES)
def test_the_two_sides_of_a_pair_add_to_one(rows):
    e = outranking(pd.DataFrame(rows), WEIGHTS).to_numpy()
    assert np.allclose(e + e.T, 1 - np.eye(len(rows)))


@given(TABLES)
def test_a_stretched_indicator_changes_nothing(rows):
    table = pd.DataFrame(rows, dtype=float)
    stretched = table.assign(**{"0": np.exp(table[0])}).drop(columns=0)[["0", 1, 2]]
    assert np.array_equal(outranking(stretched, WEIGHTS), outranking(table, WEIGHTS))


def test_a_tie_gives_half_of_the_weight_to_each():
    assert outranking(pd.DataFrame([[4.0, 1.0], [4.0, 2.0]]), [0.6, 0.4]).to_numpy().tolist() == [[0, 0.3], [0.7, 0]]


def test_less_is_better_turns_the_comparison_round():
    costs = pd.DataFrame([[4.0], [9.0]], index=["cheap", "dear"])
    assert outranking(costs, [1.0], directions=[-1]).loc["cheap", "dear"] == 1


def test_one_huge_lead_cannot_pay_for_two_small_defeats():
    table = pd.DataFrame([[1000.0, 1, 1], [1.0, 2, 2]], index=["giant", "balanced"])
    assert kemeny_ranking(outranking(table, [1 / 3] * 3)).ranking == ("balanced", "giant")


def test_weights_in_percent_are_refused():
    with pytest.raises(ValueError) as refusal:
        outranking(pd.DataFrame([[1.0, 2], [2.0, 1]]), [60, 40])
    assert str(refusal.value) == "`weights` must add to 1, got 100. Divide each of them by 100."
