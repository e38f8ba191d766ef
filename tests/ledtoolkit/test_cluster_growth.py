"""Growing clusters: the settings that week 6 states, and rules that hold in every run."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.cluster_growth import location_growth


def told_step_by_step(s, c, head_start, seed):
    """Follow the rules literally: 200 firms, ten towns, one draw at a time."""
    n = [head_start] + [0] * 9
    random = np.random.default_rng(seed)
    for _ in range(200):
        weights = [math.exp(s * math.log(1 + k) - c * k / 40) for k in n]
        n[random.choice(10, p=np.array(weights) / sum(weights))] += 1
    return n


@pytest.mark.parametrize(("s", "c", "head_start"), [(1.5, 0.5, 0), (0.0, 2.0, 0), (2.0, 0.1, 20)])
def test_the_runs_follow_the_rules_to_the_firm(s, c, head_start):
    ours = location_growth(s, crowding=c, head_start=head_start, seeds=[1, 7])
    for seed in (1, 7):
        assert ours.firms.loc[seed].to_list() == told_step_by_step(s, c, head_start, seed)


def test_by_default_the_largest_town_ends_with_half_of_the_firms():
    assert round(location_growth().mean_largest_share, 2) == 0.50


def test_without_spill_overs_the_largest_town_is_hardly_larger_than_the_others():
    assert round(location_growth(0.0).mean_largest_share, 2) == 0.13


def test_strong_crowding_keeps_the_largest_town_below_three_tenths():
    assert round(location_growth(1.5, crowding=2.0).mean_largest_share, 2) == 0.26


def test_a_head_start_of_five_firms_decides_every_run():
    assert (location_growth(head_start=5).largest_town == 1).sum() == 60


@given(st.floats(0, 2), st.floats(0, 2), st.integers(0, 20), st.integers(0, 10**6))
def test_every_firm_is_somewhere_and_the_head_start_counts(s, c, head_start, seed):
    growth = location_growth(s, crowding=c, head_start=head_start, firms=30, towns=4, seeds=[seed])
    assert growth.firms.to_numpy().sum() == 30 + head_start
    assert growth.firms[1].item() >= head_start
    assert 1 / 4 <= growth.mean_largest_share <= 1


def test_the_same_seed_gives_the_same_run():
    assert location_growth(seeds=[3, 3]).firms.nunique().max() == 1


def test_the_result_is_marked_as_synthetic():
    assert location_growth(seeds=[1]).firms.attrs["synthetic"] is True


def test_no_seed_is_refused():
    with pytest.raises(ValueError) as refusal:
        location_growth(seeds=[])
    assert str(refusal.value) == "`seeds` must hold at least one seed, got none. Give for example range(1, 61)."


def test_negative_spill_overs_are_refused():
    with pytest.raises(ValueError) as refusal:
        location_growth(-1)
    assert str(refusal.value) == "`spill_over` must be 0 or more, got -1. Check the sign of the figure."


def test_the_first_rank_is_the_largest_town_and_all_ranks_are_all_firms():
    growth = location_growth(seeds=range(1, 6))
    assert growth.mean_share_by_rank.iloc[0] == pytest.approx(growth.mean_largest_share)
    assert growth.mean_share_by_rank.sum() == pytest.approx(1)
    assert growth.mean_share_by_rank.is_monotonic_decreasing
