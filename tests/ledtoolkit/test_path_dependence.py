"""The urn, held to exact chances, to the numbers of the lesson and to brute force over all histories."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledtoolkit.path_dependence import polya_distribution, polya_urn

balls = st.integers(1, 20)


def by_all_histories(first, second, added, draws):
    chances = np.zeros(draws + 1)
    for history in product((0, 1), repeat=draws):
        r, b, chance = first, second, 1.0
        for red in history:
            chance *= (r if red else b) / (r + b)
            r, b = r + added * red, b + added * (1 - red)
        chances[sum(history)] += chance
    return chances


@pytest.mark.parametrize(("first", "second", "added"), [(1, 1, 1), (3, 1, 2), (2, 5, 1)])
def test_chances_are_those_of_all_histories(first, second, added):
    exact = polya_distribution(first, second, added=added, draws=6).probability
    assert exact.to_list() == pytest.approx(by_all_histories(first, second, added, 6))


@given(balls, balls, st.integers(1, 5), st.integers(0, 60))
def test_the_expected_share_stays_that_of_the_start(first, second, added, draws):
    exact = polya_distribution(first, second, added=added, draws=draws)
    assert exact.probability.sum() == pytest.approx(1)
    assert (exact.probability * exact.share).sum() == pytest.approx(first / (first + second))


def test_half_of_the_runs_from_one_and_one_end_outside_the_middle():
    assert polya_distribution(1, 1, draws=200).outside(0.25, 0.75) == pytest.approx(0.498, abs=0.0005)


def test_one_in_a_hundred_from_ten_and_ten_ends_outside_the_middle():
    assert polya_distribution(10, 10, draws=200).outside(0.25, 0.75) == pytest.approx(0.011, abs=0.0005)


@pytest.mark.parametrize(("start", "last"), [(20, 75), (16, 38)])
def test_the_challenge_is_met_up_to_the_stated_number_of_draws(start, last):
    met = [n for n in range(10, 501) if polya_distribution(start, start, draws=n).inside(0.4, 0.6) >= 0.9]
    assert max(met) == last


def test_the_challenge_is_out_of_reach_at_the_default_draws():
    assert max(polya_distribution(s, s, draws=200).inside(0.4, 0.6) for s in range(1, 21)) < 0.9


def test_the_default_runs_show_the_mean_and_the_spread_of_the_exact_distribution():
    runs, exact = polya_urn(runs=2000, seed=3), polya_distribution()
    assert exact.spread == pytest.approx(0.288, abs=0.001)
    # the mean of 2,000 runs has a standard error of 0.0065, the share outside one of 0.011
    assert runs.mean == pytest.approx(0.5, abs=0.02)
    assert runs.spread == pytest.approx(exact.spread, abs=0.015)
    assert runs.outside(0.25, 0.75) == pytest.approx(0.498, abs=0.035)


def test_runs_follow_the_exact_distribution():
    runs, exact = polya_urn(2, 1, added=2, draws=3, runs=20_000, seed=5), polya_distribution(2, 1, added=2, draws=3)
    found = runs.shares.round(9).value_counts(normalize=True)
    for share, chance in zip(exact.share.round(9), exact.probability, strict=True):
        assert found[share] == pytest.approx(chance, abs=0.015)


def test_each_share_counts_all_balls_after_the_draw():
    path = polya_urn(1, 1, draws=4, runs=1, seed=0).paths[1]
    assert path.iloc[0] == 0.5
    assert [round(share * (2 + n), 9) % 1 for n, share in path.items()] == [0] * 5


def test_the_same_seed_gives_the_same_histories_and_another_does_not():
    assert polya_urn(seed=1).paths.equals(polya_urn(seed=1).paths)
    assert not polya_urn(seed=1).paths.equals(polya_urn(seed=2).paths)


def test_an_empty_colour_is_refused():
    with pytest.raises(ValueError) as refusal:
        polya_urn(0, 1)
    assert str(refusal.value) == "`first` must be above 0, got 0. Without it the result is undefined."


def test_limits_in_the_wrong_order_are_refused():
    with pytest.raises(ValueError) as refusal:
        polya_distribution().inside(0.75, 0.25)
    assert str(refusal.value) == "`low` must not be above `high`, got 0.75 and 0.25."
