"""Gibrat's regression, held to lines that are known and to another way to compute them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.gibrat import gibrat_regression

SIZES = st.lists(st.floats(1, 1e5), min_size=4, max_size=20, unique=True)


def test_firms_that_all_double_follow_the_law_exactly():
    law = gibrat_regression([1, 10, 100], [2, 20, 200])
    assert law.beta == pytest.approx(1)
    assert law.intercept == pytest.approx(np.log(2))


def test_the_error_of_the_slope_is_that_of_least_squares():
    random = np.random.default_rng(4)
    start = random.lognormal(3, 1, 30)
    end = start**0.8 * random.lognormal(0.3, 0.4, 30)
    law = gibrat_regression(start, end)
    X = np.column_stack([np.ones(30), np.log(start)])
    coefficients, (rss,), *_ = np.linalg.lstsq(X, np.log(end), rcond=None)
    se = np.sqrt(rss / 28 * np.linalg.inv(X.T @ X)[1, 1])
    assert [law.intercept, law.beta, law.se_beta] == pytest.approx([*coefficients, se])
    assert law.t_beta_minus_1 == pytest.approx((coefficients[1] - 1) / se)
    assert 0 < law.p_value < 1


@given(SIZES, st.floats(0.1, 2), st.floats(0.01, 100))
def test_a_power_of_the_size_is_found_again(sizes, power, factor):
    if np.ptp(np.log(sizes)) < 0.01:
        return
    law = gibrat_regression(sizes, factor * np.array(sizes) ** power)
    assert law.beta == pytest.approx(power, abs=1e-6)
    assert law.growth_slope == pytest.approx(power - 1, abs=1e-6)


def test_on_an_exact_line_there_is_no_t():
    with pytest.raises(ValueError) as refusal:
        _ = gibrat_regression([1, 10, 100], [2, 20, 200]).t_beta_minus_1
    assert str(refusal.value) == "All firms lie exactly on the line, so the standard error is 0 and t is x/0."


def test_a_closed_firm_is_refused():
    with pytest.raises(ValueError) as refusal:
        gibrat_regression([1, 10, 100], [2, 0, 200])
    assert str(refusal.value) == (
        "A size is 0, and its logarithm does not exist. Leave out firms that had closed or not begun."
    )


def test_two_firms_are_too_few():
    with pytest.raises(ValueError) as refusal:
        gibrat_regression([1, 10], [2, 20])
    assert str(refusal.value) == "A line with a standard error needs at least 3 firms, got 2."


def test_firms_of_one_size_are_refused():
    with pytest.raises(ValueError) as refusal:
        gibrat_regression([5, 5, 5], [2, 20, 7])
    assert str(refusal.value) == ("All firms start at the same size, so the slope is 0/0. Add firms of other sizes.")
