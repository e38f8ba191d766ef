"""Linkages compare branches with their mean, so that only some of them are key."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.datasets import load_io_chile_2013
from ledtoolkit.input_output import allocation_coefficients, ghosh_inverse, leontief_inverse, technical_coefficients
from ledtoolkit.linkages import backward_linkages, forward_linkages

coefficients = arrays(float, (4, 4), elements=st.floats(0, 0.2))


@given(coefficients)
def test_linkages_average_to_one(A):
    assert backward_linkages(leontief_inverse(A)).mean() == pytest.approx(1)
    assert forward_linkages(ghosh_inverse(A)).mean() == pytest.approx(1)


def test_not_every_branch_of_chile_is_key():
    chile = load_io_chile_2013()
    flows, output = chile[list(chile.index)], chile["total_demand"]
    pull = backward_linkages(leontief_inverse(technical_coefficients(flows, output)))
    push = forward_linkages(ghosh_inverse(allocation_coefficients(flows, output)))
    key = (pull > 1) & (push > 1)
    assert 0 < key.sum() < len(key)


@given(coefficients)
def test_forward_linkages_are_backward_linkages_of_the_turned_table(A):
    push, pull = forward_linkages(ghosh_inverse(A)), backward_linkages(leontief_inverse(np.ascontiguousarray(A.T)))
    assert push.to_numpy() == pytest.approx(pull.to_numpy())
