"""Specialisation between the same structure and nothing in common."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.inequality import theil_t
from ledtoolkit.specialisation import hoover_index, krugman_specialisation, shannon_entropy, specialisation

tables = st.tuples(st.integers(1, 5), st.integers(2, 6)).flatmap(
    lambda shape: arrays(float, shape, elements=st.floats(0.1, 1000))
)


def test_krugman_adds_the_distances_of_shares_by_hand():
    assert krugman_specialisation([1, 3], [[3, 1]]) == pytest.approx(1.0)


def test_small_comparison_regions_count_less_when_pooled():
    comparison = [[90, 10], [0, 10]]
    assert krugman_specialisation([50, 50], comparison) == pytest.approx(2 * abs(0.5 - 0.45))
    assert krugman_specialisation([50, 50], comparison, average="pooled") == pytest.approx(2 * abs(0.5 - 90 / 110))


@given(tables)
def test_krugman_lies_between_zero_and_two(table):
    assert 0 <= krugman_specialisation(table[0], table) <= 2 + 1e-12


@given(tables)
def test_each_measure_keeps_its_bounds(table):
    measures, n = specialisation(table), table.shape[1]
    assert measures["coefficient"].between(0, 1).all()
    assert measures["hachman"].between(0, 1 + 1e-9).all()
    assert measures["herfindahl"].between(1 / n - 1e-9, 1 + 1e-9).all()
    assert measures["entropy"].between(0, math.log2(n) + 1e-9).all()


@given(tables, st.floats(0.01, 100))
def test_unit_and_order_of_branches_do_not_matter(table, unit):
    assert np.allclose(specialisation(table[:, ::-1] * unit), specialisation(table))


def test_a_region_like_the_reference_is_not_specialised():
    table = specialisation(pd.DataFrame([[1.0, 3.0], [2.0, 6.0]]))
    assert table[["krugman", "hachman"]].to_numpy().tolist() == [[0.0, 1.0], [0.0, 1.0]]


def test_a_branch_without_jobs_is_refused():
    with pytest.raises(ValueError) as refusal:
        specialisation(pd.DataFrame({"farms": [1.0, 2.0], "mines": [0.0, 0.0]}))
    assert str(refusal.value) == ("The branch 'mines' has no jobs at all, so Hachman's index is 0/0. Leave it out.")


def test_a_region_without_jobs_is_refused():
    with pytest.raises(ValueError) as refusal:
        specialisation(pd.DataFrame({"farms": [1.0, 0.0], "mines": [1.0, 0.0]}, index=["a", "b"]))
    assert str(refusal.value) == "b has no jobs at all, so it has no shares. Leave it out."


def test_entropy_of_equal_shares_is_the_logarithm_of_their_number():
    assert shannon_entropy([5] * 8) == pytest.approx(3)
    assert shannon_entropy([5] * 8, unit="nats") == pytest.approx(math.log(8))


@given(st.lists(st.floats(0.1, 1000), min_size=1, max_size=20))
def test_entropy_in_nats_is_what_theil_t_leaves_of_its_maximum(x):
    assert shannon_entropy(x, unit="nats") == pytest.approx(math.log(len(x)) - theil_t(x), abs=1e-9)


def test_nothing_in_common_makes_hoover_one_and_the_same_shares_zero():
    assert (hoover_index([1, 0], [0, 1]), hoover_index([1, 2], [10, 20])) == (1, 0)


@given(tables)
def test_hoover_is_half_of_krugman_for_two_rows(table):
    assert hoover_index(table[0], table[-1]) == pytest.approx(krugman_specialisation(table[0], table[-1:]) / 2)
