"""Indicators as multiples of the mean, the best and the worst."""

import pandas as pd
import pytest

from ledtoolkit.distance_to_reference import above_below_mean, ratio_to_best, ratio_to_mean, ratio_to_worst

YEARS = pd.DataFrame({"years": [6.0, 10.0, 14.0]}, index=["a", "b", "c"])


def test_ratios_to_the_mean_have_mean_one():
    assert ratio_to_mean(YEARS)["years"].mean() == pytest.approx(1)


def test_the_best_has_ratio_one_to_the_best_and_the_worst_to_the_worst():
    assert (ratio_to_best(YEARS).loc["c", "years"], ratio_to_worst(YEARS).loc["a", "years"]) == (1, 1)


def test_the_two_ratios_of_a_place_differ_by_the_ratio_of_worst_and_best():
    assert (ratio_to_best(YEARS) / ratio_to_worst(YEARS))["years"].to_list() == pytest.approx([6 / 14] * 3)


def test_the_edge_of_the_band_counts_as_near_the_mean():
    assert above_below_mean(YEARS, threshold=0.4)["years"].to_list() == [0, 0, 0]


def test_beyond_the_band_is_above_or_below():
    assert above_below_mean(YEARS, threshold=0.39)["years"].to_list() == [-1, 0, 1]


def test_a_ratio_to_a_worst_place_with_zero_is_refused():
    with pytest.raises(ValueError) as refusal:
        ratio_to_worst(pd.DataFrame({"patents": [0.0, 3.0]}))
    assert str(refusal.value) == (
        "The smallest value of 'patents' is 0, but a ratio needs one above 0. "
        "Use z-scores or min-max for that indicator."
    )


def test_a_threshold_of_zero_is_refused():
    with pytest.raises(ValueError) as refusal:
        above_below_mean(YEARS, threshold=0)
    assert str(refusal.value) == "`threshold` must be above 0, got 0. Without it the result is undefined."
