"""Geographic concentration between an even spread and a single place."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ledtoolkit.concentration import (
    ellison_glaeser,
    ellison_glaeser_of_plants,
    locational_gini,
    regional_gini,
)

tables = st.tuples(st.integers(2, 6), st.integers(1, 5)).flatmap(
    lambda shape: arrays(float, shape, elements=st.floats(0.1, 1000))
)


def message_of(function, *args, **kwargs):
    with pytest.raises(ValueError) as refusal:
        function(*args, **kwargs)
    return str(refusal.value)


@given(tables)
def test_the_locational_gini_lies_between_zero_and_one(table):
    assert locational_gini(table).between(-1e-9, 1).all()


@given(tables, st.floats(0.01, 100))
def test_unit_and_order_of_regions_do_not_matter(table, unit):
    assert np.allclose(locational_gini(table[::-1] * unit), locational_gini(table))


def test_a_branch_spread_like_all_jobs_is_not_concentrated():
    jobs = pd.DataFrame({"shops": [10.0, 20.0, 30.0], "farms": [1.0, 2.0, 3.0]})
    assert locational_gini(jobs).to_list() == pytest.approx([0, 0])


def test_a_branch_in_one_of_ten_equal_regions_reaches_nine_tenths():
    rest = 100 * np.ones(10)
    mines = np.zeros(10)
    mines[3], rest[3] = 10, 90
    assert locational_gini(pd.DataFrame({"mines": mines, "rest": rest}))["mines"] == pytest.approx(0.9)


def test_equal_quotients_have_no_regional_gini():
    assert regional_gini([1, 2, 3], [10, 20, 30]) == pytest.approx(0)


def test_every_region_counts_the_same_in_the_regional_gini_but_not_in_the_locational():
    # quotients 1 and 0: half of the regions has all; but that region holds nine tenths of all jobs
    assert regional_gini([90, 0], [90, 10]) == pytest.approx(0.5)
    assert locational_gini(pd.DataFrame({"x": [90.0, 0.0], "y": [0.0, 10.0]}))["x"] == pytest.approx(0.1)


def test_chance_explains_the_concentration_of_two_plants_in_one_of_two_regions_by_hand():
    # G = 0.5, room = 0.5, H = 0.5: gamma = (0.5 - 0.25) / 0.25
    index = ellison_glaeser([20, 0], [500, 500], plant_herfindahl=0.5)
    assert (index.raw_concentration, index.gamma, index.scaled_concentration) == (0.5, 1.0, 1.0)


def test_gamma_is_zero_on_average_when_plants_are_thrown_at_the_map():
    rng = np.random.default_rng(1997)
    jobs = pd.Series({"a": 500.0, "b": 300.0, "c": 200.0})
    plants = rng.uniform(1, 50, 12)
    throws = rng.choice(jobs.index, size=(600, 12), p=jobs / jobs.sum())
    gammas = [ellison_glaeser_of_plants(plants, throw, region_jobs=jobs).gamma for throw in throws]
    # standard error of the mean is about 0.004
    assert np.mean(gammas) == pytest.approx(0, abs=0.015)


def test_adding_up_plants_gives_the_index_of_the_regional_figures():
    jobs = pd.Series({"a": 500.0, "b": 300.0, "c": 200.0})
    by_plant = ellison_glaeser_of_plants([30, 10, 20], ["c", "a", "c"], region_jobs=jobs)
    by_region = ellison_glaeser([10, 0, 50], jobs, plant_herfindahl=(900 + 100 + 400) / 3600)
    assert by_plant.gamma == pytest.approx(by_region.gamma)


def test_a_single_plant_is_refused():
    assert message_of(ellison_glaeser, [5, 0], [1, 1], plant_herfindahl=1) == (
        "`plant_herfindahl` is 1: a single plant is always in one place, so gamma is undefined."
    )


def test_all_jobs_in_one_region_are_refused():
    assert message_of(ellison_glaeser, [5], [9], plant_herfindahl=0.1) == (
        "`total` puts all jobs in one region, so nothing can be concentrated. Compare at least two regions."
    )


def test_a_plant_in_an_unknown_region_is_refused():
    jobs = pd.Series({"a": 5.0, "b": 5.0})
    assert message_of(ellison_glaeser_of_plants, [1, 1], ["a", "x"], region_jobs=jobs) == (
        "The region 'x' of a plant is not in `region_jobs`. Add its jobs or correct it."
    )


def test_plants_without_a_region_are_refused():
    jobs = pd.Series({"a": 5.0, "b": 5.0})
    assert message_of(ellison_glaeser_of_plants, [1, 1], ["a"], region_jobs=jobs) == (
        "`plant_jobs` and `plant_region` must hold the same plants, got 2 and 1."
    )


def test_a_total_of_zero_has_no_quotient():
    assert message_of(regional_gini, [1, 1], [5, 0]) == (
        "`total` is 0 at position 1, so its quotient is undefined. Leave it out."
    )
