"""Incubator odds, held to the stated run and to what selection and effect must do on average."""

import numpy as np
import pytest

from ledtoolkit.incubator import incubator_selection

SEEDS = range(1, 51)


def mean_gap(selection, effect):
    return np.mean([incubator_selection(selection, effect, seed=seed).gap for seed in SEEDS])


def test_selection_alone_makes_the_stated_gap():
    odds = incubator_selection(0.5, 0, seed=5)
    assert [odds.graduates, odds.others, odds.gap] == pytest.approx([0.480, 0.367, 0.113], abs=5e-4)
    assert odds.selection_error == odds.gap


@pytest.mark.parametrize("effect", [0, 0.1, 0.2])
def test_a_lottery_shows_the_true_effect_on_average(effect):
    # 50 runs of 200 graduates: standard error of the mean gap about 0.005
    assert mean_gap(0, effect) == pytest.approx(effect, abs=0.015)


def test_a_single_lottery_still_differs_by_up_to_a_tenth():
    errors = [abs(incubator_selection(0, 0.1, seed=seed).selection_error) for seed in SEEDS]
    assert 0.05 < max(errors) < 0.11


def test_stronger_selection_makes_a_larger_gap():
    assert mean_gap(0, 0) < mean_gap(0.5, 0) < mean_gap(0.9, 0)


def test_the_draws_follow_the_stated_order():
    random = np.random.default_rng(3)
    quality, noise, luck = random.standard_normal(2000), random.standard_normal(2000), random.uniform(size=2000)
    looks = 0.6 * quality + 0.8 * noise
    inside = looks >= np.sort(looks)[-200]
    survives = luck < np.clip(0.38 + 0.12 * quality + 0.1 * inside, 0, 1)
    odds = incubator_selection(0.6, 0.1, seed=3)
    assert [odds.graduates, odds.others] == [survives[inside].mean(), survives[~inside].mean()]


def test_an_effect_in_percent_is_refused_with_the_share_it_means():
    with pytest.raises(ValueError) as refusal:
        incubator_selection(0.5, 10, seed=1)
    assert str(refusal.value) == (
        "`effect` must be a share between 0 and 1, got 10. Divide the percentage by 100: 0.1."
    )
