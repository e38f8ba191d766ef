"""Upstreamness: a chain of known length, bounds, both conventions, and Chile without a smile."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.datasets import load_io_chile_2013
from ledtoolkit.upstreamness import open_upstreamness, smile_curve, upstreamness

tables = st.tuples(arrays(float, (4, 4), elements=st.floats(0, 100)), arrays(float, 4, elements=st.floats(1, 100))).map(
    lambda drawn: (drawn[0], drawn[0].sum(axis=1) + drawn[1])
)


def test_in_a_chain_without_side_ways_it_counts_the_links():
    flows = np.diag([1.0, 2.0, 3.0], k=1)
    assert upstreamness(flows, [1, 2, 3, 4]).to_list() == [4.0, 3.0, 2.0, 1.0]


@given(tables)
def test_one_step_more_than_the_mean_of_those_one_sells_to(table):
    Z, x = table
    steps = upstreamness(Z, x).to_numpy()
    assert steps == pytest.approx(1 + (Z / x[:, np.newaxis]) @ steps, rel=1e-6)
    assert steps.min() >= 1 - 1e-12


@given(tables)
def test_without_trade_both_conventions_agree(table):
    Z, x = table
    nothing = np.zeros(4)
    closed, opened = upstreamness(Z, x), open_upstreamness(Z, x, exports=nothing, imports=nothing)
    pd.testing.assert_series_equal(closed, opened)


def test_exports_that_go_on_abroad_are_farther_from_final_use():
    flows = [[0, 4], [0, 0]]
    exported = open_upstreamness(flows, [10, 12], exports=[5, 0], imports=[0, 0])
    assert exported[0] == 1 + 4 / 5
    assert upstreamness(flows, [10, 12])[0] == 1 + 4 / 10


def test_chile_shows_no_smile():
    chile = load_io_chile_2013()
    smile = smile_curve(chile[list(chile.index)], chile["total_demand"])
    assert round(smile.correlation, 2) == -0.42


def test_a_branch_of_which_nothing_is_used_at_home_is_refused():
    with pytest.raises(ValueError) as refusal:
        open_upstreamness([[0, 1], [0, 0]], [2, 3], exports=[0, 3], imports=[0, 0])
    assert str(refusal.value) == (
        "Output - exports + imports of 1 is 0, so nothing of it is used at home and its way to final use is undefined. "
        "Check re-exports, or use `upstreamness`."
    )
