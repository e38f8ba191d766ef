"""Gini and Lorenz, held to the mean difference of pairs, to extremes and to grouped data written out."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.gini import corrected_gini, gini, grouped_gini, lorenz_curve, lorenz_gini

amounts = arrays(float, st.integers(2, 30), elements=st.floats(0.01, 1000))


def message_of(function, *args):
    with pytest.raises(ValueError) as refusal:
        function(*args)
    return str(refusal.value)


@given(amounts)
def test_gini_is_half_the_relative_mean_difference_of_all_pairs(x):
    by_pairs = np.abs(x[:, None] - x[None, :]).mean() / (2 * x.mean())
    assert gini(x) == pytest.approx(by_pairs, abs=1e-9)


@given(amounts, st.floats(0.01, 100))
def test_gini_does_not_depend_on_unit_or_order(x, unit):
    assert gini(x[::-1] * unit) == pytest.approx(gini(x), abs=1e-9)


def test_equal_amounts_have_no_inequality():
    assert gini([7, 7, 7]) == pytest.approx(0)


def test_one_who_has_all_of_ten_reaches_nine_tenths_and_corrected_one():
    x = [0] * 9 + [5]
    assert (gini(x), corrected_gini(x)) == (pytest.approx(0.9), pytest.approx(1))


def test_unsorted_amounts_give_the_printed_value():
    assert gini([0, 50, 10, 30, 10]) == pytest.approx(0.48)


@given(st.lists(st.tuples(st.floats(0.1, 100), st.integers(1, 8)), min_size=1, max_size=6))
def test_grouped_gini_equals_the_gini_of_all_members(classes):
    means, sizes = zip(*classes, strict=True)
    assert grouped_gini(means, sizes) == pytest.approx(gini(np.repeat(means, sizes)), abs=1e-9)


@given(amounts)
def test_a_lorenz_gini_against_equal_shares_is_the_gini(x):
    assert lorenz_gini(x, np.ones_like(x)) == pytest.approx(gini(x), abs=1e-9)


@given(amounts)
def test_an_amount_spread_like_its_reference_has_no_lorenz_gini(x):
    assert lorenz_gini(3 * x, x) == pytest.approx(0, abs=1e-9)


@given(amounts)
def test_a_lorenz_curve_rises_ever_steeper_from_zero_to_one(x):
    curve = lorenz_curve(x)["amount share"].to_numpy()
    assert (curve[0], curve[-1]) == (0, pytest.approx(1))
    assert (np.diff(curve, 2) > -1e-9).all()


def test_a_region_without_inhabitants_stands_last_and_one_without_anything_is_harmless():
    # all jobs sit where nobody lives: nothing in common
    assert lorenz_gini([0, 5], [10, 0]) == pytest.approx(1)
    assert lorenz_gini([0, 4, 4], [0, 1, 1]) == pytest.approx(0)


def test_amounts_that_are_all_zero_are_refused():
    assert message_of(gini, [0, 0]) == (
        "`values` holds only zeros, so shares are 0/0. Give at least one amount above 0."
    )


def test_a_negative_amount_is_refused_with_its_place():
    assert message_of(gini, [1, -2]) == (
        "`values` must hold amounts of 0 or more, got -2 at position 1. Check the sign of that figure."
    )


def test_a_single_amount_has_no_corrected_gini():
    assert message_of(corrected_gini, [3]) == (
        "`values` holds one amount, so nothing can be unequal. Give at least two."
    )


def test_classes_without_sizes_are_refused():
    assert message_of(grouped_gini, [1, 2], [3]) == (
        "`class_mean` and `class_size` must hold the same units, got 2 and 1 figures."
    )
