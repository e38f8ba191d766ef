"""Common scales for indicators in different units."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.normalisation import goalposts, min_max, raise_floor, z_score

COLUMN = st.lists(st.integers(-1000, 1000), min_size=3, max_size=10).filter(lambda one: min(one) < max(one))


def table(values):
    return pd.DataFrame({"x": np.array(values, dtype=float)})


@given(COLUMN)
def test_z_scores_have_mean_zero_and_sample_deviation_one(values):
    z = z_score(table(values))["x"]
    assert (z.mean(), z.std(ddof=1)) == pytest.approx((0, 1), abs=1e-9)


def test_the_population_form_is_larger_by_the_root_of_n_over_n_minus_one():
    values = table([1, 2, 3, 7])
    ratio = z_score(values, standard_deviation="population") / z_score(values)
    assert ratio["x"].to_list() == pytest.approx([(4 / 3) ** 0.5] * 4)


@given(COLUMN, st.integers(1, 50), st.integers(-50, 50))
def test_units_do_not_matter(values, factor, shift):
    other = table(values) * factor + shift
    assert np.allclose(min_max(other), min_max(table(values)))
    assert np.allclose(z_score(other), z_score(table(values)))


@given(COLUMN)
def test_min_max_runs_from_zero_to_one(values):
    z = min_max(table(values))["x"]
    assert (z.min(), z.max()) == (0, 1)


@given(COLUMN)
def test_less_is_better_turns_the_scale_round(values):
    assert np.allclose(min_max(table(values), directions=[-1]), 1 - min_max(table(values)))


def test_less_is_better_changes_the_sign_of_z():
    assert z_score(table([1, 2, 3]), directions=[-1])["x"].to_list() == [1, 0, -1]


def test_goalposts_at_the_ends_of_the_data_are_min_max():
    values = table([3, 9, 5])
    assert goalposts(values, worst=[3], best=[9])["x"].to_list() == min_max(values)["x"].to_list()


def test_a_capped_indicator_counts_at_most_one_and_an_uncapped_one_more():
    two = pd.DataFrame({"telephones": [15.0], "patents": [15.0]})
    z = goalposts(two, worst=[0, 0], best=[10, 10], capped=["telephones"])
    assert z.loc[0].to_dict() == {"telephones": 1.0, "patents": 1.5}


def test_goalposts_serve_indicators_of_which_less_is_better():
    assert goalposts(table([2, 10]), worst=[10], best=[0])["x"].to_list() == [0.8, 0.0]


def test_equal_goalposts_are_refused():
    with pytest.raises(ValueError) as refusal:
        goalposts(table([2, 10]), worst=[5], best=[5])
    assert str(refusal.value) == "The goalposts of 'x' are both 5. Set them apart."


def test_goalposts_for_another_number_of_indicators_are_refused():
    with pytest.raises(ValueError) as refusal:
        goalposts(table([2, 10]), worst=[5, 6], best=[7])
    assert str(refusal.value) == "`worst` has 2 and `best` 1 entries for 1 indicators. Give one of each."


def test_a_capped_indicator_must_be_in_the_table():
    with pytest.raises(KeyError, match="`indicators` has no entry 'y'. Choose one of: x."):
        goalposts(table([2, 10]), worst=[0], best=[10], capped=["y"])


@pytest.mark.parametrize("method", [min_max, z_score])
def test_an_indicator_that_is_the_same_everywhere_is_refused(method):
    with pytest.raises(ValueError) as refusal:
        method(table([4, 4, 4]))
    assert str(refusal.value) == ("The indicator 'x' is 4 in every place, so it compares nothing (0/0). Leave it out.")


def test_a_gap_is_refused_with_its_place():
    with pytest.raises(ValueError, match="`indicators` has no finite number for place 1, indicator x"):
        min_max(table([4, np.nan, 5]))


def test_the_floor_keeps_one_where_it_is():
    assert raise_floor(table([0, 1]), floor=0.2)["x"].to_list() == [0.2, 1.0]


def test_a_floor_outside_zero_and_one_is_refused():
    with pytest.raises(ValueError) as refusal:
        raise_floor(table([0, 1]), floor=1)
    assert str(refusal.value) == "`floor` must lie between 0 and 1, got 1. Take a small share such as 0.01."


def test_a_floor_needs_a_scale_from_zero_to_one():
    with pytest.raises(ValueError) as refusal:
        raise_floor(table([0, 3]))
    assert str(refusal.value) == "`normalised` must lie between 0 and 1, got 0 to 3. Use `min_max` first."
