"""Coefficients and inverses, held to series, accounting identities and the tables for which none exists."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.input_output import allocation_coefficients, ghosh_inverse, leontief_inverse, technical_coefficients

BRANCHES = ["farms", "shops"]
FLOWS = pd.DataFrame([[25.0, 20.0], [40.0, 20.0]], index=BRANCHES, columns=BRANCHES)
OUTPUT = pd.Series([250.0, 120.0], index=BRANCHES)
# every branch keeps something to sell to final users, so both inverses exist
tables = st.tuples(arrays(float, (4, 4), elements=st.floats(0, 100)), arrays(float, 4, elements=st.floats(1, 100))).map(
    lambda drawn: (drawn[0], drawn[0].sum(axis=1) + drawn[1])
)


@given(tables)
def test_the_leontief_inverse_adds_up_all_rounds_of_buying(table):
    Z, x = table
    A = technical_coefficients(Z, x).to_numpy()
    inverse = leontief_inverse(A).to_numpy()
    assert inverse == pytest.approx(np.eye(4) + A @ inverse, rel=1e-6, abs=1e-6)


@given(tables)
def test_output_is_the_leontief_inverse_times_final_demand(table):
    Z, x = table
    L = leontief_inverse(technical_coefficients(Z, x)).to_numpy()
    assert L @ (x - Z.sum(axis=1)) == pytest.approx(x, rel=1e-6)


@given(tables)
def test_ghosh_and_leontief_are_the_same_inverse_seen_from_two_sides(table):
    Z, x = table
    L = leontief_inverse(technical_coefficients(Z, x)).to_numpy()
    ghosh = ghosh_inverse(allocation_coefficients(Z, x)).to_numpy()
    assert ghosh == pytest.approx(L * x / x[:, np.newaxis], rel=1e-6, abs=1e-9)


def test_a_short_power_series_comes_near_the_inverse():
    A = technical_coefficients(FLOWS, OUTPUT).to_numpy()
    rounds = sum(np.linalg.matrix_power(A, n) for n in range(60))
    assert leontief_inverse(A).to_numpy() == pytest.approx(rounds)


def test_coefficients_divide_by_the_buyer_and_allocations_by_the_seller():
    assert technical_coefficients(FLOWS, OUTPUT).loc["farms", "shops"] == pytest.approx(20 / 120)
    assert allocation_coefficients(FLOWS, OUTPUT).loc["farms", "shops"] == pytest.approx(20 / 250)


@given(tables, st.floats(0.001, 1000))
def test_coefficients_do_not_depend_on_the_unit(table, unit):
    Z, x = table
    ours, theirs = technical_coefficients(Z, x), technical_coefficients(unit * Z, unit * x)
    assert ours.to_numpy() == pytest.approx(theirs.to_numpy())


def test_labels_are_kept():
    L = leontief_inverse(technical_coefficients(FLOWS, OUTPUT))
    assert (list(L.index), list(L.columns)) == (BRANCHES, BRANCHES)


def test_a_column_above_one_is_fine_where_the_economy_makes_more_than_it_uses_up():
    L = leontief_inverse([[0.1, 1.46], [0.16, 0.17]])
    assert L.to_numpy().min() > 0


def test_branches_that_use_up_more_than_they_make_are_refused():
    with pytest.raises(ValueError) as refusal:
        leontief_inverse([[0.6, 0.6], [0.6, 0.6]])
    assert str(refusal.value) == (
        "The rounds never come to an end: the branches together use up all they make, or more "
        "(largest sum of a column 1.2, of a row 1.2). "
        "A column says what a branch buys for one unit: divide flows by the output of the buyer."
    )


@pytest.mark.parametrize("nothing_left", [np.full((2, 2), 0.5), np.full((3, 3), 1 / 3), np.eye(2)])
def test_a_table_that_uses_up_exactly_all_is_refused(nothing_left):
    with pytest.raises(ValueError, match="^The rounds never come to an end"):
        leontief_inverse(nothing_left)


def test_flows_given_for_allocations_are_refused_with_the_way_out():
    with pytest.raises(ValueError) as refusal:
        ghosh_inverse(FLOWS)
    assert str(refusal.value) == (
        "The rounds never come to an end: the branches together use up all they make, or more "
        "(largest sum of a column 65, of a row 60). "
        "A row says which share of its output a branch sells to others: divide flows by the seller's."
    )


def test_a_branch_without_output_is_refused():
    with pytest.raises(ValueError) as refusal:
        technical_coefficients(FLOWS, [250, 0])
    assert str(refusal.value) == "The branch 'shops' has no output, so its coefficients are x/0. Leave it out."


def test_output_in_another_order_is_refused():
    with pytest.raises(ValueError) as refusal:
        technical_coefficients(FLOWS, OUTPUT[::-1])
    assert str(refusal.value) == (
        "`output` and `flows` must have the same labels, but the same labels stand in another order. "
        "Use the same ones in both."
    )


def test_a_negative_flow_is_refused_by_name():
    with pytest.raises(ValueError) as refusal:
        technical_coefficients(-FLOWS, OUTPUT)
    assert str(refusal.value) == (
        "`flows` must hold amounts of 0 or more, got -40 for branch shops, branch farms. Check the sign of that figure."
    )
