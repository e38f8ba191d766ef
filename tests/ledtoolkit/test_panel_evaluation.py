"""Panels: first differences and two-way fixed effects."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.difference_in_differences import difference_in_differences
from ledtoolkit.panel_evaluation import first_difference, two_way_fixed_effects

BOTH = pytest.mark.parametrize("estimate", [first_difference, two_way_fixed_effects])
RNG = np.random.default_rng(11)
PLACE, PERIOD = RNG.normal(size=(8, 1)), RNG.normal(size=(1, 5))
TREATMENT = pd.DataFrame(np.arange(5)[None, :] >= np.array([2, 2, 3, 4, 9, 9, 9, 9])[:, None]).astype(int)
OUTCOME = pd.DataFrame(PLACE + PERIOD) - 0.7 * TREATMENT


@BOTH
def test_an_effect_that_was_put_in_comes_out(estimate):
    found = estimate(OUTCOME, TREATMENT)
    assert (found.effect, found.se, found.r2) == pytest.approx((-0.7, 0, 1), abs=1e-9)


def test_the_intercepts_are_the_first_change_and_the_first_cell():
    assert first_difference(OUTCOME, TREATMENT).intercept == pytest.approx(PERIOD[0, 1] - PERIOD[0, 0])
    assert two_way_fixed_effects(OUTCOME, TREATMENT).intercept == pytest.approx(PLACE[0, 0] + PERIOD[0, 0])


def test_observations_are_counted_in_levels_and_in_changes():
    assert first_difference(OUTCOME, TREATMENT).n_obs == 8 * 4
    assert two_way_fixed_effects(OUTCOME, TREATMENT).n_obs == 8 * 5


@BOTH
@given(st.lists(st.integers(-9, 9), min_size=12, max_size=12))
def test_with_two_periods_both_are_the_difference_in_differences_of_means(estimate, values):
    outcome = pd.DataFrame(np.reshape(values, (6, 2)), dtype=float)
    treatment = pd.DataFrame([[0, 1]] * 2 + [[0, 0]] * 4)
    expected = difference_in_differences(
        control_before=outcome.loc[2:, 0],
        control_after=outcome.loc[2:, 1],
        treated_before=outcome.loc[:1, 0],
        treated_after=outcome.loc[:1, 1],
    )
    assert estimate(outcome, treatment).effect == pytest.approx(expected.effect, abs=1e-9)


def test_two_way_effects_are_least_squares_after_taking_out_both_means():
    noisy = OUTCOME + RNG.normal(size=(8, 5))

    def within(table):
        values = table.to_numpy(float)
        return values - values.mean(axis=1, keepdims=True) - values.mean(axis=0) + values.mean()

    y, d = within(noisy).ravel(), within(TREATMENT).ravel()
    slope = (y @ d) / (d @ d)
    error = np.sqrt(((y - slope * d) ** 2).sum() / (40 - 8 - 5 + 1 - 1) / (d @ d))
    found = two_way_fixed_effects(noisy, TREATMENT)
    assert (found.effect, found.se) == pytest.approx((slope, error))


@BOTH
def test_the_order_of_the_places_does_not_matter(estimate):
    noisy = OUTCOME + np.sin(np.arange(40)).reshape(8, 5)
    turned = estimate(noisy[::-1], TREATMENT[::-1])
    assert (turned.effect, turned.se) == pytest.approx(
        (estimate(noisy, TREATMENT).effect, estimate(noisy, TREATMENT).se)
    )


def test_the_relative_effect_of_a_logarithm_is_exact():
    found = first_difference(OUTCOME, TREATMENT)
    assert found.relative_effect == pytest.approx(np.exp(-0.7) - 1)


@BOTH
def test_a_treatment_that_everybody_gets_at_once_cannot_be_told_apart(estimate):
    everybody = pd.DataFrame([[0, 0, 1, 1, 1]] * 8)
    with pytest.raises(ValueError) as refusal:
        estimate(OUTCOME, everybody)
    assert str(refusal.value) == (
        "Treatment cannot be told apart from places and periods: nobody, everybody or everybody at the same time "
        "is treated, or there are too few observations. Add places that were not treated."
    )


@BOTH
def test_an_outcome_that_never_varies_leaves_nothing_to_explain(estimate):
    assert estimate(OUTCOME * 0, TREATMENT).r2 is None


def test_treatment_in_percent_is_refused():
    with pytest.raises(ValueError) as refusal:
        first_difference(OUTCOME, TREATMENT * 100)
    assert str(refusal.value) == "`treatment` must be 0 (no), 1 (yes) or a share of the period, got 0 to 100."


def test_one_place_is_no_panel():
    with pytest.raises(ValueError) as refusal:
        first_difference(OUTCOME[:1], TREATMENT[:1])
    assert str(refusal.value) == "A panel needs at least 2 places and 2 periods, got 1 and 5."


def test_places_in_another_order_are_refused():
    with pytest.raises(ValueError, match="must have the same labels, but the same labels stand in another order"):
        first_difference(OUTCOME, TREATMENT[::-1])
