"""Sorting of households over towns, held to the stated runs and to what the rules imply."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledtoolkit.tiebout import tiebout_sorting

SEEDS = range(1, 51)


def test_three_towns_sort_in_six_rounds():
    sorting = tiebout_sorting(3, 0, seed=7)
    assert sorting.history["within_share"].iloc[0] == pytest.approx(0.999, abs=5e-4)
    assert sorting.within_share == pytest.approx(0.106, abs=5e-4)
    assert sorting.rounds == 6


def test_a_cost_of_5_keeps_everybody_in_half_of_the_runs():
    stuck = [tiebout_sorting(3, 5, seed=seed).rounds == 0 for seed in SEEDS]
    assert stuck[7 - 1]
    assert sum(stuck) == 25


def test_eight_towns_sort_in_spite_of_a_cost_of_10_in_30_runs():
    shares = [tiebout_sorting(8, 10, seed=seed).within_share for seed in SEEDS]
    assert shares[7 - 1] == pytest.approx(0.070, abs=5e-4)
    assert sum(share < 0.10 for share in shares) == 30


def test_ideals_are_drawn_before_towns():
    random = np.random.default_rng(7)
    assert tiebout_sorting(3, 0, seed=7).ideals.to_list() == random.uniform(0, 100, 300).tolist()


def test_in_one_town_nobody_can_move():
    sorting = tiebout_sorting(1, 0, seed=1)
    assert sorting.rounds == 0
    assert sorting.within_share == pytest.approx(1)


@settings(max_examples=25)
@given(st.integers(1, 8), st.floats(0, 30), st.integers(0, 1000), st.integers(2, 60))
def test_in_the_end_nobody_gains_more_than_moving_costs(towns, cost, seed, households):
    sorting = tiebout_sorting(towns, cost, seed=seed, households=households)
    for ideal, town in zip(sorting.ideals, sorting.towns, strict=True):
        distances = (sorting.offers - ideal).abs()
        assert distances[town] - distances.min() <= cost + 1e-9


@settings(max_examples=25)
@given(st.integers(1, 8), st.floats(0, 30), st.integers(0, 1000))
def test_the_share_lies_between_0_and_1_and_matches_the_towns(towns, cost, seed):
    sorting = tiebout_sorting(towns, cost, seed=seed)
    within = sum(((group - group.mean()) ** 2).sum() for _, group in sorting.ideals.groupby(sorting.towns))
    total = ((sorting.ideals - sorting.ideals.mean()) ** 2).sum()
    assert sorting.within_share == pytest.approx(within / total)
    assert 0 <= sorting.within_share <= 1 + 1e-12


def test_the_same_seed_gives_the_same_towns():
    assert tiebout_sorting(4, 1, seed=3).towns.equals(tiebout_sorting(4, 1, seed=3).towns)


def test_tables_carry_names():
    sorting = tiebout_sorting(3, 0, seed=7)
    assert sorting.history.index.name == "round"
    assert sorting.offers.index.name == "town"


def test_half_a_town_is_refused():
    with pytest.raises(ValueError) as refusal:
        tiebout_sorting(2.5, 0, seed=1)
    assert str(refusal.value) == "`towns` must be a whole number of at least 1, got 2.5."


def test_a_negative_cost_is_refused():
    with pytest.raises(ValueError) as refusal:
        tiebout_sorting(3, -1, seed=1)
    assert str(refusal.value) == "`moving_cost` must be 0 or more, got -1. Check the sign of the figure."
