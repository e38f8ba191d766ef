"""Value added in chains: nothing is lost and nothing counted twice."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.value_added_chains import value_added_origin, value_added_shares, value_added_traded

coefficients = arrays(float, (4, 4), elements=st.floats(0, 0.2))
demands = arrays(float, 4, elements=st.floats(0, 100))


@given(coefficients)
def test_each_final_product_becomes_income_to_the_last_cent(A):
    origin = value_added_origin(A, 1 - A.sum(axis=0))
    assert origin.sum(axis=0).to_numpy() == pytest.approx(np.ones(4))


@given(coefficients, demands)
def test_value_added_by_origin_is_value_added_of_each_branches_output(A, f):
    v = 1 - A.sum(axis=0)
    output = np.linalg.solve(np.eye(4) - A, f)
    chains = value_added_traded(A, v, final_demand=f)
    assert chains.sum(axis=1).to_numpy() == pytest.approx(v * output, abs=1e-9)
    assert chains.sum(axis=0).to_numpy() == pytest.approx(f, abs=1e-9)


def test_imported_inputs_leave_less_than_the_whole_at_home():
    assert value_added_origin([[0.1, 0.2], [0.3, 0.4]], [0.5, 0.4]).sum(axis=0).max() < 1


def test_the_share_is_what_is_not_bought_from_the_branches_of_the_table():
    assert value_added_shares([[25, 20], [40, 20]], [250, 120]).to_list() == pytest.approx([185 / 250, 80 / 120])


def test_a_branch_that_buys_more_than_it_makes_is_refused():
    with pytest.raises(ValueError) as refusal:
        value_added_shares([[25, 175], [40, 20]], [250, 120])
    assert str(refusal.value) == (
        "The branch 1 buys 1.62 from the branches of the table for one unit of output, more than 1. "
        "Use one unit for flows and output, or give value added by itself."
    )


def test_value_added_that_exceeds_what_inputs_leave_is_refused():
    with pytest.raises(ValueError) as refusal:
        value_added_origin([[0.1, 0.2], [0.3, 0.4]], [0.7, 0.4])
    assert str(refusal.value) == (
        "Inputs and value added of 0 add up to 1.1 for one unit of output, more than 1. "
        "Divide value added by output, and use the same unit in both."
    )
